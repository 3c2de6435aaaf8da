"""Reads the options of a choice in Markdown: ``- [x] The newest member {#newest}``, feedback quoted below."""

import re
from collections.abc import Mapping
from typing import Any

from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node
from essence_packager.model.text import Text
from essence_packager.reading.option_lines import complain_of_mark, complain_of_option
from essence_packager.reading.question_draft import Draft, complain_of_attributes, text_of
from essence_packager.reading.question_lines import Lines
from essence_packager.reading.question_registry import LONGEST_ID
from essence_packager.reading.scope import Scope

_FORM = re.compile(r"^[ \t]*(?:[–—][ \t\u00a0]*|-)\[[ xX]?\]", re.MULTILINE)
"""A line that was meant as an option, which was said when it was read."""


def choice_facts(draft: Draft, wanted: str, lines: Lines, scope: Scope) -> Mapping[str, Any] | None:
    """Return the options as fields of a single or multiple choice; None where one of them was misread, as was said."""
    indented = [option for item in draft.options for option in _inside(item)]
    for option in indented:
        words = text_of(option.children)
        mended = f"- [{option.get('task') or ' '}] {words.plain if words else ''}"
        scope.say("option-indented", option.line, mended=mended.rstrip())
    options = [_option(item, lines, index, scope) for index, item in enumerate(draft.options)]
    right = sum(option["correct"] for option in options)
    if indented or (not right and any(not item.get("task") or _FORM.search(_source(item)) for item in draft.options)):
        return None
    several = right > 1
    return {"type": wanted or ("multiple" if several else "single"), "options": options}


def _inside(item: Node) -> list[Node]:
    """Return the options that a tab or spaces made a part of another one."""
    lists = (child for child in item.children if child.kind is Kind.LIST)
    return [option for inner in lists for option in inner.children if option.get("task")]


def _source(item: Node) -> str:
    return "\n".join((item.source, *map(_source, item.children)))


def _option(item: Node, lines: Lines, index: int, scope: Scope) -> dict[str, Any]:
    lines.lines["options", index] = item.line
    if not item.get("task"):
        complain_of_mark(item, scope)
    complain_of_option(item, scope)
    feedback = [child for quote in item.children if quote.kind is Kind.QUOTE for child in quote.children]
    text = text_of(child for child in item.children if child.kind is not Kind.QUOTE)
    if text is None or not text.plain:
        scope.say("option-empty", item.line)
        text = Text("…")
    id = item.get("id") or identifier(text.plain, "option", LONGEST_ID)
    option: dict[str, Any] = {"id": id, "text": text, "correct": item.get("task") == "x"}
    if said := text_of(feedback):
        option["feedback"] = said
    for name, value in item.attrs:
        if name == "audio":
            from essence_packager.reading.named_files import sound

            option["audio"] = sound(value, item.line, 0, scope)
    complain_of_attributes(item, ("id", "audio"), scope)
    return option
