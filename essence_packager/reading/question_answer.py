"""Finds out of what type a question in Markdown is, from its options or its answer."""

import re
from collections.abc import Mapping
from typing import Any

from essence_packager.model.node import Kind, Node
from essence_packager.reading.guess import closest
from essence_packager.reading.question_draft import Draft
from essence_packager.reading.question_registry import LATER, MODELS
from essence_packager.reading.scope import Scope

_PIPE = re.compile(r"(?<!\\)\|")
_GAP = re.compile(r"\[\[[^\[\]]+\]\]")
_YES = frozenset("yes y t right correct jā patiess patiesi pareizi".split())
_NO = frozenset("no n f wrong incorrect nē nepatiess aplami nepareizi".split())
_WITH_OPTIONS = ("single", "multiple")


def answer_facts(draft: Draft, options: list[dict[str, Any]], wanted: str, scope: Scope) -> Mapping[str, Any] | None:
    """Return type and answer of a question as fields of its type, or None after saying why there are none.

    ``wanted`` is the type that its heading names, or empty.
    """
    line = draft.heading.line
    later = _later(draft, wanted)
    if later:
        scope.say("question-type-later", later[1] or line, type=later[0])
    elif wanted and wanted not in MODELS:
        guess = closest(wanted, MODELS)
        scope.say("question-type-unknown", line, type=wanted, guess=guess, known=", ".join(MODELS))
    elif options and draft.answer:
        scope.say("question-options-and-answer", draft.answer.line)
    elif not options and not draft.answer:
        scope.say("question-without-answer", line)
    elif wanted and (wanted in _WITH_OPTIONS) != bool(options):
        scope.say("question-type-mismatch", line, type=wanted)
    elif options:
        several = sum(option["correct"] for option in options) > 1
        return {"type": wanted or ("multiple" if several else "single"), "options": options}
    elif draft.answer:
        return _typed(draft.answer, wanted, scope)
    return None


def _later(draft: Draft, wanted: str) -> tuple[str, int] | None:
    """Return the type of a later version that a question is written in, and the line that shows it."""
    if wanted in LATER:
        return wanted, 0
    if "order" in draft.keywords:
        return "ordering", draft.keywords["order"][0].line
    if draft.answer and draft.answer.source.startswith("="):
        return "numeric", draft.answer.line
    if draft.options or draft.answer:
        return None
    if any(_GAP.search(node.source) for node in (draft.heading, *draft.stem)):
        return "gaps", 0
    table = next((block for block in draft.stem if block.kind is Kind.TABLE), None)
    if table and len(table.children[0].children) == 2:
        return "matching", table.line
    return None


def _typed(answer: Node, wanted: str, scope: Scope) -> Mapping[str, Any] | None:
    value = " ".join(answer.source.split())
    if not value:
        scope.say("question-answer-empty", answer.line)
        return None
    if wanted == "true-false" or (not wanted and value.lower() in ("true", "false")):
        return {"type": "true-false", "correct": value.lower()}
    if not wanted and value.lower() in _YES | _NO:
        mended = "true" if value.lower() in _YES else "false"
        scope.say("answer-yes-no", answer.line, answer=value, mended=mended)
    accepted = (part.strip().replace("\\|", "|") for part in _PIPE.split(value))
    return {"type": "text", "accept": [part for part in accepted if part]}
