"""Reads the example's questions out of its own files with a few patterns: an opinion that is not the packager's."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

QUESTION = re.compile(r"^## [^\n]*\{#([\w-]+) outcomes=(\S+)\}$(.*?)(?=^## |^:::|\Z)", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"^- \[([ x])\] ", re.MULTILINE)
ANSWER = re.compile(r"^Answer: (.+)$", re.MULTILINE)
COMPETENCES = {
    "collaboration": ("S3", ("dynamics", "roles", "conflict")),
    "communication": ("S2", ("clarity", "voices", "feedback")),
}


@dataclass(frozen=True, slots=True)
class Expected:
    """One question as a teacher should find it in the LMS."""

    report: str
    type: str
    patterns: tuple[str, ...]
    objectives: tuple[str, ...]


def objective(outcome: str) -> str:
    """The SCORM objective of the competence that an outcome belongs to."""
    name, (code, _) = next(found for found in COMPETENCES.items() if outcome in found[1][1])
    return f"LifeComp.{code}.{name}"


def expected_questions(module: Path) -> list[Expected]:
    """Questions of the lessons in order, then of the final test."""
    files = [*sorted((module / "lessons").glob("*.md")), module / "questions" / "final.md"]
    return [question for file in files for question in _questions(file)]


def _questions(file: Path) -> list[Expected]:
    place = re.sub(r"^\d+-", "", file.stem)
    found = QUESTION.findall(file.read_text(encoding="utf-8"))
    return [
        Expected(
            report=f"{place}.{number:02}.{name}",
            objectives=tuple(dict.fromkeys(objective(outcome) for outcome in outcomes.split(","))),
            **_type_and_patterns(body),
        )
        for number, (name, outcomes, body) in enumerate(found, start=1)
    ]


def _type_and_patterns(body: str) -> dict[str, Any]:
    answer = ANSWER.search(body)
    if answer is None:
        letters = [chr(ord("a") + place) for place, mark in enumerate(OPTION.findall(body)) if mark == "x"]
        single = len(letters) == 1
        return {"type": "choice", "patterns": (letters[0] if single else "{" + ",".join(letters) + "}",)}
    words = tuple(wording.strip() for wording in answer[1].split("|"))
    if words[0] in ("true", "false"):
        return {"type": "true-false", "patterns": (words[0][0],)}
    return {"type": "fill-in", "patterns": words}
