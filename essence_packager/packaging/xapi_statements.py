"""Makes the templates of a course's statements, to which the player adds who, when and with what result.

The shapes are those of the ``tincan`` package, so that what is sent is typed once, here; which facts the player gets
is described in docs/development/architecture.md, xAPI facts.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from tincan import Activity, Context, ContextActivities, Statement, Verb

from essence_packager.composing.course import Course
from essence_packager.packaging.xapi_activities import Activities, activities
from essence_packager.packaging.xapi_vocabulary import PROFILE_TYPE, PROFILE_VERSION, TEMPLATE
from essence_packager.strings import FALLBACK, strings_for


def player_facts(course: Course, language: str, version: str) -> Mapping[str, Any]:
    """Return what the player's adapter needs: the templates as JSON values, by what they are about.

    ``version`` is the version of xAPI that requests to the LRS name.
    """
    made = activities(course, language)
    about_course = ("initialized", "completed", "passed", "failed", "terminated")
    maker = _Templates(course, language, made)
    return {
        "version": version,
        "activity": made.course.id,
        "statements": {
            **{name: maker.of_course(name) for name in about_course},
            "lessons": {id: maker.of_lesson(id) for id in made.lessons},
            "answered": {id: maker.of_question(id) for id in made.questions},
            "assessments": {id: maker.of_assessment(id) for id in made.assessments},
            "competences": {id: maker.of_competence(id) for id in made.competences},
        },
        "responses": made.responses,
    }


class _Templates:
    """Makes the templates of one course in one language."""

    def __init__(self, course: Course, language: str, made: Activities) -> None:
        self._language, self._version, self._made = language, course.version, made
        self._lesson_competences = _shown_in_lessons(course)
        self._questions = {entry.id: entry for entry in course.interactions}
        self._assessments = {entry.id: entry for entry in course.assessments}
        self._competences = [entry.id for entry in course.competences]

    def of_course(self, name: str) -> Mapping[str, Any]:
        return self._template(name, self._made.course, None, ())

    def of_lesson(self, id: str) -> Mapping[str, Any]:
        return self._template("experienced", self._made.lessons[id], self._made.course, self._lesson_competences[id])

    def of_question(self, id: str) -> Mapping[str, Any]:
        entry = self._questions[id]
        parent = self._made.assessments[entry.assessment] if entry.assessment else self._made.lessons[entry.page]
        shown = [self._competences[index] for index in entry.competences]
        return self._template("answered", self._made.questions[id], parent, shown)

    def of_assessment(self, id: str) -> Mapping[str, Any]:
        places = {index for name in self._assessments[id].questions for index in self._questions[name].competences}
        shown = [self._competences[index] for index in sorted(places)]
        return self._template("handed-in", self._made.assessments[id], self._made.course, shown)

    def of_competence(self, id: str) -> Mapping[str, Any]:
        return self._template("competence", self._made.competences[id], self._made.course, ())

    def _template(
        self, name: str, subject: Activity, parent: Activity | None, shown: Iterable[str]
    ) -> Mapping[str, Any]:
        other = [_reference(self._made.competences[id]) for id in shown]
        template = Statement(
            verb=Verb(id=TEMPLATE[name].verb_iri, display=self._display(TEMPLATE[name].verb)),
            object=subject,
            context=Context(
                revision=self._version,
                language=self._language,
                context_activities=ContextActivities(
                    parent=[_reference(parent)] if parent else None,
                    grouping=[_reference(self._made.course)] if parent else None,
                    category=[Activity(id=PROFILE_VERSION, definition={"type": PROFILE_TYPE})],
                    other=other or None,
                ),
            ),
            version=None,  # the LRS names the version of what it stored
        )
        shape: dict[str, Any] = template.as_version()
        return shape

    def _display(self, verb: str) -> Mapping[str, str]:
        """Return the verb's words in English and, where we have them, in the language of the package."""
        languages = (strings_for(FALLBACK, "teacher"), strings_for(self._language, "teacher"))
        return {strings.language: strings.t(f"verb-{verb}") for strings in languages}


def _reference(activity: Activity) -> Activity:
    return Activity(id=activity.id)


def _shown_in_lessons(course: Course) -> Mapping[str, tuple[str, ...]]:
    """Return the competences whose outcomes each lesson declares."""
    of_outcome = {
        outcome.id: competence.id for competence in course.module.facts.competences for outcome in competence.outcomes
    }
    return {
        lesson.id: tuple(dict.fromkeys(of_outcome[outcome] for outcome in lesson.facts.outcomes))
        for lesson in course.module.lessons
    }
