"""Judges where SCORM 2004 has what other namespaces add to a package, and their attributes. Source: its XSDs."""

from collections import Counter

from essence_packager.validating.say import Say
from essence_packager.validating.shapes import HOMES
from essence_packager.validating.standards import ADLCP_2004, ADLSEQ, IMSCP_2004
from essence_packager.validating.structure2004 import home, name_of, value_fault
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

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
    times = Counter[str]()
    for child in parent.children:
        name = name_of(child) or ""
        homes = HOMES.get(name)
        if homes is None or parent.space != IMSCP_2004:  # structure2004.py speaks of the other parents
            continue
        times[name] += 1
        if parent.name not in homes:
            say("scorm2004-element-misplaced", child, tag=child.tag, parent=parent.tag, guess=home(name))
        elif times[name] == 2:
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
