"""Shows the line of a file that a finding is about, and the place in it."""

import codecs
import re
from pathlib import Path
from typing import NamedTuple

from essence_packager.findings.terminal import columns, printable
from essence_packager.model.finding import Position

WIDTH = 96
"""Columns of a line that are shown; of a longer line, those around the place."""

_BEFORE = 60
_UNKNOWN = re.compile("[\udc80-\udcff\0]")
"""Bytes of another encoding: a line that holds them would be shown with wrong letters."""
_LARGEST = 4 << 20  # bytes; a source file beyond this has other troubles than its looks


class Excerpt(NamedTuple):
    """A line as it may be printed, and how many columns stand before the place (None: the whole line is meant)."""

    line: int
    text: str
    caret: int | None

    def drawn(self) -> str:
        """Return the line with its number, and below it a caret at the place."""
        gutter = f"{self.line:>6} | "
        pointer = "" if self.caret is None else "\n" + " " * (len(gutter) + self.caret) + "^"
        return f"{gutter}{self.text}{pointer}"


def excerpt(folder: Path, position: Position) -> Excerpt | None:
    """Return the line at a position, or None when the position names no line or the file cannot be read now."""
    if not position.line:
        return None
    return _excerpt(_line(folder.joinpath(*position.file.split("/")), position.line), position)


def excerpt_of(data: bytes, position: Position) -> Excerpt | None:
    """Return the line at a position of a file whose content is given, or None when it has no such line."""
    return _excerpt(_numbered(_text(data), position.line), position) if position.line else None


def _text(data: bytes) -> str:
    """Return the text of a file; bytes that UTF-8 does not have become surrogates, which no text can hold."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "surrogateescape")


def _excerpt(line: str, position: Position) -> Excerpt | None:
    if not line.strip() or _UNKNOWN.search(line):
        return None
    if not position.column:
        return Excerpt(position.line, _cut(line, 0), None)
    place = min(position.column - 1, len(line))
    start = max(0, place - _BEFORE) if len(line) > WIDTH else 0
    shown = _cut(line, start)
    before = printable(line[start:place])
    return Excerpt(position.line, shown, (1 if start else 0) + columns(before))


def _line(path: Path, number: int) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            return ""
        return _numbered(_text(path.read_bytes()), number)
    except OSError:
        return ""


def _numbered(text: str, number: int) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[number - 1] if number <= len(lines) else ""


def _cut(line: str, start: int) -> str:
    shown = line[start : start + WIDTH]
    return f"{'…' if start else ''}{printable(shown)}{'…' if start + WIDTH < len(line) else ''}"
