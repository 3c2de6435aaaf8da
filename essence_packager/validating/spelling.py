"""Judges the words that SCORM 1.2 and 2004 spell differently: scormtype, datafromlms. Source: CAM 2.3.5.4; ADL-V."""

from essence_packager.validating.calls import may_call
from essence_packager.validating.imscp import adl, course, stripped
from essence_packager.validating.say import Say
from essence_packager.validating.standards import ADLCP_12, ADLCP_2004
from essence_packager.validating.subject import Subject

_NAMES_12 = ("prerequisites", "maxtimeallowed", "timelimitaction", "datafromlms", "masteryscore", "location")
_NAMES_2004 = ("timeLimitAction", "dataFromLMS", "completionThreshold", "data", "map", "location")
_RIGHT_12 = {name.lower(): name for name in _NAMES_12}
_RIGHT_2004 = {name.lower(): name for name in _NAMES_2004}
_DROPPED = {
    "prerequisites": "sequencing rules (imsss:preConditionRule)",
    "maxtimeallowed": "imsss:limitConditions attemptAbsoluteDurationLimit",
    "masteryscore": "imsss:minNormalizedMeasure of the primary objective",
}


def scormtype(subject: Subject, say: Say) -> None:
    """Say which resources do not tell, or tell in the wrong words, whether they are a SCO."""
    known = course(subject)
    launched = {id(each.element) for each in known.launched}
    calls: bool | None = None
    for resource in known.resources:
        element = resource.element
        needed = id(element) in launched
        attribute = next((each for each in element.attributes if each.name.lower() == "scormtype"), None)
        right = "scormType" if _newer(subject, attribute.space if attribute else "") else "scormtype"
        if attribute is None:
            if needed and calls is None:
                calls = may_call(subject, say)
            missing = "scormtype-missing" if calls else "scormtype-missing-silent"
            say(missing if needed else "scormtype-missing-aside", element, resource=resource.identifier, right=right)
            continue
        written = f"{attribute.prefix}:{attribute.name}" if attribute.prefix else attribute.name
        if not attribute.prefix:
            say("scormtype-without-prefix", element, written=written, right=right)
        elif attribute.name != right:
            misspelt = "scormtype-misspelt" if needed else "scormtype-misspelt-aside"
            say(misspelt, element, written=written, right=right)
        if attribute.value not in ("sco", "asset"):
            tracked = needed and attribute.value.strip().lower() != "asset"
            unknown = "scormtype-unknown" if tracked else "scormtype-unknown-aside"
            say(unknown, element, value=attribute.value, right=right)
        if needed and stripped(resource.type) not in ("webcontent", ""):
            say("resource-type", element, type=stripped(resource.type))


def added(subject: Subject, say: Say) -> None:
    """Say which added elements are spelt as in the other version, or are none of this one."""
    for element in subject.document.root.walk():
        if not adl(element):
            continue
        newer = _newer(subject, element.space)
        right = _RIGHT_2004 if newer else _RIGHT_12
        low = element.name.lower()
        if element.name in right.values():
            continue
        if low in right:
            meant = f"adlcp:{right[low]}"
            say("added-misspelt", element, tag=element.tag, right=meant, standard=subject.standard.label)
        elif low in _DROPPED and newer:
            say("added-dropped", element, tag=element.tag, instead=_DROPPED[low])
        else:
            say("added-unknown", element, tag=element.tag, standard=subject.standard.label)


def _newer(subject: Subject, space: str) -> bool:
    """Whether names are spelt as in 2004: as their namespace has it, else as the version that the manifest says."""
    return subject.standard.is_2004 if space not in (ADLCP_12, ADLCP_2004) else space == ADLCP_2004
