"""What a rule judges: one manifest with the package around it, and the questions that rules ask about files."""

import unicodedata
from functools import cached_property
from urllib.parse import unquote

from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.links import Link, reference
from essence_packager.validating.opened import Kind, Opened, UnreadableError
from essence_packager.validating.standards import Standard
from essence_packager.validating.tree import Document


class Subject:
    """One manifest of a package; ``root`` is the folder that the manifest lies in (``""`` or ending with ``/``)."""

    def __init__(
        self, opened: Opened, standard: Standard, document: Document, root: str = "", limits: Limits = DEFAULT
    ) -> None:
        self.opened = opened
        self.standard = standard
        self.document = document
        self.root = root
        self.limits = limits
        self._hrefs: dict[tuple[str, tuple[str, ...]], Link] = {}

    @property
    def has_files(self) -> bool:
        """Whether anything can be said about files: not of a manifest that was given alone."""
        return self.opened.kind is not Kind.MANIFEST

    @cached_property
    def names(self) -> frozenset[str]:
        """The files of the package relative to its root."""
        cut = len(self.root)
        return frozenset(name[cut:] for name in self.opened.names if name.startswith(self.root))

    @cached_property
    def _alike(self) -> dict[str, str]:
        return {_folded(name): name for name in sorted(self.names, reverse=True)}

    def decoded(self, href: str, bases: tuple[str, ...] = ()) -> Link:
        """Take a reference of the manifest apart; ``bases`` are the xml:base values around it, the outermost first.

        Each is taken apart once, for several rules look at each file.
        """
        known = self._hrefs.get((href, bases))
        if known is None:
            known = self._hrefs[href, bases] = reference(href, bases)
        return known

    def found(self, href: str, bases: tuple[str, ...] = ()) -> str | None:
        """Return the file (relative to the root) that a reference means, decoded or as written; None: none there."""
        where = self.decoded(href, bases)
        return next((each for each in (where.path, where.raw) if each in self.names), None)

    def exists(self, href: str, bases: tuple[str, ...] = ()) -> bool:
        """Tell whether the file of a reference is in the package."""
        return self.found(href, bases) is not None

    def near(self, path: str) -> str | None:
        """Return the file whose name differs from this one in case, accents' composition or encoding only."""
        return self._alike.get(_folded(path)) or self._alike.get(_folded(unquote(path)))

    def read(self, path: str, most: int | None = None) -> bytes | None:
        """Return the beginning of a file (path relative to the root), or None when it cannot be read."""
        try:
            return self.opened.read(self.root + path, self.limits.text if most is None else most)
        except UnreadableError:
            return None

    def text(self, path: str) -> str | None:
        """Return a page, style sheet or script as text (unknown bytes replaced), or None when it cannot be read."""
        data = self.read(path)
        return None if data is None else data.decode("utf-8-sig", "replace")

    def size(self, path: str) -> int:
        """Return the bytes of a file; 0 when it is not there."""
        return self.opened.sizes.get(self.root + path, 0)

    def place(self, path: str) -> str:
        """Return the path in the package of a path that is relative to the root, for findings."""
        return self.root + path


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
