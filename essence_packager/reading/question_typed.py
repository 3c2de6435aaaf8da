"""Reads the line ``Answer:`` of a question in Markdown: words, true or false, a number, or a long text."""

from collections.abc import Mapping
from typing import Any

from essence_packager.model.notation import pieces
from essence_packager.reading.question_draft import Draft
from essence_packager.reading.question_lines import Lines
from essence_packager.reading.scope import Scope

_YES = frozenset("yes y t right correct jā patiess patiesi pareizi".split())
_NO = frozenset("no n f wrong incorrect nē nepatiess aplami nepareizi".split())
_LONG = frozenset(("long text", "long-text", "longtext", "long answer", "free text", "essay", "open", "garš", "gara"))
_QUOTES = "\"'`“”„‟‘’‚«»‹›"
_FIELDS = ("accept", "correct", "answer", "tolerance", "range", "unit")


def typed_facts(draft: Draft, wanted: str, lines: Lines, scope: Scope) -> Mapping[str, Any] | None:
    """Return the answer as fields of its type, or None after saying what is wrong with it."""
    node = draft.keywords["answer"][0]
    lines.lines.update({(field,): node.line for field in _FIELDS})
    value = " ".join(node.source.split())
    if not value.removeprefix("="):
        scope.say("question-answer-empty", node.line, keyword="Answer", example="Answer: Riga | Rīga")
        return None
    lower = value.lower()
    if wanted == "numeric" or (not wanted and value.startswith("=")):
        from essence_packager.reading.question_number import numeric_facts

        return numeric_facts(value.removeprefix("=").strip(), node.line, scope)
    if wanted == "true-false" or (not wanted and lower in ("true", "false")):
        return {"type": "true-false", "correct": lower}
    if not wanted and lower == "long":
        return {"type": "long-text"}
    if wanted == "long-text":
        if lower not in ("long", *_LONG):
            scope.say("long-text-answer", node.line)
            return None
        return {"type": "long-text"}
    accepted = pieces(value)
    bare = [piece.strip(_QUOTES) if _is_quoted(piece) else piece for piece in accepted]
    if bare != list(accepted):
        scope.say("answer-quoted", node.line, answer=value, mended=" | ".join(bare))
    elif not wanted:
        _complain_of_kind(value, node.line, scope)
    return {"type": "text", "accept": accepted}


def _is_quoted(piece: str) -> bool:
    return len(piece) > 2 and piece[0] in _QUOTES and piece[-1] in _QUOTES and bool(piece.strip(_QUOTES))


def _complain_of_kind(value: str, line: int, scope: Scope) -> None:
    """Say so where words that learners would have to type may be meant as another kind of answer."""
    lower = value.lower()
    if lower in _YES | _NO:
        scope.say("answer-yes-no", line, answer=value, mended="true" if lower in _YES else "false")
    elif lower in _LONG or (lower.startswith("long ") and lower[5:].lstrip("=: ")[:1].isdecimal()):
        scope.say("answer-long", line, answer=value)
    elif any(sign.isdecimal() for sign in value):
        from essence_packager.reading.question_number import looks_numeric

        if looks_numeric(value):
            scope.say("answer-number", line, answer=value)
