"""What a rule judges: one manifest with the package around it, and the questions that rules ask about files."""

import unicodedata
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.opened import Kind, Opened, UnreadableError
from essence_packager.validating.say import Say
from essence_packager.validating.standards import Standard
from essence_packager.validating.tree import Document

__all__ = ["Href", "Say", "Subject"]

_LONGEST = 8_000
"""Characters of an address that are looked at; no system has files with longer names."""


class Href(NamedTuple):
    """A reference taken apart. ``path`` is decoded and relative to the package's root; None: it leads elsewhere."""

    path: str | None
    raw: str
    """The same path as it is written, not decoded."""
    query: str
    fragment: str
    external: bool
    """Whether it has a scheme or a host, such as https: or //cdn."""
    escapes: bool
    """Whether it leads out of the package: ``..`` above the root."""


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
        self._hrefs: dict[tuple[str, tuple[str, ...]], Href] = {}

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

    def decoded(self, href: str, bases: tuple[str, ...] = ()) -> Href:
        """Take a reference apart; ``bases`` are the xml:base values around it, the outermost first.

        Each is taken apart once, for several rules look at each file.
        """
        known = self._hrefs.get((href, bases))
        if known is None:
            known = self._hrefs[href, bases] = _decoded(href, bases)
        return known

    def found(self, href: str, bases: tuple[str, ...] = ()) -> str | None:
        """Return the file (relative to the root) that a reference means, decoded or as written; None: none there."""
        where = self.decoded(href, bases)
        return next((each for each in (where.path, where.raw) if each is not None and each in self.names), None)

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


def _decoded(href: str, bases: tuple[str, ...]) -> Href:
    joined = ""
    for part in (*bases, href):
        joined = _joined(joined, part[:_LONGEST].strip())[:_LONGEST]
    try:
        split = urlsplit(joined)
    except ValueError:  # such as http://[
        return Href(None, joined, "", "", external=True, escapes=False)
    if split.scheme or split.netloc:
        return Href(None, joined, split.query, split.fragment, external=True, escapes=False)
    raw, outside = _without_dots(split.path.replace("\\", "/").lstrip("/"))
    path = None if outside else unquote(raw)
    return Href(path, raw, split.query, split.fragment, external=False, escapes=outside)


def _joined(base: str, part: str) -> str:
    try:
        return urljoin(base, part) if base else part
    except ValueError:
        return part


def _without_dots(path: str) -> tuple[str, bool]:
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return path, True
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts), False


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
