"""Judges where elements stand that SCORM 1.2 adds to items: too early, twice, at no item. Source: CAM 2.3.5.4."""

from collections.abc import Iterator

from essence_packager.validating.imscp import adl, packaging
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

_OF_ITEMS = frozenset(("prerequisites", "maxtimeallowed", "timelimitaction", "datafromlms", "masteryscore"))


def too_early(root: Element) -> Iterator[tuple[Element, Element]]:
    """Yield each added element that stands before an element of the package, with the first such element."""
    for parent in root.walk():
        added: Element | None = None
        for child in parent.children:
            if adl(child):
                added = added or child
            elif added is not None and child.space == parent.space:
                yield added, child
                break


def added_places(subject: Subject, say: Say) -> None:
    """Say which added elements stand where platforms do not look for them, or stand there twice."""
    root = subject.document.root
    for added, following in too_early(root):
        say("added-too-early", added, tag=added.tag, following=following.tag)
    for parent in root.walk():
        seen: set[str] = set()
        for child in parent.children:
            name = child.name.lower()
            if not adl(child) or name not in _OF_ITEMS:
                continue
            if not packaging(parent, "item"):
                say("added-outside-item", child, tag=child.tag, parent=parent.tag)
            elif name in seen:
                say("added-twice", child, tag=child.tag)
            seen.add(name)
