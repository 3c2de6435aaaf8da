"""Finds out of what type a question in Markdown is, from the form of its answer."""

from collections.abc import Callable, Mapping
from typing import Any

from essence_packager.model.questions import TYPES
from essence_packager.reading.question_choice import choice_facts
from essence_packager.reading.question_draft import Draft
from essence_packager.reading.question_gaps import complain_of_gaps, gaps_facts, gaps_of
from essence_packager.reading.question_lines import Lines
from essence_packager.reading.question_registry import say_unknown_type
from essence_packager.reading.scope import Scope

Facts = Mapping[str, Any]
Reader = Callable[[Draft, str, Lines, Scope], Facts | None]


FORMS: dict[str, tuple[str, tuple[str, ...]]] = {
    "options": ("- [ ]", ("single", "multiple")),
    "answer": ("Answer:", ("true-false", "text", "numeric", "long-text")),
    "order": ("Order:", ("ordering",)),
    "scale": ("Scale:", ("likert",)),
    "gaps": ("[[…]]", ("gaps",)),
    "table": ("| … | … |", ("matching",)),
    "nothing": ("", ("long-text",)),
}
"""The forms of an answer: the signs by which messages show them, and the types that each can have."""


def answer_facts(draft: Draft, wanted: str, lines: Lines, scope: Scope) -> Facts | None:
    """Return type and answer of a question as fields of its type, or None after saying why there are none.

    ``wanted`` is the type that its heading names, or empty. A table of pairs is taken out of the draft's text.
    """
    line = draft.heading.line
    if wanted and wanted not in TYPES:
        say_unknown_type(wanted, (line, 0), scope.complaints)
        return None
    form = _form(draft, wanted, scope)
    if form is None:
        return None
    if wanted and wanted not in FORMS[form][1]:
        scope.say("question-type-mismatch", line, type=wanted)
        return None
    complain_of_gaps(draft, form == "gaps", scope)
    return _reader(form)(draft, wanted, lines, scope)


def _reader(form: str) -> Reader:
    """Return what reads a form; only modules that have it pay for its patterns."""
    if form == "options":
        return choice_facts
    if form == "gaps":
        return gaps_facts
    if form == "answer":
        from essence_packager.reading.question_typed import typed_facts

        return typed_facts
    if form == "order":
        from essence_packager.reading.question_order import ordering_facts

        return ordering_facts
    if form == "scale":
        from essence_packager.reading.question_scale import likert_facts

        return likert_facts
    if form == "table":
        from essence_packager.reading.question_table import matching_facts

        return matching_facts
    return lambda draft, wanted, lines, scope: {"type": "long-text"}


def _form(draft: Draft, wanted: str, scope: Scope) -> str | None:
    """Return the form of a question's answer, or None after saying why it has not just one."""
    given = {"options": draft.options, **{name: draft.keywords.get(name) for name in ("answer", "order", "scale")}}
    claims = {name: nodes[0].line for name, nodes in given.items() if nodes}
    if gaps := gaps_of(draft):
        claims["gaps"] = gaps[0].line
    if len(claims) > 1:
        _complain_of_two(claims, scope)
        return None
    if claims:
        return next(iter(claims))
    if wanted == "long-text":
        return "nothing"
    if wanted in ("", "matching") and draft.table_of_pairs():
        return "table"
    from essence_packager.reading.question_near import complain_of_no_answer

    complain_of_no_answer(draft, wanted, scope)
    return None


def _complain_of_two(claims: Mapping[str, int], scope: Scope) -> None:
    first, second = sorted(claims, key=claims.__getitem__)[:2]
    line = claims[second]
    if {first, second} == {"options", "answer"}:
        scope.say("question-options-and-answer", line)
    elif {first, second} == {"options", "scale"}:
        scope.say("scale-with-options", line)
    else:
        scope.say("question-two-forms", line, first=FORMS[first][0], second=FORMS[second][0])
