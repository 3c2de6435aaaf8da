"""Statements of learners, short to write: what the tests of tables tell."""

from typing import Any

from tests.xapi.courses import facts, filled, score

BORIS = {"objectType": "Agent", "mbox": "mailto:boris@example.org"}
TEMPLATES = facts()["statements"]


def handed_in(moment: int, percent: float, passed: bool | None = None, **changes: object) -> dict[str, Any]:
    """A try of the final test; ``moment`` in seconds."""
    verdict = {} if passed is None else {"success": passed}
    return (
        filled(TEMPLATES["assessments"]["final"], moment, completion=True, score=score(percent, 100), **verdict)
        | changes
    )


def answered(moment: int, question: str, raw: float, most: float, **changes: object) -> dict[str, Any]:
    """An answer; `speak-first` shows the competence Collaboration."""
    template = TEMPLATES["answered"][question]
    result = {"response": "x", "duration": "PT1S", "success": raw == most, "score": score(raw, most)}
    return filled(template, moment, **result) | changes


def passed(moment: int, percent: float, **changes: object) -> dict[str, Any]:
    """The end of the course."""
    result = {"success": True, "duration": "PT9S", "score": score(percent, 100)}
    return filled(TEMPLATES["passed"], moment, **result) | changes


def shown(moment: int, percent: float, **changes: object) -> dict[str, Any]:
    """A result of the competence Collaboration."""
    return filled(TEMPLATES["competences"]["collaboration"], moment, score=score(percent, 100)) | changes
