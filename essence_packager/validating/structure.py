"""Compares a manifest with the project's own XSD of its standard and says plainly what does not fit."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, cast

from lxml import etree

from essence_packager import xsd
from essence_packager.validating.tree import XSI, Element

FAULTS = (
    "element-misplaced", "element-missing", "attribute-unknown", "attribute-missing", "value-wrong", "text-misplaced",
)  # fmt: skip
"""What can be said, after the name of the schema: ``cmi5-element-missing``."""

_MOST_NUMBERED = 65_000  # libxml2 keeps numbers of lines, which stand for elements here, in 16 bits
_EXPECTED = re.compile(r"Expected is (?:one of )?\( (.*) \)\.")
_NAME = re.compile(r"\{[^}]*\}")
_ATTRIBUTE = re.compile(r"[Aa]ttribute '(?:\{[^}]*\})?([^']+)'")
_SET = re.compile(r"is not an element of the set \{(.*)\}")
_OF_VALUES = frozenset({"value-wrong", "attribute-missing"})
_LIMITS = (
    (re.compile(r"minimum (?:value )?allowed \('?([^')]+)"), "at least {}"),
    (re.compile(r"maximum (?:value )?allowed \('?([^')]+)"), "at most {}"),
    (re.compile(r"less than the minimum value allowed \('([^']+)'\)"), "at least {}"),
    (re.compile(r"greater than the maximum value allowed \('([^']+)'\)"), "at most {}"),
    (re.compile(r"allowed maximum length of '(\d+)'"), "at most {} characters"),
    (re.compile(r"allowed minimum length of '(\d+)'"), "at least {} characters"),
    (re.compile(r"atomic type '(?:xs:)?decimal'"), "a number"),
    (re.compile(r"atomic type '(?:xs:)?boolean'"), "true or false"),
    (re.compile(r"atomic type '(?:xs:)?anyURI'"), "a web address"),
    (re.compile(r"atomic type '(?:xs:)?(?:ID|IDREF|NCName)'"), "a name that begins with a letter, without spaces"),
)


class _Fault(NamedTuple):
    kind: str
    element: Element
    values: dict[str, str]


def structure(
    root: Element,
    say: Callable[..., None],
    schema: str,
    *,
    but: Iterable[str] = (),
    without: Iterable[str] = (),
    attributes: Iterable[str] = (),
) -> None:
    """Say what the XSD in ``schemas/<schema>`` forbids in the tree: ids ``<schema>-element-missing`` and so on.

    ``but`` names elements (``url``) and attributes (``@id``) whose values have rules of their own; the children of
    elements in the namespaces ``without`` are not looked at; ``attributes`` are names often taken for elements.
    Uniqueness is always left to the rules. What the file says about where schemas are is never followed.
    """
    elements: list[Element] = []
    copy = _copied(root, frozenset(without), elements)
    rules = xsd.shape(schema)
    if rules.validate(copy):
        return
    skipped, said = frozenset(but), set[tuple[int, str]]()
    for entry in cast("Iterable[Any]", rules.error_log):
        place = min(entry.line, len(elements) - 1)
        fault = _fault(entry, elements[place])
        about = f"@{fault.values['attribute']}" if "attribute" in fault.values else fault.element.name
        if (fault.kind in _OF_VALUES and about in skipped) or (place, about) in said:
            continue
        said.add((place, about))
        if fault.kind == "element-misplaced" and fault.element.name in attributes:
            say(f"{schema}-element-for-attribute", fault.element, tag=fault.element.tag, attribute=fault.element.name)
        else:
            say(f"{schema}-{fault.kind}", fault.element, **fault.values)


def _copied(root: Element, without: frozenset[str], elements: list[Element]) -> Any:
    """Return the tree as lxml has it; the number of each element in ``elements`` stands where lines would."""
    names: Any = {None: root.space} if root.space else None  # None is the default namespace; lxml-stubs do not know
    top: Any = etree.Element(_tag(root.space, root.name), nsmap=names)
    waiting = [(root, top)]
    while waiting:
        element, copy = waiting.pop()
        copy.sourceline = min(len(elements), _MOST_NUMBERED)
        if len(elements) <= _MOST_NUMBERED:
            elements.append(element)
        copy.text = element.text if element.text.strip() else None
        for attribute in element.attributes:
            if attribute.space != XSI:
                copy.set(_tag(attribute.space, attribute.name), attribute.value)
        if element.space not in without:
            waiting.extend(reversed([(c, etree.SubElement(copy, _tag(c.space, c.name))) for c in element.children]))
    return top


def _tag(space: str, name: str) -> str:
    return f"{{{space}}}{name}" if space else name


def _fault(entry: Any, element: Element) -> _Fault:
    message: str = entry.message
    named = _ATTRIBUTE.search(message)
    attribute = named[1] if named else ""
    expected = _EXPECTED.search(message)
    wanted = _names(expected[1]) if expected else ""
    if attribute and "No matching global" in message:
        return _Fault("attribute-unknown", element, {"tag": element.tag, "attribute": attribute})
    if "Missing child element" in message:
        return _Fault("element-missing", element, {"tag": element.tag, "wanted": wanted})
    if "This element is not expected" in message or "No matching global" in message:
        return _Fault("element-misplaced", element, {"tag": element.tag, "guess": wanted})
    if "is required but missing" in message:
        return _Fault("attribute-missing", element, {"tag": element.tag, "attribute": attribute})
    if attribute and "is not allowed" in message:
        return _Fault("attribute-unknown", element, {"tag": element.tag, "attribute": attribute})
    if "Element content is not allowed" in message and element.children:
        child = element.children[0]
        return _Fault("element-misplaced", child, {"tag": child.tag, "guess": ""})
    if "content" in message and "is not allowed" in message:
        return _Fault("text-misplaced", element, {"tag": element.tag, "text": " ".join(element.text.split())[:60]})
    value = (element.get(attribute) or "") if attribute else element.text.strip()
    values = {"tag": element.tag, "value": value, "allowed": _allowed(message)}
    return _Fault("value-wrong", element, {**values, "attribute": attribute} if attribute else values)


def _names(expected: str) -> str:
    names = [_NAME.sub("", name).strip() for name in expected.split(", ")]
    return " / ".join(dict.fromkeys(f"<{name}>" for name in names if name and "*" not in name and "##" not in name))


def _allowed(message: str) -> str:
    if words := _SET.search(message):
        return ", ".join(word.strip(" '") for word in words[1].split(","))
    for pattern, phrase in _LIMITS:
        if found := pattern.search(message):
            return phrase.format(found[1] if pattern.groups else "")
    return "a value of the kind that the standard names"
