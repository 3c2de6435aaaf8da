"""Finds out whether a page is saved in the encoding that it names. Source: HTML, 4.2.5.4 and 13.2.3."""

import codecs
import re
from enum import Enum
from typing import NamedTuple

_CHARSET = re.compile(rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{1,40})", re.IGNORECASE)
_LOOKED_AT = 1024
"""Bytes at the beginning in which browsers look for the name of the encoding."""
_UNSEEN = ((b"<!--", b"-->"), (b"<script", b"</script"), (b"<style", b"</style"))


class Fault(Enum):
    """How a page's encoding is not as it says."""

    MISSING = "it has letters beyond ASCII and names no encoding"
    WRONG = "it names another encoding than its own"


class Encoding(NamedTuple):
    """What a page says of its encoding, and what it seems to be; the line of the first letter that comes out wrong."""

    fault: Fault
    named: str
    seems: str
    line: int


def encoding_fault(data: bytes) -> Encoding | None:
    """Return what is wrong with the encoding of a page as a browser sees it, or None."""
    if data.isascii() or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        return None
    found = _CHARSET.search(data[:_LOOKED_AT]) or _CHARSET.search(data)
    named = found[1].decode("ascii").lower() if found else ""
    shown = _shown(data)
    if shown.isascii():
        return None
    wrong = _first_wrong(shown)
    if not named:
        return Encoding(Fault.MISSING, "", "an old encoding" if wrong >= 0 else "UTF-8", 0)
    if named.replace("-", "") == "utf8":
        if wrong >= 0:
            return Encoding(Fault.WRONG, named, "an old encoding", shown.count(b"\n", 0, wrong) + 1)
    elif wrong < 0 and named.startswith(("iso-8859", "windows-12", "latin", "us-ascii")):
        first = next(place for place, byte in enumerate(shown) if byte > 0x7F)
        return Encoding(Fault.WRONG, named, "UTF-8", shown.count(b"\n", 0, first) + 1)
    return None


def _first_wrong(data: bytes) -> int:
    """Return the place of the first byte that is not UTF-8, or -1."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return -1


def _shown(data: bytes) -> bytes:
    """Return a page without its comments, scripts and styles, but with their lines."""
    for begin, end in _UNSEEN:
        kept: list[bytes] = []
        at = 0
        lower = data.lower()
        while (start := lower.find(begin, at)) >= 0 and (stop := lower.find(end, start)) >= 0:
            kept += (data[at:start], b"\n" * data.count(b"\n", start, stop))
            at = stop
        data = b"".join(kept) + data[at:]
    return data
