"""Declares questions, whatever form they were written in, and sees that they fit into the module."""

from typing import Any

from essence_packager.model.finding import Position
from essence_packager.model.questions import (
    MultipleChoice,
    Question,
    QuestionBase,
    SingleChoice,
    TextEntry,
    TrueFalse,
)
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.context import Context
from essence_packager.reading.declare import declare
from essence_packager.reading.guess import closest
from essence_packager.reading.places import Places

MODELS: dict[str, type[SingleChoice] | type[MultipleChoice] | type[TrueFalse] | type[TextEntry]] = {
    "single": SingleChoice,
    "multiple": MultipleChoice,
    "true-false": TrueFalse,
    "text": TextEntry,
}
"""The question types by name."""

LATER = ("numeric", "matching", "ordering", "gaps", "likert", "long-text")
"""Types of the source format that this version does not know yet."""

LONGEST_ID = 40
"""Characters of an id made from a text; reports show it behind the lesson's."""


def declare_question(
    facts: dict[str, Any],
    places: Places,
    complaints: Complaints,
    context: Context,
    under: tuple[str | int, ...] = (),
    unnamed_at: Position | None = None,
) -> Question | None:
    """Return a question, or None after saying what is wrong with it.

    ``unnamed_at`` says where its id would be written, when it was made from its words.
    """
    position = Position(complaints.file, *places.place(under))
    if isinstance(facts.get("outcomes"), list):
        context.assessed.update(outcome for outcome in facts["outcomes"] if isinstance(outcome, str))
    question: Question | None = declare(MODELS[facts["type"]], facts, places, complaints, under)
    if question is None:
        return None
    for issue in question.issues():
        complaints.say(issue.id, *places.place((*under, *issue.path)), id=question.id, **dict(issue.values))
    if unnamed_at and question.id not in context.questions:
        context.made.append((unnamed_at, question.id))
    _unique(question, position, complaints, context)
    _known_outcomes(question, places, under, complaints, context)
    return question


def _unique(question: QuestionBase, position: Position, complaints: Complaints, context: Context) -> None:
    for id in dict.fromkeys((question.id, question.stable_id)):
        other = context.questions.setdefault(id, position)
        if other is not position:
            complaints.say("question-id-twice", position.line, position.column, id=id, other=other)


def _known_outcomes(
    question: QuestionBase, places: Places, under: tuple[str | int, ...], complaints: Complaints, context: Context
) -> None:
    for index, outcome in enumerate(question.outcomes):
        say_unknown_outcome(outcome, places.place((*under, "outcomes", index)), complaints, context)


def say_unknown_outcome(outcome: str, place: tuple[int, int], complaints: Complaints, context: Context) -> None:
    """Say so when an outcome is not declared in module.yaml."""
    known = context.outcomes
    if known is None or outcome in known:
        return
    complaints.say("outcome-unknown", *place, outcome=outcome, guess=closest(outcome, known))
