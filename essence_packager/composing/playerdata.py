"""The data that the player reads from the page (docs/development/architecture.md, The player's data)."""

import json
from collections.abc import Mapping
from typing import Any

from essence_packager.composing.course import Course, Interaction
from essence_packager.strings import strings_for


def player_data(
    course: Course, language: str, tool: str, target: str, state_limit: int, own: Mapping[str, object]
) -> str:
    """Return the data as JSON that may stand in a script element: no ``<`` in it.

    ``own`` are facts that the target's adapter needs, by name.
    """
    texts, facts = course.texts[language], course.module.facts
    strings = strings_for(language)
    titles = {competence.id: competence.title for competence in facts.competences}
    data: dict[str, Any] = {
        "format": 1,
        "tool": tool,
        "id": course.module.iri,
        "name": course.id,
        "version": course.version,
        "language": language,
        "title": texts.title,
        "contact": facts.contact,
        "target": target,
        "limit": state_limit,
        "completion": facts.completion.value,
        "pages": [
            {
                "id": page.id,
                "key": page.key,
                "kind": page.kind.value,
                "title": texts.page_titles[page.id],
                "minutes": page.minutes,
                "assessment": page.assessment,
            }
            for page in course.pages
        ],
        "questions": [_question(entry) for entry in course.interactions],
        "assessments": [
            {
                "id": entry.id,
                "key": entry.key,
                "role": entry.role,
                "title": texts.assessment_titles[entry.id],
                "pass": entry.pass_mark,
                "tries": entry.tries,
                "feedback": entry.feedback,
                "questions": entry.questions,
                "draw": [{"n": draw.number, "from": draw.sources} for draw in entry.draws] or None,
                "shuffle": {"questions": entry.shuffles_questions, "options": entry.shuffles_options},
            }
            for entry in course.assessments
        ],
        "competences": [
            {
                "id": entry.id,
                "title": titles[entry.id],
                "objective": entry.objective_id,
                "index": entry.number,
                "report": entry.report_id,
            }
            for entry in course.competences
        ],
        "strings": strings.strings,
        "plural": strings.plural,
        **own,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _question(entry: Interaction) -> dict[str, Any]:
    return {
        "id": entry.id,
        "key": entry.key,
        "digest": entry.digest,
        "index": entry.number,
        "report": entry.report_id,
        "part": entry.part,
        "type": entry.reported_as,
        "pattern": entry.right_response,
        "scored": entry.scored,
        "reported": entry.number is not None,
        "points": entry.points,
        "page": entry.page,
        "assessment": entry.assessment,
        "competences": entry.competences,
        **entry.scoring,
    }
