"""Reads the options of a choice in Markdown: ``- [x] The newest member {#newest}``, feedback quoted below."""

from collections.abc import Mapping
from typing import Any

from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node
from essence_packager.model.text import Text
from essence_packager.reading.option_lines import complain_of_option
from essence_packager.reading.question_draft import Draft, complain_of_attributes, text_of
from essence_packager.reading.question_lines import Lines
from essence_packager.reading.question_registry import LONGEST_ID
from essence_packager.reading.scope import Scope


def choice_facts(draft: Draft, wanted: str, lines: Lines, scope: Scope) -> Mapping[str, Any]:
    """Return the options as fields of a single or multiple choice."""
    options = [_option(item, lines, index, scope) for index, item in enumerate(draft.options)]
    several = sum(option["correct"] for option in options) > 1
    return {"type": wanted or ("multiple" if several else "single"), "options": options}


def _option(item: Node, lines: Lines, index: int, scope: Scope) -> dict[str, Any]:
    lines.lines["options", index] = item.line
    if not item.get("task"):
        scope.say("option-without-mark", item.line)
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
