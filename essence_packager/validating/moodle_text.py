"""Says what Moodle's importer does to the text of a manifest before reading it. Source: MDL scormlib.php:560-562."""

import re

from essence_packager.model.finding import Position
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject

_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_NUMERIC = re.compile(rb"&#(?:\d{1,7}|x[0-9A-Fa-f]{1,6});")
_IN_ADDRESS = re.compile(
    rb"\b(?:href|parameters|xml:base|identifier|identifierref)\s*=\s*(?:\"[^\"<>]*?|'[^'<>]*?)"
    rb"(?P<written>&#(?:\d{1,7}|x[0-9A-Fa-f]{1,6});)"
)
_CDATA = re.compile(
    rb"(?is)<adlcp:(?:datafromlms|prerequisites)[^<>]*>\s*<!\[CDATA\[(?:(?!\]\]>).)*?&(?!\w{2,6};)",
)
"""What the content or Moodle reads by letters; pages of Moodle show a title as it is meant."""


def moodle_text(subject: Subject, say: Say) -> None:
    """Say where characters are written as numbers, or where a CDATA section for scripts holds an ampersand."""
    data = subject.opened.read(subject.document.file, subject.limits.manifest)
    if b"&" not in data or subject.document.encoding not in ("utf-8", "us-ascii", "iso-8859-1", "windows-1252"):
        return
    data = _COMMENT.sub(lambda comment: re.sub(rb"[^\n]", b" ", comment[0]), data)
    address = _IN_ADDRESS.search(data)
    numbers = list(_NUMERIC.finditer(data))
    if address:
        written = address["written"].decode("ascii")
        say("character-as-number-in-address", _place(data, address.start("written"), say), written=written)
    elif numbers:
        say("character-as-number", _place(data, numbers[0].start(), say), written=numbers[0][0].decode("ascii"),
            count=len(numbers))  # fmt: skip
    section = _CDATA.search(data)
    if section:
        say("ampersand-in-cdata", _place(data, section.end() - 1, say))


def _place(data: bytes, offset: int, say: Say) -> Position:
    before = data[:offset]
    start = before.rfind(b"\n") + 1
    return Position(say.file, before.count(b"\n") + 1, len(before[start:].decode("utf-8", "replace")) + 1)
