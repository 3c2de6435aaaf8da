"""Makes the activities of a course: what its statements are about, with ids that stay the same in every version."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from tincan import Activity

from essence_packager.composing.course import Course, PageKind, Texts
from essence_packager.composing.numbering import placed_questions
from essence_packager.model.competence import Competence
from essence_packager.packaging import xapi_vocabulary as words
from essence_packager.packaging.xapi_interactions import describe

LONGEST_NAME = 100
"""Characters of an activity's name; the whole text of a longer question is its description."""


class Activities(NamedTuple):
    """The activities of a course in one language, by the ids of the player's data.

    ``responses`` says for each question how the player writes a response (docs/development/architecture.md,
    xAPI facts).
    """

    course: Activity
    lessons: Mapping[str, Activity]
    assessments: Mapping[str, Activity]
    questions: Mapping[str, Activity]
    competences: Mapping[str, Activity]
    responses: Mapping[str, Mapping[str, object]]


def activities(course: Course, language: str) -> Activities:
    """Return the activities of a course, their words in one language."""
    texts = course.texts[language]
    declared = {competence.id: competence for competence in course.module.facts.competences}
    stable = {entry.question.id: entry.question for entry in placed_questions(course.module)}
    described = {
        entry.id: describe(stable[entry.id], entry, texts.questions[entry.id], language)
        for entry in course.interactions
        if entry.number is not None
    }
    return Activities(
        course=_activity(course.module.iri, words.COURSE, texts, texts.title, texts.summary),
        lessons={
            page.id: _activity(part_iri(course, "lesson", page.id), words.LESSON, texts, texts.page_titles[page.id])
            for page in course.pages
            if page.kind is PageKind.LESSON
        },
        assessments={
            entry.id: _activity(
                part_iri(course, "assessment", entry.id), words.ASSESSMENT, texts, texts.assessment_titles[entry.id]
            )
            for entry in course.assessments
        },
        questions={
            id: _activity(
                part_iri(course, "question", stable[id].stable_id),
                words.INTERACTION,
                texts,
                texts.questions[id].question,
                texts.questions[id].question,
                **question.definition,
            )
            for id, question in described.items()
        },
        competences={
            entry.id: _competence(part_iri(course, "competence", entry.id), declared[entry.id], texts)
            for entry in course.competences
        },
        responses={id: question.response for id, question in described.items()},
    )


def part_iri(course: Course, kind: str, id: str) -> str:
    """Return the IRI of a part of a course. It never changes: LRSs keep statements by it."""
    iri = course.module.iri
    return f"{iri}{'/' if '#' in iri else '#'}{kind}/{id}"


def _activity(iri: str, type: str, texts: Texts, name: str, description: str = "", **definition: Any) -> Activity:
    short = _short(name)
    told = {"description": {texts.language: description}} if description not in ("", short) else {}
    return Activity(id=iri, definition={"type": type, "name": {texts.language: short}, **told, **definition})


def _competence(iri: str, competence: Competence, texts: Texts) -> Activity:
    outcomes = "; ".join(texts.outcomes[outcome.id] for outcome in competence.outcomes)
    extensions = {words.FRAMEWORK: competence.framework_source}
    if competence.code:
        extensions[words.CODE] = competence.code
    title = texts.competence_titles[competence.id]
    return _activity(iri, words.OBJECTIVE, texts, title, outcomes, extensions=extensions)


def _short(name: str) -> str:
    if len(name) <= LONGEST_NAME:
        return name
    head = name[:LONGEST_NAME]
    return f"{head.rpartition(' ')[0] or head}…"
