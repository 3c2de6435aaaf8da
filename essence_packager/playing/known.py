"""What an LMS of SCORM knows when it launches a SCO: the values of its data model that come of the manifest."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from essence_packager.validating.activities import Activity, activities
from essence_packager.validating.imscp import Item, adl, is_true, stripped
from essence_packager.validating.standards import IMSSS
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

LEARNER_ID, LEARNER_NAME = "learner1", "Learner, Sample"


class Store(NamedTuple):
    """What a SCO may do with a store of ``adl.data`` (SCORM 2004 4th edition, CAM 3.4.1.19)."""

    read: bool
    write: bool


class Known(NamedTuple):
    """What is known at the start."""

    values: Mapping[str, str] = MappingProxyType({})
    """By element of the data model."""
    shared: tuple[Store, ...] = ()
    """The stores, in the order of their numbers in ``adl.data``."""


def known(subject: Subject, item: Item) -> Known:
    """Return what the manifest says about an item's SCO, and the sample learner (SCORM 1.2 RTE 3.4.4; 2004 RTE 4.2)."""
    return _known_2004(subject, item) if subject.standard.is_2004 else Known(_values_12(item))


def _values_12(item: Item) -> dict[str, str]:
    return {
        "cmi.core.student_id": LEARNER_ID,
        "cmi.core.student_name": LEARNER_NAME,
        "cmi.core.credit": "credit",
        "cmi.core.lesson_mode": "normal",
        "cmi.core.entry": "ab-initio",
        "cmi.launch_data": _text(item, "datafromlms"),
        "cmi.student_data.mastery_score": _text(item, "masteryscore"),
        "cmi.student_data.max_time_allowed": _text(item, "maxtimeallowed"),
        "cmi.student_data.time_limit_action": _text(item, "timelimitaction") or "continue,no message",
    }


def _known_2004(subject: Subject, item: Item) -> Known:
    activity = next((each for each in activities(subject) if each.element is item.element), None)
    maps = _maps(item)
    told = {
        "cmi.launch_data": _text(item, "dataFromLMS"),
        "cmi.completion_threshold": _threshold(item),
        "cmi.time_limit_action": _text(item, "timeLimitAction"),
        **(_sequenced(activity) if activity else {}),
        **{f"adl.data.{number}.id": stripped(each.get("targetID")) for number, each in enumerate(maps)},
    }
    values = {
        "cmi.learner_id": LEARNER_ID,
        "cmi.learner_name": LEARNER_NAME,
        "cmi.credit": "credit",
        "cmi.mode": "normal",
        "cmi.entry": "ab-initio",
        **{name: value for name, value in told.items() if value},
    }
    return Known(values, tuple(_store(each) for each in maps))


def _added(item: Item, name: str) -> Element | None:
    return next((each for each in item.element.children if adl(each) and each.name == name), None)


def _text(item: Item, name: str) -> str:
    element = _added(item, name)
    return element.text.strip() if element else ""


def _maps(item: Item) -> tuple[Element, ...]:
    data = _added(item, "data")
    return tuple(each for each in data.children if each.name == "map" and each.get("targetID")) if data else ()


def _store(element: Element) -> Store:
    # The schema's default for writing is false; ADL's own test suite for LMSs writes to stores that do not say it.
    return Store(is_true(element, "readSharedData", default=True), is_true(element, "writeSharedData", default=True))


def _threshold(item: Item) -> str:
    """Return how much progress completes the SCO (RTE 4.2.5; before the 4th edition it is the element's text)."""
    element = _added(item, "completionThreshold")
    if element is None:
        return ""
    if element.get("completedByMeasure") is None:
        return element.text.strip()
    measured = is_true(element, "completedByMeasure", default=False)
    return stripped(element.get("minProgressMeasure") or "1.0") if measured else ""


def _sequenced(activity: Activity) -> dict[str, str]:
    """Return what the sequencing says: limit of time, objectives, what must be reached to pass (RTE 4.2.15, 17, 19)."""
    limit = activity.part("limitConditions")
    objectives = activity.part("objectives")
    values = {"cmi.max_time_allowed": stripped(limit.get("attemptAbsoluteDurationLimit")) if limit else ""}
    if objectives:
        values |= {f"cmi.objectives.{number}.id": id for number, id in enumerate(_objective_ids(objectives))}
        values["cmi.scaled_passing_score"] = _passing_score(objectives)
    return values


def _objective_ids(objectives: Element) -> Iterator[str]:
    for objective in objectives.children:
        if id := stripped(objective.get("objectiveID")):
            yield id


def _passing_score(objectives: Element) -> str:
    primary = objectives.first("primaryObjective", IMSSS)
    if primary is None or not is_true(primary, "satisfiedByMeasure", default=False):
        return ""
    least = primary.first("minNormalizedMeasure", IMSSS)
    return least.text.strip() if least else "1.0"
