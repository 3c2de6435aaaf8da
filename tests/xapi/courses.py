"""A module with a question of every type, and the statements that a learner of it would send."""

import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from essence_packager.composing.compose import compose
from essence_packager.composing.course import Course
from essence_packager.model.assessment import Role
from essence_packager.model.module import Lesson, LessonFacts
from essence_packager.model.questions import (
    Checklist,
    Gaps,
    Likert,
    LongText,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Question,
    SingleChoice,
    TextEntry,
    TrueFalse,
)
from essence_packager.model.text import Text
from essence_packager.packaging.targets import TARGETS
from tests.packaging.courses import bank, lesson, module
from tests.packaging.courses import facts as module_facts

ANNA = {"objectType": "Agent", "name": "Anna Bērziņa", "account": {"homePage": "https://lms.example.org", "name": "7"}}
REGISTRATION = "0f6e2f0a-54a1-4a43-9d0b-3ec4a3a3d1c9"
BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

CHOICE = {
    "options": [{"id": "boss", "text": "The boss"}, {"id": "newest", "text": "The newest", "correct": True}],
}


def questions() -> tuple[Question, ...]:
    """One of each type that can be in a bank."""
    return (
        SingleChoice.model_validate(
            {"id": "speak-first", "text": "Who speaks first?", "outcomes": ["roles"], **CHOICE}
        ),
        MultipleChoice.model_validate(
            {
                "id": "helps",
                "text": "What helps?",
                "points": 2,
                "options": [*CHOICE["options"], {"id": "notes", "text": "Notes", "correct": True}],
            }
        ),
        TrueFalse(id="silence", text=Text("Silence is consent."), correct=False),
        TextEntry(id="capital", text=Text("The capital of Latvia?"), accept=("Rīga", "Riga"), points=1.5),
        TextEntry(id="sign", text=Text("The sign of gold?"), accept=("Au",), case=True),
        Numeric.model_validate({"id": "length", "text": "How long?", "answer": 120, "tolerance": "5%", "unit": "km"}),
        Numeric.model_validate({"id": "count", "text": "How many?", "answer": "2,5"}),
        Matching.model_validate(
            {
                "id": "roles",
                "text": "Who does what?",
                "pairs": [
                    {"id": "chair", "left": "The chair", "right": "opens"},
                    {"id": "scribe", "left": "The scribe", "right": "пишет"},
                    {"id": "guest", "left": "The guest", "right": "opens"},
                ],
                "extra": ["sleeps well"],
            }
        ),
        Ordering.model_validate(
            {"id": "steps", "text": "Order.", "items": [{"id": "plan", "text": "Plan"}, {"id": "act", "text": "Act"}]}
        ),
        Gaps.model_validate({"id": "typed", "text": "[[Riga|Rīga]] lies on the [[Daugava]]."}),
        Gaps.model_validate({"id": "picked", "text": "[[Riga]] is in [[Latvia]].", "choices": ["Estonia", "Tartu"]}),
        Likert.model_validate({"id": "sure", "text": "How sure are you?", "scale": ["Not", "A little", "Very"]}),
        LongText.model_validate({"id": "why", "text": "Why?"}),
    )


def practice() -> Lesson:
    """A lesson with a question of its own, and with a checklist, which is no interaction."""
    inside = SingleChoice.model_validate({"id": "warm-up", "text": "Ready?", "outcomes": ["roles"], **CHOICE})
    plan = Checklist.model_validate({"id": "plan", "text": "My plan", "items": [{"id": "ask", "text": "Ask"}]})
    lone = lesson("how", "How teams agree")
    return lone._replace(facts=LessonFacts(outcomes=("roles",)), questions=(inside, plan))


def course(*asked: Question, role: Role = Role.FINAL, **changes: object) -> Course:
    """The course of such a module, asking these questions in its final; ``changes`` are fields of module.yaml."""
    final = bank(role=role)._replace(questions=asked or questions())
    asking = module(lessons=(lesson(), practice()), banks=(final,))
    made, findings = compose(asking._replace(facts=module_facts(**changes)))
    assert findings == ()
    return made


def facts(*asked: Question, target: str = "xapi", **changes: object) -> Mapping[str, Any]:
    """What the player gets for that course, as the JSON that it reads."""
    made = course(*asked, role=Role.FINAL, **changes)
    told: Mapping[str, Any] = json.loads(json.dumps(TARGETS[target].player_facts(made, made.module.facts.language)))
    xapi: Mapping[str, Any] = told["xapi"]
    return xapi


def filled(template: Mapping[str, Any], moment: int, **result: object) -> dict[str, Any]:
    """Return a template with what the player adds; ``moment`` in seconds from the beginning, and part of the id."""
    context = {**template["context"], "registration": REGISTRATION}
    sent = {
        **template,
        "id": str(UUID(int=moment + 1, version=4)),
        "actor": ANNA,
        "context": context,
        "timestamp": (BEGIN + timedelta(seconds=moment)).isoformat().replace("+00:00", "Z"),
    }
    return deepcopy({**sent, "result": result} if result else sent)


def score(raw: float, most: float) -> dict[str, float]:
    return {"scaled": round(raw / most, 4), "raw": raw, "min": 0, "max": most}


def session(told: Mapping[str, Any], responses: Mapping[str, tuple[str, bool | None]]) -> list[dict[str, Any]]:
    """Return what a whole session sends in which these responses are given (right, wrong, or neither)."""
    statements, after = told["statements"], iter(range(0, 10_000, 7))

    def say(template: Mapping[str, Any], **result: object) -> dict[str, Any]:
        return filled(template, next(after), **result)

    def answer(name: str, response: str, right: bool | None) -> dict[str, Any]:
        judged = {} if right is None else {"success": right, "score": score(2 * right, 2)}
        return say(statements["answered"][name], response=response, duration="PT4.5S", **judged)

    return [
        say(statements["initialized"]),
        *(say(statements["lessons"][name]) for name in statements["lessons"]),
        *(answer(name, response, right) for name, (response, right) in responses.items()),
        say(statements["assessments"]["final"], completion=True, success=True, score=score(80, 100)),
        *(say(template, score=score(75.5, 100)) for template in statements["competences"].values()),
        say(statements["completed"], completion=True, duration="PT1H2M3S"),
        say(statements["passed"], success=True, duration="PT1H2M3S", score=score(80, 100)),
        say(statements["terminated"], duration="PT1H2M3S"),
    ]


RESPONSES: dict[str, tuple[str, bool | None]] = {
    "warm-up": ("newest", True),
    "speak-first": ("boss", False),
    "helps": ("newest[,]notes", True),
    "silence": ("false", True),
    "capital": ("rīga", True),
    "sign": ("au", False),
    "length": ("125.5", True),
    "count": ("2.5", True),
    "roles": ("chair[.]opens[,]scribe[.]opens", False),
    "steps": ("plan[,]act", True),
    "typed": ("Riga[,]Gauja", False),
    "picked": ("Riga[,]Latvia", True),
    "sure": ("2", None),
    "why": ("Because we, all of us, wanted it.", None),
}
"""A response to each question, and whether it is right."""
