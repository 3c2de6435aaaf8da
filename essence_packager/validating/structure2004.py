"""Compares a manifest of SCORM 2004 with the table in shapes.py. Source: the XSDs of SCORM 2004 4th Edition."""

import re
from functools import cache
from typing import NamedTuple

from essence_packager.validating.say import Say
from essence_packager.validating.shapes import FOURTH, FOURTH_ATTRIBUTES, HOMES, RULE_ACTIONS, SHAPES, VOCABULARIES
from essence_packager.validating.standards import ADLCP_2004, ADLNAV, ADLSEQ, IMSCP_2004, IMSSS, Standard
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

_SPACES = {IMSCP_2004: "", ADLCP_2004: "adlcp:", ADLNAV: "adlnav:", ADLSEQ: "adlseq:", IMSSS: "imsss:"}
_DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)\Z")
_DURATION = re.compile(r"-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?\Z")
_TIME = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?\Z")
_RANGES = {"measure": (-1, 1), "share": (0, 1)}
_PATTERNS = {
    "count": (re.compile(r"\+?\d+\Z"), "a whole number, 0 or more"),
    "duration": (_DURATION, "a duration such as PT30M"),
    "time": (_TIME, "a time such as 2030-01-31T08:00:00Z"),
}


class _Child(NamedTuple):
    name: str
    least: int
    most: int


class _Parsed(NamedTuple):
    children: tuple[_Child, ...]
    open: bool
    attributes: dict[str, str]
    needed: tuple[str, ...]
    text: str


def structure2004(subject: Subject, say: Say) -> None:
    """Say which elements and attributes are missing, unknown, out of order, or have a value that is none."""
    waiting: list[tuple[Element, str]] = [(subject.document.root, "")]
    while waiting:
        element, parent = waiting.pop()
        name = name_of(element)
        if name is None or (not parent and name != "manifest"):
            continue
        if name not in SHAPES:
            if element.space != ADLCP_2004:  # spelling.py speaks of those
                say("scorm2004-element-unknown", element, tag=element.tag)
            continue
        _element(element, name, parent, say)
        if subject.standard is not Standard.SCORM2004_4:
            _edition(element, name, subject, say)
        waiting.extend(reversed([(child, name) for child in element.children]))


def value_fault(kind: str, value: str, parent: str = "") -> str:
    """Return what a value should be, or ``""`` where it is of its kind."""
    if kind == "text":
        return ""
    value = " ".join(value.split())
    if kind == "boolean":
        return "" if value in ("true", "false", "1", "0") else "true or false"
    if kind in _RANGES:
        low, high = _RANGES[kind]
        right = _DECIMAL.match(value) is not None and low <= float(value) <= high
        return "" if right else f"a number from {low} to {high}"
    if kind in _PATTERNS:
        pattern, words = _PATTERNS[kind]
        return "" if pattern.match(value) else words
    allowed = (
        tuple(RULE_ACTIONS[parent].split()) if kind == "ruleaction" and parent in RULE_ACTIONS else VOCABULARIES[kind]
    )
    return "" if value in allowed else "; ".join(allowed)


def _element(element: Element, name: str, parent: str, say: Say) -> None:
    shape = _parsed(name)
    _children(element, shape, say)
    for attribute in element.attributes:
        if attribute.space:
            continue
        kind = shape.attributes.get(attribute.name)
        if kind is None:
            if attribute.name.lower() != "scormtype":
                say("scorm2004-attribute-unknown", element, tag=element.tag, attribute=attribute.name,
                    guess=_alike(attribute.name, shape.attributes))  # fmt: skip
        elif right := value_fault(kind, attribute.value, parent):
            small = kind == "boolean"
            say("scorm2004-boolean-wrong" if small else "scorm2004-value-wrong", element, tag=element.tag,
                attribute=attribute.name, value=attribute.value, right=right)  # fmt: skip
    present = {attribute.name for attribute in element.attributes if not attribute.space}
    for needed in shape.needed:
        if needed == "identifier":
            continue  # identifiers.py speaks of it
        if needed not in present and not any(each.lower() == needed.lower() for each in present):
            say("scorm2004-attribute-missing", element, tag=element.tag, attribute=needed)
    text = element.text.strip()
    if not shape.text:
        if text:
            say("scorm2004-text-misplaced", element, tag=element.tag, text=" ".join(text.split())[:60])
    elif not text and shape.text != "text":
        say("scorm2004-content-empty", element, tag=element.tag)
    elif right := value_fault(shape.text, text):
        words = shape.text in VOCABULARIES
        say("scorm2004-word-unknown" if words else "scorm2004-content-wrong", element, tag=element.tag, value=text,
            right=right)  # fmt: skip


def _children(element: Element, shape: _Parsed, say: Say) -> None:
    places = {child.name: place for place, child in enumerate(shape.children)}
    counts = dict.fromkeys(places, 0)
    reached, last = 0, ""
    for child in element.children:
        name = name_of(child)
        place = places.get(name) if name is not None else None
        if name is None or place is None:
            if (name is None and not shape.open) or (
                name in SHAPES and (not shape.open or child.space == element.space)
            ):
                say("scorm2004-element-misplaced", child, tag=child.tag, parent=element.tag, guess=home(name))
            elif shape.children and child.space != element.space:
                reached, last = len(places), child.tag
            continue
        counts[name] += 1
        if counts[name] == shape.children[place].most + 1:
            say("scorm2004-element-twice", child, tag=child.tag, parent=element.tag)
        if place < reached:
            say("scorm2004-order", child, tag=child.tag, after=last)
        else:
            reached, last = place, child.tag
    for each in shape.children:
        if counts[each.name] < each.least:
            say("scorm2004-element-missing", element, tag=element.tag, wanted=each.name)


def _edition(element: Element, name: str, subject: Subject, say: Say) -> None:
    new = [attribute.name for attribute in element.attributes if attribute.name in FOURTH_ATTRIBUTES.get(name, ())]
    if name in FOURTH or new:
        say("fourth-edition-only", element, what=new[0] if new else element.tag, standard=subject.standard.label)


def name_of(element: Element) -> str | None:
    """Return an element's name as the table has it, such as ``imsss:sequencing``; None for other namespaces."""
    prefix = _SPACES.get(element.space)
    return None if prefix is None else prefix + element.name


def home(name: str | None) -> str:
    """Return the elements in which one of this name belongs, as tags; ``""`` where the table does not know it."""
    homes = HOMES.get(name or "") or [
        parent for parent in SHAPES if any(child.name == name for child in _parsed(parent).children)
    ]
    return " / ".join(f"<{parent}>" for parent in homes)


def _alike(name: str, names: dict[str, str]) -> str:
    return next((each for each in names if each.lower() == name.lower()), "")


@cache
def _parsed(name: str) -> _Parsed:
    shape = SHAPES[name]
    children, attributes, needed = list[_Child](), dict[str, str](), list[str]()
    for word in shape.children.replace("…", "").split():
        bounds = {"?": (0, 1), "*": (0, 1 << 30), "+": (1, 1 << 30)}.get(word[-1])
        children.append(_Child(word.rstrip("?*+"), *(bounds or (1, 1))))
    for word in shape.attributes.split():
        written, _, kind = word.partition(":")
        attributes[written.rstrip("!")] = kind
        if written.endswith("!"):
            needed.append(written.rstrip("!"))
    return _Parsed(tuple(children), "…" in shape.children, attributes, tuple(needed), shape.text)
