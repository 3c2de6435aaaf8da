"""Sees that the questions of an assessment can be drawn and scored as module.yaml says."""

from collections.abc import Iterable

from essence_packager.model.assessment import Role
from essence_packager.model.module import Bank
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.context import Context
from essence_packager.reading.question_registry import say_unknown_outcome
from essence_packager.reading.yaml_nodes import Document


def check_draws(banks: Iterable[Bank], document: Document, context: Context, complaints: Complaints) -> None:
    """Say what cannot be drawn or scored; ``complaints`` are about module.yaml.

    Nothing is said while some questions cannot be read, except of outcomes that are not declared.
    """
    places = {id: index for index, id in enumerate(context.assessments or ())}
    for bank in banks:
        path = ("assessments", places[bank.assessment.id])
        for outcome in bank.assessment.quotas:
            place = document.place((*path, "quotas", outcome), key=True)
            if (
                context.outcomes is not None
                and outcome in bank.assessment.bank_names
                and outcome not in context.outcomes
            ):
                complaints.say("quota-of-bank", *place, bank=outcome)
            else:
                say_unknown_outcome(outcome, place, complaints, context)
        if not context.unread:
            _check(bank, path, document, context, complaints)


def _check(
    bank: Bank, path: tuple[str | int, ...], document: Document, context: Context, complaints: Complaints
) -> None:
    assessment, questions = bank.assessment, bank.questions
    draw = assessment.draw
    if draw is not None and draw > len(questions):
        complaints.say("draw-too-many", *document.place((*path, "draw")), draw=draw, count=len(questions))
        draw = None
    for outcome, wanted in assessment.quotas.items():
        count = sum(outcome in question.outcomes for question in questions)
        if count < wanted and outcome in (context.outcomes or ()):
            place = document.place((*path, "quotas", outcome))
            complaints.say("quota-too-many", *place, wanted=wanted, outcome=outcome, count=count)
    if assessment.role is Role.SURVEY:
        return
    points = [question.points if question.scored else 0 for question in questions]
    if points.count(0) >= (draw or len(questions)):
        field = "id" if draw is None else "draw"
        complaints.say("assessment-not-scored", *document.place((*path, field)), id=assessment.id)
    elif draw is not None and draw < len(questions) and len(set(points)) > 1:
        shown = ", ".join(f"{each:g}" for each in sorted(set(points)))
        complaints.say("draw-unequal-points", *document.place((*path, "draw")), points=shown)
