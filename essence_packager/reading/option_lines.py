"""Notices what joined an option of a choice without being meant so, a line or braces, and a mark written otherwise."""

import re

from essence_packager.model.node import Kind, Node
from essence_packager.reading.braces_left import braces_left
from essence_packager.reading.scope import Scope

_MARK = re.compile(r"\[\s*([xX×✓✔]?)\s*\]\s*([^\s(\[:].*)")
"""A mark with more or less in and behind its brackets than it should have; not a link."""


def complain_of_mark(item: Node, scope: Scope) -> None:
    """Say that an option has no mark, and how it looks with the one that was probably meant: ``- [ x ] Rain``."""
    words = next((child.source.split("\n")[0] for child in item.children if child.kind is Kind.PARAGRAPH), "")
    meant = _MARK.match(words)
    guess = f"- [{'x' if meant[1] else ' '}] {meant[2]}" if meant else ""
    scope.say("option-without-mark", item.line, guess=guess)


def complain_of_option(item: Node, scope: Scope) -> None:
    """Say what stands in the words of an option and was probably meant to be something else."""
    paragraph = next((child for child in item.children if child.kind is Kind.PARAGRAPH), None)
    if paragraph is None:
        return
    if left := braces_left(paragraph.source, paragraph.children, (pair for pair in item.attrs if pair[0] != "task")):
        mark = item.get("task") or " "
        scope.say("braces-left", item.line, written=left[0], mended=f"- [{mark}] {left[1]}")
    for number, row in enumerate(paragraph.source.split("\n")[1:], paragraph.line + 1):
        index = number - scope.first_line
        written = scope.lines[index] if 0 <= index < len(scope.lines) else ""
        at_the_margin = written[:1].isalnum() or written[:1] in ('"', "“", "„", "«", "(")
        if at_the_margin and written.strip() == row.strip() and not _keyword(row):
            scope.say("option-joined", number, written=row[:60], mended=f"  > {row}")
            return


def _keyword(row: str) -> str:
    from essence_packager.reading.keyword_words import keyword_of  # most options have one line

    return keyword_of(row)
