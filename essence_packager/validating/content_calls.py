"""Finds what a script names in its calls: files that it loads or opens, and words that it reports to the LMS."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_WRITTEN_OUT = r"\s*(?:\"([^\"\\\n]{1,300})\"|'([^'\\\n]{1,300})')(?=\s*[,;)\n}])"
_LOADING = (
    r"fetch\(|importScripts\(|new\s(?:Shared)?Worker\(|(?:\$|jQuery)\.(?:getJSON|getScript|get)\("
    r"|\.open\(\s?[\"'](?:GET|POST)[\"']\s?,"
)
_OPENING = r"window\.open\(|location(?:\.href)?\s?=|location\.(?:replace|assign)\("
_INSIDE_WORD = re.compile(r"\B(?=\w)")
"""Looked for afterwards: with \\b in front, the search above would take six times as long."""
_LOADS = re.compile(f"(?:{_LOADING}){_WRITTEN_OUT}")
_LOADS_OR_OPENS = re.compile(f"(?:{_LOADING}|{_OPENING}){_WRITTEN_OUT}")
_LONGEST_LINE = 500
"""Characters of a line that somebody wrote by hand; what libraries name need not be there."""
_LARGEST = 200_000
_FILE = re.compile(
    r"(?:[\w.~%-]+/)*[\w.~% -]*\.(?:json|html?|xhtml|m?js|xml|csv|txt|vtt|mp[34]|pdf|svg|png|jpe?g|gif|webp|css)"
)
_PATH = re.compile(
    r"\"((?:\.{1,2}/)*(?:[\w.~-]+/)+[\w.~-]+\.(?:html?|m?js|css|json))(?=[\"?#])"
    r"|'((?:\.{1,2}/)*(?:[\w.~-]+/)+[\w.~-]+\.(?:html?|m?js|css|json))(?=['?#])"
)
_IMPORTED = re.compile(r"\bimport\(\s{0,9}[\"'](\.{1,2}/[^\"'\n]{1,500})[\"']\s{0,9}\)")
_WRITING = re.compile(r"\bdocument\.write(?:ln)?\(")
_SOURCE = re.compile(
    r"<script[^>]{0,200}?\ssrc=\\?[\"']?([^\"'\\\s>+]{1,300}\.m?js(?:\?[^\"'\\\s>+]{0,100})?)\\?[\"'\s>]"
)
_LONGEST_WRITTEN = 500
_STATUS = re.compile(
    r"[sS]et\w{0,20}\(\s{0,9}[\"']cmi\.(core\.lesson_status|completion_status|success_status)[\"']\s{0,9},"
    r"\s{0,9}[\"']([A-Za-z][A-Za-z _-]{0,30})[\"']"
)
STATUS_WORDS = {
    "core.lesson_status": ("passed", "completed", "failed", "incomplete", "browsed", "not attempted"),
    "completion_status": ("completed", "incomplete", "not attempted", "unknown"),
    "success_status": ("passed", "failed", "unknown"),
}
"""What a status can be. Source: SCORM 1.2 RTE 3.4.4; SCORM 2004 RTE 4.2.4 and 4.2.22."""


class Named(NamedTuple):
    """Something that a call names, with its line from 1."""

    text: str
    line: int


class Status(NamedTuple):
    """A status that a script sets: the element of the data model, the word, its line."""

    element: str
    word: str
    line: int


def files_of(script: str, *, in_page: bool) -> Iterator[Named]:
    """Yield the relative addresses of files that a script loads, where they are written out whole.

    ``in_page``: the script is written in a page; then what it opens counts too, for it is no library.
    """
    if len(script) > _LARGEST:
        return
    short = "\n".join(line[:_LONGEST_LINE] for line in script.split("\n"))
    for found in (_LOADS_OR_OPENS if in_page else _LOADS).finditer(short):
        address = (found[1] or found[2]).partition("?")[0].partition("#")[0]
        if _FILE.fullmatch(address) and not _INSIDE_WORD.match(short, found.start()):
            yield Named(address, short.count("\n", 0, found.start()) + 1)


def paths_of(script: str) -> Iterator[Named]:
    """Yield each text of a script in a page that is a whole relative path, with a folder, of a page, script or data."""
    for found in _PATH.finditer(script[:_LARGEST]):
        yield Named(found[1] or found[2], script.count("\n", 0, found.start()) + 1)


def scripts_written(script: str) -> Iterator[Named]:
    """Yield the addresses of scripts that a script writes into its page with ``document.write``."""
    for call in _WRITING.finditer(script):
        found = _SOURCE.search(script, call.end(), call.end() + _LONGEST_WRITTEN)
        if found:
            yield Named(found[1], script.count("\n", 0, call.start()) + 1)


def imported_later(script: str) -> Iterator[Named]:
    """Yield the parts that a script imports while it runs: ``import("./part.js")``."""
    for found in _IMPORTED.finditer(script):
        yield Named(found[1], script.count("\n", 0, found.start()) + 1)


def wrong_status(script: str) -> Iterator[Status]:
    """Yield each status that a script sets to a word that is none."""
    for found in _STATUS.finditer(script):
        if found[2] not in STATUS_WORDS[found[1]]:
            yield Status(f"cmi.{found[1]}", found[2], script.count("\n", 0, found.start()) + 1)
