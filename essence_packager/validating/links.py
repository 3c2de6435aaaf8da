"""Takes an address in a manifest, page or style sheet apart: where it leads, and to which file of the package."""

import posixpath
import re
from enum import Enum
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urljoin

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_LONGEST = 8_000
"""Characters of a reference that are looked at; no system has files with longer names."""


class Kind(Enum):
    """Where an address leads."""

    LOCAL = "a file of the package"
    SAME = "a place in the same file"
    WEB = "another server"
    ROOT = "the root of the server"
    OUTSIDE = "out of the package"
    DISK = "the disk of whoever made it"
    OTHER = "something that is no file: data, mail, script"


class Link(NamedTuple):
    """An address taken apart. ``path`` is decoded, POSIX, from the root of the package; ``""``: it is no file there."""

    kind: Kind
    path: str = ""
    raw: str = ""
    """The path not decoded, for files whose names hold what looks like an escape; else the address as it is written."""
    query: str = ""
    fragment: str = ""

    @property
    def external(self) -> bool:
        """Whether it leads to another server, a disk, or something that is no file."""
        return self.kind in (Kind.WEB, Kind.DISK, Kind.OTHER)


def link(address: str, base: str = "") -> Link:
    """Take an address apart that stands in the file ``base`` (POSIX path in the package; ``""``: in its root)."""
    address = address.strip()
    if (kind := _elsewhere(address)) is not None:
        return Link(kind, raw=address)
    address, _, fragment = address.partition("#")
    written, _, query = address.partition("?")
    written = written.replace("\\", "/")  # as browsers do (URL Standard, 4.4)
    if not written:
        return Link(Kind.SAME, base, base, query, fragment)
    if written.startswith("/"):
        return Link(Kind.ROOT, written, written, query, fragment)
    path, raw = _joined(base, unquote(written)), _joined(base, written)
    outside = path == ".." or path.startswith("../")
    return Link(Kind.OUTSIDE if outside else Kind.LOCAL, path, raw, query, fragment)


def _elsewhere(address: str) -> Kind | None:
    if re.match(r"file:|[A-Za-z]:[\\/]|\\\\", address, re.IGNORECASE):
        return Kind.DISK
    if address.startswith("//") or re.match(r"(?:https?|ftp|wss?):", address, re.IGNORECASE):
        return Kind.WEB
    return Kind.OTHER if _SCHEME.match(address) else None


def _joined(base: str, path: str) -> str:
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    if path.endswith("/"):
        return f"{joined}/"
    return "" if joined == "." else joined


def reference(href: str, bases: tuple[str, ...] = ()) -> Link:
    """Take a reference of a manifest apart; ``bases`` are the xml:base values around it, the outermost first.

    A leading slash is overlooked: LMSs join the reference to the address of the package.
    """
    joined = ""
    for part in (each[:_LONGEST].strip() for each in (*bases, href)):
        try:
            joined = urljoin(joined, part)[:_LONGEST] if joined else part
        except ValueError:  # such as http://[
            joined = part
    found = link(joined)
    return link(joined.lstrip("/\\")) if found.kind is Kind.ROOT else found


def query_names(address: str) -> tuple[str, ...]:
    """Return the names in the query of an address, decoded: ``a``, ``b`` of ``x.html?a=1&b=2#c``."""
    query = address.partition("#")[0].partition("?")[2]
    return tuple(name for name, _ in parse_qsl(query, keep_blank_values=True, max_num_fields=None))
