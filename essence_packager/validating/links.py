"""Takes an address in a manifest, page or style sheet apart: where it leads, and to which file of the package."""

import posixpath
import re
from enum import Enum
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")


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
    """An address: where it leads, and, for a file of the package, its path (decoded, POSIX) and query."""

    kind: Kind
    path: str = ""
    query: str = ""


def link(address: str, base: str = "") -> Link:
    """Take an address apart that stands in the file ``base`` (POSIX path in the package; ``""``: in its root)."""
    address = address.strip()
    if re.match(r"file:|[A-Za-z]:[\\/]|\\\\", address, re.IGNORECASE):
        return Link(Kind.DISK)
    if address.startswith("//") or re.match(r"(?:https?|ftp|wss?):", address, re.IGNORECASE):
        return Link(Kind.WEB)
    if _SCHEME.match(address):
        return Link(Kind.OTHER)
    address = address.partition("#")[0]
    path, _, query = address.partition("?")
    path = path.replace("\\", "/")  # as browsers do (URL Standard, 4.4)
    if not path:
        return Link(Kind.SAME, base, query)
    if path.startswith("/"):
        return Link(Kind.ROOT, path, query)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path)))
    if joined == ".." or joined.startswith("../"):
        return Link(Kind.OUTSIDE, joined, query)
    return Link(Kind.LOCAL, joined + ("/" if path.endswith("/") else ""), query)


def query_names(address: str) -> tuple[str, ...]:
    """Return the names in the query of an address, decoded: ``a``, ``b`` of ``x.html?a=1&b=2#c``."""
    query = address.partition("#")[0].partition("?")[2]
    return tuple(name for name, _ in parse_qsl(query, keep_blank_values=True, max_num_fields=None))
