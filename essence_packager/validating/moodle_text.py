"""Says what Moodle's importer does to the text of a manifest before reading it. Source: MDL scormlib.php:560-562."""

import re

from essence_packager.model.finding import Position
from essence_packager.validating.subject import Say, Subject

_IGNORED = re.compile(rb"<!--.*?-->", re.DOTALL)
_NUMERIC = re.compile(rb"&#(?:\d{1,7}|x[0-9A-Fa-f]{1,6});")
_CDATA = re.compile(rb"<!\[CDATA\[(?:(?!\]\]>).)*?&(?!\w{2,6};)", re.DOTALL)


def moodle_text(subject: Subject, say: Say) -> None:
    """Say where characters are written as numbers, or where a CDATA section holds an ampersand."""
    data = subject.opened.read(subject.document.file, subject.limits.manifest)
    if b"&" not in data or subject.document.encoding not in ("utf-8", "us-ascii", "iso-8859-1", "windows-1252"):
        return
    data = _IGNORED.sub(lambda comment: b"\n" * comment[0].count(b"\n"), data)
    numbers = list(_NUMERIC.finditer(data))
    if numbers:
        say("character-as-number", _place(data, numbers[0].start(), say), written=numbers[0][0].decode("ascii"),
            count=len(numbers))  # fmt: skip
    section = _CDATA.search(data)
    if section:
        say("ampersand-in-cdata", _place(data, section.end() - 1, say))


def aicc(subject: Subject, say: Say) -> None:
    """Say where a file makes Moodle take the package for one of AICC. Source: MDL lib.php, scorm_parse."""
    files = sorted(name for name in subject.names if name.lower().endswith(".cst"))
    if files:
        say("aicc-file", subject.place(files[0]), file=files[0])


def _place(data: bytes, offset: int, say: Say) -> Position:
    before = data[:offset]
    start = before.rfind(b"\n") + 1
    return Position(say.file, before.count(b"\n") + 1, len(before[start:].decode("utf-8", "replace")) + 1)
