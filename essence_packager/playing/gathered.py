"""Gathers what is said of all pages of a package, so that one mistake of a program is one finding."""

from collections.abc import Hashable

from essence_packager.validating.say import Say
from essence_packager.validating.tree import Element


class Gathered:
    """Speaks as Say does, at the end and once for what is alike but for the page: ``name`` then tells how many."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self.profile = say.profile
        self._first: dict[Hashable, tuple[str, Element, dict[str, object]]] = {}
        self._pages: dict[Hashable, list[object]] = {}
        self._counts: dict[Hashable, int] = {}

    def __call__(self, id: str, at: Element, /, *, alike: Hashable = "", **values: object) -> None:
        """Remember a finding; those of one id and one ``alike`` are one. ``count``, where there is one, is summed."""
        key = (id, alike)
        self._first.setdefault(key, (id, at, values))
        pages = self._pages.setdefault(key, [])
        if values.get("name") not in pages:
            pages.append(values.get("name"))
        count = values.get("count", 0)
        self._counts[key] = self._counts.get(key, 0) + (count if isinstance(count, int) else 0)

    def say_all(self) -> None:
        """Say all of it."""
        for key, (id, at, values) in self._first.items():
            more = len(self._pages[key]) - 1
            name = f"{values['name']} (and {more} more)" if more else values["name"]
            self._say(id, at, **{**values, "name": name, "count": self._counts[key]})
