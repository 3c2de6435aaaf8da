"""Reads the gaps in a question's text, ``[[Riga|Rīga]]``, and the line ``Choices:``."""

from collections.abc import Iterable, Mapping
from typing import Any

from essence_packager.model.node import Kind, Node
from essence_packager.model.notation import pieces
from essence_packager.reading.question_draft import Draft, otherwise_separated
from essence_packager.reading.question_lines import Lines
from essence_packager.reading.scope import Scope


def gaps_of(draft: Draft) -> list[Node]:
    """Return the gaps in the question's text, in reading order."""
    return list(_gaps((draft.heading, *draft.stem)))


def gaps_facts(draft: Draft, wanted: str, lines: Lines, scope: Scope) -> Mapping[str, Any] | None:
    """Return the choices, if any, as fields of a text with gaps; the gaps themselves are in the text."""
    for index, gap in enumerate(gaps_of(draft)):
        lines.lines["text", index] = gap.line
    choices = draft.keywords.get("choices")
    if not choices:
        return {"type": "gaps"}
    line = lines.lines["choices",] = choices[0].line
    value = " ".join(choices[0].source.split())
    words = pieces(value)
    if not words:
        scope.say("question-answer-empty", line, keyword="Choices", example="Choices: Riga | Tallinn | Vilnius")
        return None
    parts = otherwise_separated(value)
    if len(words) == 1 and len(parts) > 1:
        scope.say("choices-separator", line, mended=f"Choices: {' | '.join(parts)}")
    return {"type": "gaps", "choices": words}


def complain_of_gaps(draft: Draft, wanted: bool, scope: Scope) -> None:
    """Say where gaps and choices stand that are not part of a text with gaps (``wanted``: the question has gaps)."""
    parts = [*draft.options, *(block for blocks in draft.keywords.values() for block in blocks)]
    for gap in _gaps(parts):
        scope.say("gap-misplaced", gap.line, written=f"[[{gap.text}]]")
    if not wanted and "choices" in draft.keywords:
        scope.say("choices-without-gaps", draft.keywords["choices"][0].line)


def _gaps(nodes: Iterable[Node]) -> Iterable[Node]:
    return (node for top in nodes for node in top.walk() if node.kind is Kind.GAP)
