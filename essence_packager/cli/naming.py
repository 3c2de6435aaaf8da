"""Writes ids of questions into the text of a file, and changes nothing else in it."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from essence_packager.reading.ids import Unnamed

_BRACES = re.compile(r"\{([^{}]*)\}[ \t]*$")
_DIRECTIVE = re.compile(r"[ \t>]*:{3,}[ \t]*\{[^{}]*\}")
_CLOSING = re.compile(r"(?<=[^#])[ \t]+#+[ \t]*$")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_KEY = re.compile(r"(['\"]?)[A-Za-z_-]+\1[ \t]*:|\?[ \t]")


def named(text: str, questions: Iterable["Unnamed"], markdown: bool) -> str:
    """Return the text of a file with the ids of its questions written in; line ends stay as they are."""
    lines = _LINE.findall(text)
    for question in sorted(questions, key=lambda each: -each.line):
        index = question.line - 1
        content = lines[index].rstrip("\r\n")
        end = lines[index][len(content) :]
        if markdown:
            lines[index] = _heading(content, question.id) + end
        else:
            lines[index] = _entry(content, question.column - 1, question.id, end or "\n")
    return "".join(lines)


def _heading(line: str, id: str) -> str:
    """Put the id behind the words, before the signs that may close a heading (``## Who? ##``)."""
    directive = _DIRECTIVE.match(line)
    if directive:
        return directive[0] + _heading(f" {line[directive.end() :].strip()}".rstrip(), id)
    closing = _CLOSING.search(line) if line.lstrip().startswith("#") else None
    words, rest = (line[: closing.start()], closing[0]) if closing else (line, "")
    braces = _BRACES.search(words)
    if braces:
        return f"{words[: braces.start()]}{{#{id} {braces[1].strip()}}}{rest}"
    return f"{words.rstrip()} {{#{id}}}{rest}"


def _entry(line: str, column: int, id: str, end: str) -> str:
    """Put the id before the first field, on a line of its own unless the entry stands in braces."""
    before, after = line[:column], line[column:]
    if after.startswith("{"):
        return f"{before}{{id: {id}, {after[1:].lstrip()}{end}"
    if not _KEY.match(after):
        return line + end
    return f"{before}id: {id}{end}{' ' * column}{after}{end}"
