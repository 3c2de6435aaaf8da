"""Judges the words that SCORM 1.2 and 2004 spell differently: scormtype, datafromlms. Source: CAM 2.3.5.4; ADL-V."""

from essence_packager.validating.imscp import adl, course, stripped
from essence_packager.validating.standards import ADLCP_12, ADLCP_2004
from essence_packager.validating.subject import Say, Subject

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
    right = "scormType" if subject.standard.is_2004 else "scormtype"
    known = course(subject)
    launched = {id(each.element) for each in known.launched}
    for resource in known.resources:
        needed = id(resource.element) in launched
        attribute = next((each for each in resource.element.attributes if each.name.lower() == "scormtype"), None)
        if attribute is None:
            say("scormtype-missing" if needed else "scormtype-missing-aside", resource.element,
                resource=resource.identifier, right=right)  # fmt: skip
            continue
        tag = f"{attribute.prefix}:{attribute.name}" if attribute.prefix else attribute.name
        if not attribute.prefix:
            say("scormtype-without-prefix", resource.element, written=tag, right=right)
        elif attribute.name != right:
            say(
                "scormtype-misspelt" if needed else "scormtype-misspelt-aside",
                resource.element,
                written=tag,
                right=right,
            )
        if attribute.value not in ("sco", "asset"):
            say("scormtype-unknown", resource.element, value=attribute.value, right=right)
        if needed and stripped(resource.type) not in ("webcontent", ""):
            say("resource-type", resource.element, type=stripped(resource.type))


def added(subject: Subject, say: Say) -> None:
    """Say which added elements are spelt as in the other version, or are none of this one."""
    right = _RIGHT_2004 if subject.standard.is_2004 else _RIGHT_12
    other = _RIGHT_12 if subject.standard.is_2004 else _RIGHT_2004
    for element in subject.document.root.walk():
        if not adl(element) or element.name in right.values():
            continue
        low = element.name.lower()
        if low in right:
            say(
                "added-misspelt", element, tag=element.tag, right=f"adlcp:{right[low]}", standard=subject.standard.label
            )
        elif low in _DROPPED and subject.standard.is_2004:
            say("added-dropped", element, tag=element.tag, instead=_DROPPED[low])
        elif low in other or element.space in (ADLCP_12, ADLCP_2004):
            say("added-unknown", element, tag=element.tag, standard=subject.standard.label)
