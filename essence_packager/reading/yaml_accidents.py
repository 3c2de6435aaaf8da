"""Explains YAML syntax errors in plain words and mends the common ones in memory, so that reading can go on."""

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml.error import MarkedYAMLError

from essence_packager.reading.complaints import Complaints

LONGEST_LINE = 2000
"""Characters of a line that we try to mend."""

_FIELD = re.compile(
    r"(?P<head>\s*(?:-\s+)*(?P<key>[^\s:#'\"\[\]{},&*!|>%@`][^:#]*?)\s*:)(?P<gap>[ \t]+)(?P<value>\S.*?)\s*"
)
_GLUED = re.compile(r"(?P<head>\s*(?:-\s+)*(?P<key>[A-Za-z_][\w-]*):)(?P<value>[^\s:/].*?)\s*")
_HARD = re.compile(r"[\s\u00a0]*(?:-[ \u00a0]+)?(?P<key>[A-Za-z_][\w-]*)[ \u00a0]*:[ \u00a0]+")
_DASH = re.compile(r"(?P<lead>[ ]*)[–—−][ \u00a0]*(?=[A-Za-z_][\w-]*:(?:\s|$))")
_WITH_INDENT = ("yaml-continued",)
"""Findings whose mistake is the spaces at the beginning."""
_FIRST_DASH = re.compile(
    r"(^[ ]*(?:- )?(?:competences|outcomes|assessments|partners|options|pairs):[ ]*\n[ ]*)"
    r"([–—−][ \u00a0]*)(?=[a-z_]+:\s)",
    re.MULTILINE,
)
"""The first entry of a list of ours."""
_SIGNS = frozenset("@`%*&!|>?,]}#\"'“”„‘’«")
"""Signs that mean something to YAML at the start of a value, and quotation marks."""
_PAIRS = {"“": "”“", "”": "”", "„": "”“", "«": "»", "‘": "’", '"': '"', "'": "'"}


def mended(text: str, error: MarkedYAMLError, complaints: Complaints, first_line: int) -> str | None:
    """Say what a syntax error is about; return the text with that mistake mended, or None where that would be a guess.

    Lines keep their numbers, so that later findings point to the author's own lines.
    """
    mark = error.problem_mark or error.context_mark
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark else 0
    if len(lines[line]) > LONGEST_LINE:
        complaints.say("yaml-syntax", first_line + line)
        return None
    if error.context_mark and any(part in (error.context or "") for part in ("quoted scalar", "simple key")):
        line = error.context_mark.line
    if error.problem == "but found another document":
        complaints.say("yaml-documents", first_line + line, 1)
        return "\n".join(lines[:line])
    for mend in _MENDS:
        found = mend(lines, line)
        if found is None:
            continue
        values = {
            "mended": found.new if found.id in _WITH_INDENT else found.new.strip(),
            "key": found.key,
            "column": found.column,
        }
        complaints.say(found.id, first_line + found.line, found.column, **values)
        if found.id == "yaml-tab":
            return re.sub(r"(?m)^[ \t]+", lambda match: match[0].replace("\t", "  "), text)
        lines[found.line] = found.new
        return "\n".join(lines)
    if error.context_mark and "flow" in (error.context or ""):
        complaints.say("yaml-bracket", error.context_mark.line + first_line, error.context_mark.column + 1)
        return None
    complaints.say("yaml-syntax", first_line + line, mark.column + 1 if mark else 0)
    return None


def without_dashes(text: str, complaints: Complaints, first_line: int) -> str:
    """Return a text whose lists begin with hyphens, after saying where one begins with a dash of Word.

    Such an entry may be no error of syntax: ``– id: final`` alone is a field with a strange name.
    """
    while match := _FIRST_DASH.search(text):
        line, column = text.count("\n", 0, match.start(2)), len(match[1].rpartition("\n")[2]) + 1
        mended = f"- {text[match.end() :].partition(chr(10))[0].strip()}"
        complaints.say("yaml-dash", first_line + line, column, mended=mended)
        text = f"{match[1]}- ".join((text[: match.start()], text[match.end() :]))
    return text


class _Mend(NamedTuple):
    """A finding, the line it is about (from 0), the column (from 1), the line to write instead, the field's name."""

    id: str
    line: int
    column: int
    new: str
    key: str = ""


def _tab(lines: list[str], line: int) -> _Mend | None:
    match = re.match(r"[ \t]*", lines[line])
    if match is None or "\t" not in match[0]:
        return None
    return _Mend("yaml-tab", line, 1, match[0].replace("\t", "  ") + lines[line][match.end() :])


def _quotes(lines: list[str], line: int) -> _Mend | None:
    """A value that holds a colon, quotation marks or a sign that means something in YAML."""
    match = _FIELD.fullmatch(lines[line])
    if match is None:
        return None
    value = match["value"]
    bare = _unquoted(value)
    colon = re.search(r":(\s|$)", bare) is not None
    if not colon and value[0] not in _SIGNS:
        return None
    new = f"{match['head']}{match['gap']}{_quoted(bare)}"
    if new == lines[line].rstrip():
        return None
    return _Mend("yaml-colon" if colon else "yaml-quotes", line, match.start("value") + 1, new, match["key"])


def _glued(lines: list[str], line: int) -> _Mend | None:
    """``title:Working``: no space after the colon, noticed on this line or the next one."""
    for at in (line, _above(lines, line)):
        match = _GLUED.fullmatch(lines[at])
        if match:
            return _Mend("yaml-space", at, match.start("value") + 1, f"{match['head']} {match['value']}", match["key"])
    return None


def _indent(lines: list[str], line: int) -> _Mend | None:
    """A field that does not begin where the field above it does, which has a value of its own."""
    above = _above(lines, line)
    if above == line or not _FIELD.fullmatch(lines[above]) or not re.match(r"\s*[\w-]+:(\s|$)", lines[line]):
        return None
    indent = re.match(r"\s*(?:-\s+)*", lines[above])
    width = len(indent[0]) if indent else 0
    new = " " * width + lines[line].strip()
    return None if new == lines[line].rstrip() else _Mend("yaml-indent", line, width + 1, new)


def _above(lines: list[str], line: int) -> int:
    """Return the nearest line above that is neither blank nor a comment, or the line itself."""
    candidates = range(line - 1, -1, -1)
    return next((n for n in candidates if lines[n].strip() and not lines[n].lstrip().startswith("#")), line)


def _unquoted(value: str) -> str:
    opener, closers = value[0], _PAIRS.get(value[0])
    if closers and value.count(opener) == 1 and value[-1] not in closers:
        return value[1:].strip()  # the closing one was forgotten
    if not closers or len(value) < 2 or value[-1] not in closers:
        return value
    inner = value[1:-1].strip()
    return inner.replace('\\"', '"') if opener == '"' else inner.replace("''", "'") if opener == "'" else inner


def _quoted(value: str) -> str:
    if "\\" in value:  # a path of Windows: in double quotes each backslash would have to be doubled
        return "'" + value.replace("'", "''") + "'"
    return '"' + value.replace('"', '\\"') + '"'


def _hard_space(lines: list[str], line: int) -> _Mend | None:
    """A no-break space before or behind the name of a field, on this line or the one above."""
    for at in (line, _above(lines, line)):
        match = _HARD.match(lines[at])
        if match and "\u00a0" in match[0]:
            new = match[0].replace("\u00a0", " ").rstrip() + " " + lines[at][match.end() :].strip()
            return _Mend("yaml-no-break-space", at, match[0].index("\u00a0") + 1, new.rstrip(), match["key"])
    return None


def _dash(lines: list[str], line: int) -> _Mend | None:
    """An entry of a list that begins with a dash of Word, on this line or one above that belongs to the same entry."""
    for at in range(line, max(line - 10, -1), -1):
        match = _DASH.match(lines[at])
        if match:
            return _Mend("yaml-dash", at, match.end("lead") + 1, f"{match['lead']}- {lines[at][match.end() :]}")
        if re.match(r"\s*(-\s|$)", lines[at]):
            return None
    return None


def _continued(lines: list[str], line: int) -> _Mend | None:
    """The second line of a text, which begins where the fields begin."""
    above = _above(lines, line)
    field, text = _FIELD.fullmatch(lines[above]), lines[line].strip()
    if above == line or field is None or field["value"][0] in _SIGNS or text[:1] in _SIGNS | set("-[{"):
        return None
    if re.search(r":(\s|$)| #", text):
        return None
    indent = re.match(r"\s*(?:-\s+)*", lines[above])
    new = " " * ((len(indent[0]) if indent else 0) + 2) + text
    return None if lines[line].startswith(new[: -len(text)]) else _Mend("yaml-continued", line, 1, new, field["key"])


_MENDS: tuple[Callable[[list[str], int], _Mend | None], ...] = (
    *(_tab, _hard_space, _dash),
    *(_quotes, _glued, _indent, _continued),
)
