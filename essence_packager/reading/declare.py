"""Makes declared types from plain values; pydantic's complaints are said in our own words, at the author's line."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from pydantic import ValidationError

from essence_packager.model.base import Declared
from essence_packager.reading.complaints import Complaints

Path = Sequence[str | int]
_D = TypeVar("_D", bound=Declared)


class Places(Protocol):
    """Knows where values stand: a YAML document, or the lines of a question in Markdown."""

    def place(self, path: Path = (), key: bool = False) -> tuple[int, int]:
        """Return line and column of the value at a path."""

    def written(self, path: Path) -> str:
        """Return a value as the author wrote it."""


def declare(kind: type[_D], data: Any, places: Places, complaints: Complaints, under: Path = ()) -> _D | None:
    """Return ``data`` as a declared type, or None after saying everything that is wrong with it.

    ``under`` is the path at which ``data`` stands in ``places``.
    """
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        from essence_packager.reading.mistakes import explain

        explain(kind, data, error.errors(include_url=False), places, complaints, under)
        return None
