"""Checks how the parts of module.yaml fit together: competences, outcomes, assessments, completion."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from essence_packager.model.competence import FRAMEWORKS
from essence_packager.reading.assessments import check_assessment, check_shared
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.guess import closest
from essence_packager.reading.yaml_nodes import Document

Path = tuple[str | int, ...]
_URI = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


def check_structure(data: Mapping[str, Any], document: Document, complaints: Complaints) -> None:
    """Say which parts contradict each other; works on plain values, whatever else is wrong."""
    competences = list(entries(data, "competences"))
    outcomes = [(path + sub, outcome) for path, c in competences for sub, outcome in entries(c, "outcomes")]
    assessments = list(entries(data, "assessments"))
    for field, declared in (("competences", competences), ("outcomes", outcomes), ("assessments", assessments)):
        _unique(field, declared, document, complaints)
    for path, competence in competences:
        _framework(competence.get("framework"), document.place((*path, "framework")), complaints)
    for path, assessment in assessments:
        check_assessment(path, assessment, document, complaints)
    check_shared(data, document, complaints)
    _completion(data, [a for _, a in assessments], document, complaints)


def entries(data: Any, name: str) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield the entries of a list that are groups of fields, with their paths."""
    values = data.get(name) if isinstance(data, Mapping) else None
    for index, value in enumerate(values if isinstance(values, list) else ()):
        if isinstance(value, Mapping):
            yield (name, index), value


def _unique(
    field: str, declared: list[tuple[Path, Mapping[str, Any]]], document: Document, complaints: Complaints
) -> None:
    seen: dict[str, int] = {}
    for path, entry in declared:
        id = entry.get("id")
        if not isinstance(id, str):
            continue
        line, column = document.place((*path, "id"))
        if id in seen:
            complaints.say("id-twice", line, column, field=field, id=id, first=seen[id])
        seen.setdefault(id, line)


def _framework(framework: Any, place: tuple[int, int], complaints: Complaints) -> None:
    if not isinstance(framework, str) or not framework or framework in FRAMEWORKS or _URI.fullmatch(framework):
        return
    known = ", ".join(FRAMEWORKS)
    guess = closest(framework, FRAMEWORKS)
    complaints.say("framework-unknown", *place, framework=framework, known=known, guess=guess)


def _completion(
    data: Mapping[str, Any], assessments: list[Mapping[str, Any]], document: Document, complaints: Complaints
) -> None:
    finals = [assessment for assessment in assessments if assessment.get("role", "final") == "final"]
    completion = data.get("completion")
    if completion == "finals" and not finals:
        complaints.say("completion-without-final", *document.place(("completion",)))
    if completion == "lessons" and finals:
        complaints.say("completion-ignores-final", *document.place(("completion",)))
    if data.get("mastery_score") is True and (completion != "finals" or len(finals) != 1):
        complaints.say("mastery-score", *document.place(("mastery_score",)))
