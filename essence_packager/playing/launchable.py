"""Finds what a package launches, with the address and the facts that an LMS launches each by."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from essence_packager.validating.activities import activities as sequenced
from essence_packager.validating.imscp import Item, Resource, adl, course, is_true, stripped
from essence_packager.validating.links import Kind, link
from essence_packager.validating.standards import IMSSS, Standard
from essence_packager.validating.subject import Subject
from essence_packager.validating.tincan import activities
from essence_packager.validating.tree import Element

_PAGES = (".html", ".htm", ".xhtml", ".xht")
LEARNER_ID, LEARNER_NAME = "learner1", "Learner, Sample"


class Launchable(NamedTuple):
    """A SCO, asset, activity or assignable unit whose page is in the package."""

    at: Element
    """The element of the manifest that names it."""
    name: str
    """What people call it: the title, else the path."""
    path: str
    query: str
    """With the mark before it: ``?a=b#c``, or ``""``."""
    tracked: bool
    """Whether it talks to an LMS or LRS."""
    values: dict[str, str] = {}  # noqa: RUF012 - nobody changes it
    """SCORM: what the LMS knows at the start, by element of the data model."""
    id: str = ""
    """xAPI and cmi5: the id of the activity as the manifest has it."""

    @property
    def address(self) -> str:
        """The path below the package's root, as an address."""
        return quote(self.path) + self.query


def launchables(subject: Subject) -> tuple[Launchable, ...]:
    """Return the pages that an LMS opens, in the order of the manifest, each address once; SCOs before assets."""
    if not subject.has_files:
        return ()
    if subject.standard is Standard.TINCAN:
        found = _of_tincan(subject)
    elif subject.standard is Standard.CMI5:
        found = _of_cmi5(subject)
    else:
        found = _of_scorm(subject)
    once: dict[str, Launchable] = {}
    for each in found:
        if each.path.lower().endswith(_PAGES):
            once.setdefault(each.address, each)
    return tuple(sorted(once.values(), key=lambda each: not each.tracked))


def _of_scorm(subject: Subject) -> Iterator[Launchable]:
    known = course(subject)
    for item in known.items:
        resource = known.of(item)
        path = subject.found(resource.href, resource.bases) if resource is not None and resource.href else None
        if resource is None or path is None:
            continue
        title = next((each.text for each in item.element.children if each.name == "title"), "")
        values = _values_2004(subject, item) if subject.standard.is_2004 else _values_12(item)
        yield Launchable(
            item.element, " ".join(title.split()) or path, path, _query(subject, item, resource), resource.sco, values
        )


def _query(subject: Subject, item: Item, resource: Resource) -> str:
    """Join the query of the address and the item's parameters as LMSs do (SCORM 1.2 CAM 2.3.4; 2004 CAM 3.4.1.4)."""
    where = subject.decoded(resource.href or "", resource.bases)
    query, fragment = where.query, where.fragment
    given, _, named = stripped(item.element.get("parameters")).partition("#")
    parts = [part for part in (query, given.lstrip("?&")) if part]
    mark = named or fragment
    return ("?" + "&".join(parts) if parts else "") + (f"#{mark}" if mark else "")


def _added(item: Item, name: str) -> str:
    return next((each.text.strip() for each in item.element.children if adl(each) and each.name == name), "")


def _values_12(item: Item) -> dict[str, str]:
    return {
        "cmi.core.student_id": LEARNER_ID,
        "cmi.core.student_name": LEARNER_NAME,
        "cmi.core.credit": "credit",
        "cmi.core.lesson_mode": "normal",
        "cmi.core.entry": "ab-initio",
        "cmi.launch_data": _added(item, "datafromlms"),
        "cmi.student_data.mastery_score": _added(item, "masteryscore"),
        "cmi.student_data.max_time_allowed": _added(item, "maxtimeallowed"),
        "cmi.student_data.time_limit_action": _added(item, "timelimitaction") or "continue,no message",
    }


def _values_2004(subject: Subject, item: Item) -> dict[str, str]:
    optional = {
        "cmi.launch_data": _added(item, "dataFromLMS"),
        "cmi.completion_threshold": _threshold(item),
        "cmi.time_limit_action": _added(item, "timeLimitAction"),
    }
    return {
        "cmi.learner_id": LEARNER_ID,
        "cmi.learner_name": LEARNER_NAME,
        "cmi.credit": "credit",
        "cmi.mode": "normal",
        "cmi.entry": "ab-initio",
        **{name: value for name, value in optional.items() if value},
        **_objectives(subject, item),
    }


def _threshold(item: Item) -> str:
    element = next((each for each in item.element.children if adl(each) and each.name == "completionThreshold"), None)
    if element is None:
        return ""
    if element.get("completedByMeasure") is not None:
        measured = is_true(element, "completedByMeasure", default=False)
        return stripped(element.get("minProgressMeasure") or "1.0") if measured else ""
    return element.text.strip()


def _objectives(subject: Subject, item: Item) -> dict[str, str]:
    """Return the objectives that the sequencing names, and what must be reached to pass (SCORM 2004 RTE 4.2.17)."""
    activity = next((each for each in sequenced(subject) if each.element is item.element), None)
    holder = activity.part("objectives") if activity else None
    values: dict[str, str] = {}
    for number, objective in enumerate(o for o in (holder.children if holder else ()) if o.get("objectiveID")):
        values[f"cmi.objectives.{number}.id"] = stripped(objective.get("objectiveID"))
    primary = holder.first("primaryObjective", IMSSS) if holder else None
    if primary and is_true(primary, "satisfiedByMeasure", default=False):
        least = primary.first("minNormalizedMeasure", IMSSS)
        values["cmi.scaled_passing_score"] = least.text.strip() if least else "1.0"
    return values


def _of_tincan(subject: Subject) -> Iterator[Launchable]:
    for activity in activities(subject.document.root):
        id = stripped(activity.get("id"))
        name = next((each.text.strip() for each in activity.named("name")), "")
        for address in (*activity.named("launch"), *activity.named("resource")):
            yield from _addressed(subject, address, name, id)


def _of_cmi5(subject: Subject) -> Iterator[Launchable]:
    for unit in subject.document.root.walk():
        if unit.name != "au":
            continue
        titles = [text.text.strip() for title in unit.named("title") for text in title.named("langstring")]
        for address in unit.named("url"):
            yield from _addressed(subject, address, next(iter(titles), ""), stripped(unit.get("id")), unit)


def _addressed(
    subject: Subject, address: Element, name: str, id: str, at: Element | None = None
) -> Iterator[Launchable]:
    text = address.text.strip()
    path = subject.found(text) if link(text).kind is Kind.LOCAL else None
    if path is not None:
        where = subject.decoded(text)
        query = (f"?{where.query}" if where.query else "") + (f"#{where.fragment}" if where.fragment else "")
        yield Launchable(at or address, " ".join(name.split()) or path, path, query, tracked=True, id=id)
