"""Judges where SCORM 2004 has what other namespaces add to a package, and their attributes. Source: its XSDs."""

from collections import Counter

from essence_packager.validating.say import Say
from essence_packager.validating.standards import ADLCP_2004, ADLNAV, ADLSEQ, IMSCP_2004, IMSSS
from essence_packager.validating.structure2004 import value_fault
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

_HOMES: dict[tuple[str, str], tuple[str, ...]] = {
    (IMSSS, "sequencing"): ("organization", "item", "sequencingCollection"),
    (ADLNAV, "presentation"): ("item",),
    (ADLCP_2004, "dataFromLMS"): ("item",),
    (ADLCP_2004, "timeLimitAction"): ("item",),
    (ADLCP_2004, "data"): ("item",),
    (ADLCP_2004, "completionThreshold"): ("item", "organization"),
}
"""Elements that have a meaning in these parents only; each once, but for sequencing in its collection."""
_ATTRIBUTES: dict[tuple[str, str], str] = {
    (ADLSEQ, "objectivesGlobalToSystem"): "organization",
    (ADLCP_2004, "sharedDataGlobalToSystem"): "organization",
    (ADLCP_2004, "persistState"): "resource",
}
"""Attributes that are true or false, and the element that has them."""


def placed2004(subject: Subject, say: Say) -> None:
    """Say what stands where no platform looks for it, stands twice, or is neither true nor false."""
    for element in subject.document.root.walk():
        _children(element, say)
        if element.space == IMSCP_2004 and element.name in _ATTRIBUTES.values():
            _attributes(element, say)


def _children(parent: Element, say: Say) -> None:
    times = Counter[tuple[str, str]]()
    for child in parent.children:
        homes = _HOMES.get((child.space, child.name))
        if homes is None:
            continue
        times[child.space, child.name] += 1
        if parent.name not in homes:
            if parent.space == IMSCP_2004:  # structure2004.py speaks of the other parents
                say("scorm2004-element-misplaced", child, tag=child.tag, parent=parent.tag)
        elif times[child.space, child.name] == 2 and parent.space == IMSCP_2004:
            say("scorm2004-element-twice", child, tag=child.tag, parent=parent.tag)


def _attributes(element: Element, say: Say) -> None:
    for attribute in element.attributes:
        if attribute.space not in (ADLSEQ, ADLCP_2004) or attribute.name.lower() == "scormtype":
            continue
        written = f"{attribute.prefix}:{attribute.name}"
        if _ATTRIBUTES.get((attribute.space, attribute.name)) != element.name:
            guess = next((name for _, name in _ATTRIBUTES if name.lower() == attribute.name.lower()), "")
            say("scorm2004-attribute-unknown", element, tag=element.tag, attribute=written, guess=guess)
        elif right := value_fault("boolean", attribute.value):
            say("scorm2004-boolean-wrong", element, tag=element.tag, attribute=written, value=attribute.value,
                right=right)  # fmt: skip
