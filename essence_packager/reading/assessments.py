"""Checks the assessments of module.yaml in themselves: their banks, what is drawn, what a survey cannot have."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from essence_packager.reading.complaints import Complaints
from essence_packager.reading.meant_ids import meant_id
from essence_packager.reading.places import Path
from essence_packager.reading.yaml_nodes import Document

_NOT_IN_A_SURVEY = ("pass", "attempts", "feedback")


class Claim(NamedTuple):
    """A bank that an assessment names, or that has its name; ``path`` is where it stands in module.yaml."""

    assessment: str
    bank: str
    path: tuple[str | int, ...]
    survey: bool


def claims(data: Any) -> Iterator[Claim]:
    """Yield which assessment uses which banks, whatever else is wrong with them."""
    assessments = data.get("assessments") if isinstance(data, Mapping) else None
    for index, entry in enumerate(assessments if isinstance(assessments, list) else ()):
        id = meant_id(entry) if isinstance(entry, Mapping) else ""
        if not id:
            continue
        path, survey = ("assessments", index), entry.get("role") == "survey"
        banks = entry.get("banks")
        if banks is None:
            yield Claim(id, id, (*path, "id"), survey)
        for place, bank in enumerate(banks if isinstance(banks, list) else ()):
            if isinstance(bank, str):
                yield Claim(id, bank, (*path, "banks", place), survey)


def check_assessment(path: Path, entry: Mapping[str, Any], document: Document, complaints: Complaints) -> None:
    """Say what contradicts itself in one assessment; works on plain values, whatever else is wrong."""
    if entry.get("role") == "survey":
        for field in _NOT_IN_A_SURVEY:
            if field in entry:
                complaints.say("survey-field", *document.place((*path, field), key=True), field=field)
    quotas = entry.get("quotas")
    numbers = [value for value in quotas.values() if isinstance(value, int)] if isinstance(quotas, Mapping) else []
    draw, total = entry.get("draw"), sum(numbers)
    if not numbers:
        return
    if draw is None:
        complaints.say("quotas-without-draw", *document.place((*path, "quotas"), key=True), total=total)
    elif isinstance(draw, int) and total > draw:
        complaints.say("quotas-above-draw", *document.place((*path, "draw")), total=total, draw=draw)


def check_shared(data: Any, document: Document, complaints: Complaints) -> None:
    """Say which banks are used twice."""
    owners: dict[str, str] = {}
    for claim in claims(data):
        if claim.bank in owners and claim.path[-1] != "id":
            complaints.say("bank-shared", *document.place(claim.path), bank=claim.bank, assessment=owners[claim.bank])
        owners.setdefault(claim.bank, claim.assessment)
