"""Declares questions, whatever form they were written in, and sees that they fit into the module."""

from typing import Any

from essence_packager.model.finding import Position
from essence_packager.model.questions import TYPES, QuestionBase, model_of
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.context import Context
from essence_packager.reading.declare import declare
from essence_packager.reading.guess import closest
from essence_packager.reading.places import Places

_OTHER_NAMES = {
    "choice": "single", "radio": "single", "checkbox": "multiple", "multiple-choice": "multiple",
    "boolean": "true-false", "yes-no": "true-false", "short-answer": "text", "word": "text",
    "number": "numeric", "match": "matching", "pairs": "matching", "order": "ordering", "sequence": "ordering",
    "sorting": "ordering", "gap": "gaps", "cloze": "gaps", "fill-in": "gaps", "rating": "likert", "scale": "likert",
    "opinion": "likert", "essay": "long-text", "open": "long-text", "reflection": "long-text",
}  # fmt: skip
"""What other tools call the types."""

_RIGHT_ANSWERS = ("question-no-right-answer", "question-several-right-answers", "question-all-right")
"""What is wrong with a question except in a survey, where no answer is right."""

_SEEN_AS = {"points": "points", "feedback": "Right: or Wrong: (feedback)"}

LONGEST_ID = 40
"""Characters of an id made from a text; reports show it behind the lesson's."""


def declare_question(
    facts: dict[str, Any],
    places: Places,
    complaints: Complaints,
    context: Context,
    under: tuple[str | int, ...] = (),
    unnamed_at: Position | None = None,
) -> QuestionBase | None:
    """Return a question, or None after saying what is wrong with it.

    ``unnamed_at`` says where its id would be written, when it was made from its words.
    """
    model = model_of(facts["type"])
    position = Position(complaints.file, *places.place(under))
    if isinstance(facts.get("outcomes"), list) and complaints.file not in context.surveys and model.scored:
        context.assessed.update(outcome for outcome in facts["outcomes"] if isinstance(outcome, str))
    question = declare(model, facts, places, complaints, under)
    if question is None:
        return None
    for field in ("points", "feedback"):
        if field in facts and not model.scored:
            complaints.say("question-unscored", *places.place((*under, field), key=True), field=_SEEN_AS[field])
    for issue in question.issues():
        if issue.id in _RIGHT_ANSWERS and complaints.file in context.surveys:
            continue
        complaints.say(issue.id, *places.place((*under, *issue.path)), id=question.id, **dict(issue.values))
    if unnamed_at and question.id not in context.questions:
        context.made.append((unnamed_at, question.id))
    _unique(question, position, complaints, context)
    _known_outcomes(question, places, under, complaints, context)
    return question


def say_unknown_type(type: object, place: tuple[int, int], complaints: Complaints) -> None:
    """Say that there is no such type of question, and which one may be meant."""
    word = str(type).lower().replace("_", "-").replace(" ", "-")
    guess = _OTHER_NAMES.get(word) or closest(word, TYPES)
    complaints.say("question-type-unknown", *place, type=type, guess=guess, known=", ".join(TYPES))


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
