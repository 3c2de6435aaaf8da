"""Judges sequencing of SCORM 2004: references, and rules that cannot do what they say. Source: SCORM 2004 SN 3."""

import re
from collections import Counter

from essence_packager.validating.activities import Activity, activities, collection
from essence_packager.validating.imscp import children, is_true, stripped
from essence_packager.validating.say import Say
from essence_packager.validating.standards import IMSSS
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

_MEASURED = ("objectiveMeasureGreaterThan", "objectiveMeasureLessThan")
_LAUNCH_DATA = 4000
_NONE = re.compile(r"\+?0+")
_OF_LEAVES = ("timeLimitAction", "dataFromLMS", "data")


def collections(subject: Subject, say: Say) -> None:
    """Say which IDRef names no sequencing of a collection, and which ID stands where none belongs."""
    shared = collection(subject)
    for holder in subject.document.root.named("sequencingCollection", IMSSS):
        for sequencing in holder.named("sequencing", IMSSS):
            name = stripped(sequencing.get("ID"))
            if not name:
                say("sequencing-id-missing", sequencing)
            elif shared[name] is not sequencing:
                say("sequencing-id-twice", sequencing, id=name, line=shared[name].line)
    for activity in activities(subject):
        if activity.own is None:
            continue
        reference = activity.own.get("IDRef")
        if reference is not None and reference.strip() not in shared:
            say("sequencing-unknown", activity.own, reference=reference)
        if activity.own.get("ID") is not None:
            say("sequencing-id-misplaced", activity.own, id=activity.own.get("ID"))


def modes(subject: Subject, say: Say) -> None:
    """Say where no item can be reached, or learners find no way on."""
    for activity in activities(subject):
        if activity.leaf:
            continue
        mode = activity.part("controlMode")
        flow = mode is not None and is_true(mode, "flow", default=False)
        choice = mode is None or is_true(mode, "choice", default=True)
        if not flow and not choice:
            say("activities-unreachable", mode or activity.element, tag=activity.element.tag)
        elif not flow and activity.element.name == "organization" and len(list(children(activity.element, "item"))) > 1:
            say("flow-missing", mode or activity.element)


def rules(subject: Subject, say: Say) -> None:
    """Say which conditions lack what they compare with, and which rules always or never hold."""
    seen: set[int] = set()
    for activity in activities(subject):
        limits = activity.part("limitConditions")
        if limits and id(limits) not in seen and _NONE.fullmatch(stripped(limits.get("attemptLimit"))):
            seen.add(id(limits))
            say("attempts-none", limits)
        for part in (activity.part("sequencingRules"), activity.part("rollupRules")):
            if part is None or id(part) in seen:
                continue
            seen.add(id(part))
            for element in part.walk():
                _rule(element, say)
        _selection(activity, say)


def _rule(element: Element, say: Say) -> None:
    if element.name == "ruleCondition":
        condition = stripped(element.get("condition"))
        if condition in _MEASURED and element.get("measureThreshold") is None:
            say("threshold-missing", element, condition=condition)
    elif element.name == "rollupRule":
        wanted = stripped(element.get("childActivitySet"))
        needed = {"atLeastCount": "minimumCount", "atLeastPercent": "minimumPercent"}.get(wanted)
        if needed and element.get(needed) is None:
            say("rollup-minimum-missing", element, set=wanted, attribute=needed)


def _selection(activity: Activity, say: Say) -> None:
    controls = activity.part("randomizationControls")
    wanted = stripped(controls.get("selectCount")) if controls else ""
    count = sum(1 for _ in children(activity.element, "item"))
    if controls and wanted.isdecimal() and int(wanted) > count:
        say("selection-too-large", controls, wanted=wanted, count=count)
    elif controls and wanted.isdecimal() and stripped(controls.get("selectionTiming")) in ("", "never"):
        say("selection-unused", controls, wanted=wanted)


def measures(subject: Subject, say: Say) -> None:
    """Say which pass marks are missing or without effect."""
    seen: set[int] = set()
    for activity in activities(subject):
        holder = activity.part("objectives")
        if holder is None or id(holder) in seen:
            continue
        seen.add(id(holder))
        for objective in holder.children:
            measure = objective.first("minNormalizedMeasure", IMSSS)
            by_measure = is_true(objective, "satisfiedByMeasure", default=False)
            if by_measure and measure is None:
                say("pass-mark-missing", objective)
            elif measure is not None and not by_measure:
                say("pass-mark-unused", measure, value=measure.text.strip())


def thresholds(subject: Subject, say: Say) -> None:
    """Say which completion thresholds are no share of 1, or are written as the edition does not."""
    for element in subject.document.root.walk():
        if element.name != "completionThreshold" or "adlcp" not in element.space:
            continue
        text = element.text.strip()
        if element.get("minProgressMeasure") is not None and not is_true(element, "completedByMeasure", default=False):
            say("completion-threshold-unused", element, value=element.get("minProgressMeasure"))
        if text:
            try:
                right = 0 <= float(text) <= 1
            except ValueError:
                right = False
            if not right:
                say("completion-threshold-wrong", element, value=text)
            elif subject.standard.value.endswith("-4"):
                say("completion-threshold-as-text", element, value=text)


def shared_data(subject: Subject, say: Say) -> None:
    """Say which maps to shared data name one goal twice, and launch data that are too long."""
    for activity in activities(subject):
        for element in activity.element.children:
            if "adlcp" not in element.space:
                continue
            if element.name == "data":
                goals = Counter(stripped(each.get("targetID")) for each in element.named("map"))
                for goal, times in goals.items():
                    if times > 1:
                        say("shared-data-twice", element, target=goal)
            if element.name == "dataFromLMS" and len(element.text) > _LAUNCH_DATA:
                say("datafromlms-long-2004", element, length=len(element.text), most=_LAUNCH_DATA)
            if not activity.leaf and element.name in _OF_LEAVES:
                say(
                    "added-to-container",
                    element,
                    tag=element.tag,
                    identifier=stripped(activity.element.get("identifier")),
                )
