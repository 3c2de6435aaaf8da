"""Reads the line ``Scale:`` of a question in Markdown: ``Not at all | A little | Very``, or ``1..5``."""

import re
from collections.abc import Mapping
from typing import Any

from essence_packager.model.notation import pieces
from essence_packager.model.questions.likert import MOST_NUMBERS
from essence_packager.reading.question_draft import Draft, otherwise_separated, text_of_words
from essence_packager.reading.question_lines import Lines
from essence_packager.reading.scope import Scope

_MARK = re.compile(r"\[[ xX]?\]\s*")


def likert_facts(draft: Draft, wanted: str, lines: Lines, scope: Scope) -> Mapping[str, Any] | None:
    """Return the steps as fields of a rating, or None after saying what is wrong with them."""
    node = draft.keywords["scale"][0]
    lines.lines["scale",] = node.line
    value = " ".join(node.source.split())
    if not value:
        scope.say("question-answer-empty", node.line, keyword="Scale", example="Scale: Not at all | A little | Very")
        return None
    if _MARK.search(value):
        scope.say("scale-marked", node.line, mended=f"Scale: {_MARK.sub('', value)}")
        return None
    steps = _numbers(value) or list(pieces(value))
    if len(steps) < 2:
        parts = otherwise_separated(value)
        span = re.fullmatch(r"(\d+)\D+(\d+)", value)
        guess = f"Scale: {span[1]}..{span[2]}" if span else f"Scale: {' | '.join(parts)}" if len(parts) > 1 else ""
        scope.say("scale-too-short", node.line, guess=guess)
        return None
    return {"type": "likert", "scale": [text_of_words(step, node.line, scope) for step in steps]}


def _numbers(value: str) -> list[str]:
    """Return the steps of a scale of whole numbers: ``1..5``, or ``5`` for the same."""
    if not any(sign.isdecimal() for sign in value):
        return []
    from essence_packager.reading.question_number import numeric_form

    form = numeric_form(value)
    if form is None or form.tolerance or form.unit or not all(re.fullmatch(r"-?\d{1,3}", n) for n in form.numbers):
        return []
    first, last = map(int, form.numbers if len(form.numbers) == 2 else ("1", form.numbers[0]))
    step = 1 if first <= last else -1
    return [str(number) for number in range(first, last + step, step)][:MOST_NUMBERS]
