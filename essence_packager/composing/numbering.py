"""Gives every question and competence its fixed place and readable ids in an LMS's reports."""

from collections.abc import Iterator
from typing import NamedTuple

from essence_packager.composing.course import Competency
from essence_packager.model.competence import Competence
from essence_packager.model.module import Module
from essence_packager.model.questions import QuestionBase

LONGEST = 60
"""Characters of a report id; a CMIIdentifier may have 255 (RTE 3.4.5), report columns show far fewer."""


class Placed(NamedTuple):
    """A question, where it stands, and its number (None: not reported) and id in reports."""

    question: QuestionBase
    lesson: str | None
    assessment: str | None
    number: int | None
    report_id: str


def placed_questions(module: Module) -> Iterator[Placed]:
    """Yield all questions in source order: lessons first, then banks."""
    number = 0
    groups = [(lesson.id, None, lesson.questions) for lesson in module.lessons]
    groups_of_banks = [(None, bank.assessment.id, bank.questions) for bank in module.banks]
    for lesson, assessment, questions in (*groups, *groups_of_banks):
        for place, question in enumerate(questions, start=1):
            report_id = _cut(f"{lesson or assessment}.{place:02}.", question.id)
            yield Placed(question, lesson, assessment, number if question.reported else None, report_id)
            number += question.reported


def placed_competences(module: Module, first: int) -> tuple[Competency, ...]:
    """Number the competences as interactions from ``first`` on.

    The name of a framework stands only before its own code: ``ESCO.baking`` would look like a code of ESCO.
    """
    return tuple(
        Competency(
            id=competence.id,
            objective_id=_cut(f"{competence.framework_name}." if competence.code else "", _name(competence)),
            number=first + offset,
            report_id=_cut("competence.", _name(competence)),
        )
        for offset, competence in enumerate(module.facts.competences)
    )


def _name(competence: Competence) -> str:
    return f"{competence.code}.{competence.id}" if competence.code else competence.id


def _cut(prefix: str, name: str) -> str:
    """Join a prefix and a name; a prefix that is too long loses its middle, so that the name stays readable."""
    room = LONGEST - len(name)
    if room < len(prefix):
        number = prefix[prefix[:-1].rfind(".") :]
        prefix = prefix[: max(0, room - len(number))] + number
    return (prefix + name)[:LONGEST]
