"""Judges objectives of SCORM 2004 activities and their maps to global ones. Source: SCORM 2004 SN 3.10; adlseq."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from essence_packager.validating.activities import Activity, activities
from essence_packager.validating.imscp import is_true, stripped
from essence_packager.validating.say import Say
from essence_packager.validating.standards import ADLSEQ, IMSSS
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

_WRITES = ("writeSatisfiedStatus", "writeNormalizedMeasure")
_READS = ("readSatisfiedStatus", "readNormalizedMeasure")


def objectives(subject: Subject, say: Say) -> None:
    """Say which objectives are named twice or not at all, and which references to them lead nowhere."""
    seen: set[int] = set()
    for activity in activities(subject):
        holder = activity.part("objectives")
        known = Counter(_name(each.get("objectiveID")) for each in holder.children) if holder else Counter[str]()
        if holder and id(holder) not in seen:
            seen.add(id(holder))
            for name, times in known.items():
                if name and times > 1:
                    say("objective-twice", holder, objective=name)
            _maps(holder, say)
        for element, name in _references(activity):
            if _name(name) not in known:
                say("objective-unknown", element, objective=name)


def _references(activity: Activity) -> Iterator[tuple[Element, str]]:
    rules = activity.part("sequencingRules")
    for element in rules.walk() if rules else ():
        reference = element.get("referencedObjective")
        if reference is not None:
            yield element, reference.strip()
    for holder in activity.extended("objectives", ADLSEQ):
        for element in holder.named("objective", ADLSEQ):
            if element.get("objectiveID") is not None:
                yield element, stripped(element.get("objectiveID"))


def _maps(holder: Element, say: Say) -> None:
    written: Counter[str] = Counter()
    for objective in holder.children:
        maps = objective.named("mapInfo", IMSSS)
        if maps and not stripped(objective.get("objectiveID")):
            say("objective-without-id", objective, tag=objective.tag)
        for read in _READS:
            if sum(is_true(each, read, default=True) for each in maps) > 1:
                say("objective-read-twice", objective, objective=stripped(objective.get("objectiveID")), attribute=read)
                break
        for each in maps:
            if any(is_true(each, write, default=False) for write in _WRITES):
                written[stripped(each.get("targetObjectiveID"))] += 1
    for goal, times in written.items():
        if times > 1:
            say("objective-written-twice", holder, target=goal)


def never_written(subject: Subject, say: Say) -> None:
    """Say which global objectives are read and never written, in courses that share them with no other."""
    known = activities(subject)
    shared = any(
        stripped(each.element.get("objectivesGlobalToSystem", ADLSEQ)).lower() not in ("false", "0")
        for each in known
        if each.element.name == "organization"
    )
    if shared:
        return
    written: set[str] = set()
    read: dict[str, Element] = {}
    for activity in known:
        for sequencing in (activity.own, activity.common):
            for element in sequencing.walk() if sequencing else ():
                if element.name != "mapInfo":
                    continue
                goal = stripped(element.get("targetObjectiveID"))
                if any(a.name.startswith("write") and a.value.strip() in ("true", "1") for a in element.attributes):
                    written.add(goal)
                else:
                    read.setdefault(goal, element)
    for goal, element in read.items():
        if goal not in written:
            say("objective-never-written", element, target=goal)


def _name(value: str | None) -> str:
    """Return an objective's name as it is compared: it is a URI, so that %20 is a blank, and blanks count once."""
    return " ".join(unquote(value or "").split())
