"""Notices a text of YAML that was cut off where a # with a space before it begins a remark (YAML 1.2, 6.6)."""

import re

from essence_packager.reading.complaints import Complaints

_CUT = re.compile(
    r"^(?P<head>[ \t]*(?:-[ \t]+)*(?P<key>title|summary|statement|audience|text|left|right|hint)[ \t]*:[ \t]+)"
    r"(?P<kept>[^\s'\"#|>\[{&*!%@`](?:(?![ \t]#)[^\n])*)[ \t]+(?P<lost>#[^\s#][^\n]*)$",
    re.MULTILINE,
)
"""A remark has a space behind its #; what has none was meant as words: ``title: Rye bread #1``."""


def complain_of_cut_texts(text: str, complaints: Complaints, first_line: int) -> None:
    """Say which values of fields for texts end before a #; ``first_line`` is the line of the file that it starts on."""
    for match in _CUT.finditer(text):
        value = f"{match['kept']} {match['lost']}".strip().replace("\\", "\\\\").replace('"', '\\"')
        line = text.count("\n", 0, match.start()) + first_line
        mended = f'{match["head"].strip()} "{value}"'
        complaints.say("yaml-cut", line, len(match["head"]) + 1, key=match["key"], lost=match["lost"], mended=mended)
