"""Finds out of what type a question in Markdown is, from its options or its answer."""

import re
from typing import Any

from essence_packager.model.node import Kind, Node
from essence_packager.reading.guess import closest
from essence_packager.reading.question_registry import LATER, MODELS
from essence_packager.reading.scope import Scope

_PIPE = re.compile(r"(?<!\\)\|")
_GAP = re.compile(r"\[\[[^\[\]]+\]\]")


def answer_facts(
    facts: dict[str, Any],
    wanted: str,
    options: list[dict[str, Any]],
    answers: list[Node],
    stem: list[Node],
    ordered: bool,
    scope: Scope,
    heading: Node,
) -> str | None:
    """Write type and answer into the facts of a question; return the type, or None after saying why there is none."""
    line = heading.line
    if wanted and wanted not in MODELS:
        if wanted in LATER:
            scope.say("question-type-later", line, type=wanted)
        else:
            scope.say("question-type-unknown", line, type=wanted, guess=closest(wanted, MODELS) or "single", known=", ".join(MODELS))
        return None
    later = _later(options, answers, stem, ordered, facts["text"].source if facts["text"] else "")
    if later:
        scope.say("question-type-later", later[1] or line, type=later[0])
        return None
    if options and answers:
        scope.say("question-options-and-answer", answers[0].line)
        return None
    if options:
        several = sum(option["correct"] for option in options) > 1
        facts["type"] = wanted or ("multiple" if several else "single")
        facts["options"] = options
    elif answers:
        _typed(facts, wanted, answers[0])
    else:
        scope.say("question-without-answer", line)
        return None
    return str(facts["type"])


def _later(options: list[dict[str, Any]], answers: list[Node], stem: list[Node], ordered: bool, text: str) -> tuple[str, int] | None:
    """Return the type of a later version that a question is written in, and the line that shows it."""
    if ordered:
        return "ordering", 0
    if answers and answers[0].source.startswith("="):
        return "numeric", answers[0].line
    if options or answers:
        return None
    if _GAP.search(text):
        return "gaps", 0
    table = next((block for block in stem if block.kind is Kind.TABLE), None)
    if table and table.children and len(table.children[0].children) == 2:
        return "matching", table.line
    return None


def _typed(facts: dict[str, Any], wanted: str, answer: Node) -> None:
    value = " ".join(answer.source.split())
    if wanted == "true-false" or not wanted and value.lower() in ("true", "false"):
        facts["type"] = "true-false"
        facts["correct"] = value.lower()
    else:
        facts["type"] = wanted or "text"
        accepted = (part.strip().replace("\\|", "|") for part in _PIPE.split(value))
        facts["accept"] = [part for part in accepted if part]
