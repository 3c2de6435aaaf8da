"""Reads an ordering question in Markdown: ``Order:``, and below it a numbered list in the right order."""

import re
from collections.abc import Mapping
from typing import Any

from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node, plain_text
from essence_packager.model.text import Text
from essence_packager.reading.question_draft import Draft, complain_of_attributes, text_of
from essence_packager.reading.question_lines import Lines
from essence_packager.reading.question_registry import LONGEST_ID
from essence_packager.reading.scope import Scope

_NUMBER = re.compile(r"[\s>]*(\d+)[.)]")
_NUMBERED = re.compile(r"(?:\W*\d+\W+|\W*[a-z][.)]\s*)?([^|\n]*)", re.IGNORECASE)


def ordering_facts(draft: Draft, wanted: str, lines: Lines, scope: Scope) -> Mapping[str, Any] | None:
    """Return the list as fields of an ordering, or None after saying why there is none."""
    head, *rest = draft.keywords["order"]
    lists = [block for block in rest if block.kind is Kind.LIST]
    if head.children or not lists:
        first = head if head.children else next(iter(rest), head)
        words = _NUMBERED.match(plain_text(first.children))
        scope.say("order-without-list", first.line, first=(words and words[1].strip()) or "…")
        return None
    if not lists[0].get("ordered"):
        scope.say("order-bullets", lists[0].line, first=plain_text(lists[0].children[:1])[:60])
        return None
    if len(rest) > 1:
        scope.say("order-interrupted", next(block.line for block in rest if block is not lists[0]))
        return None
    lines.lines["items",] = lists[0].line
    _complain_of_numbers(lists[0], scope)
    return {"type": "ordering", "items": [_item(item, i, lines, scope) for i, item in enumerate(lists[0].children)]}


def _item(item: Node, index: int, lines: Lines, scope: Scope) -> dict[str, Any]:
    lines.lines["items", index] = item.line
    complain_of_attributes(item, ("id",), scope)
    text = text_of(item.children)
    if text is None or not text.plain:
        scope.say("option-empty", item.line)
        text = Text("…")
    return {"id": item.get("id") or identifier(text.plain, "item", LONGEST_ID), "text": text}


def _complain_of_numbers(entries: Node, scope: Scope) -> None:
    """Say so where the numbers of the list tell another order than its lines: Markdown takes no notice of them."""
    rows = (scope.lines[item.line - scope.first_line] for item in entries.children if item.line)
    numbers = [int(found[1]) for found in map(_NUMBER.match, rows) if found]
    if numbers and len(set(numbers)) > 1 and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        scope.say("order-numbers", entries.line, numbers=", ".join(map(str, numbers)))
