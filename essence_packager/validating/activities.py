"""Activities of SCORM 2004 with the sequencing that holds for them. Source: imsss_v1p0.xsd."""

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from essence_packager.validating.imscp import children, course, stripped
from essence_packager.validating.standards import IMSSS
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element


class Activity(NamedTuple):
    """An organization or item with its own ``sequencing`` and the one in a collection that it refers to."""

    element: Element
    leaf: bool
    own: Element | None
    common: Element | None

    def part(self, name: str) -> Element | None:
        """Return a part of the sequencing: the activity's own, else that of the collection."""
        for sequencing in (self.own, self.common):
            found = sequencing.first(name, IMSSS) if sequencing else None
            if found:
                return found
        return None

    def extended(self, name: str, space: str) -> Iterator[Element]:
        """Yield the elements of another namespace in the sequencing."""
        for sequencing in (self.own, self.common):
            found = sequencing.first(name, space) if sequencing else None
            if found:
                yield found
                return


_known: WeakKeyDictionary[Subject, tuple[Activity, ...]] = WeakKeyDictionary()


def collection(subject: Subject) -> dict[str, Element]:
    """Return the sequencing elements of the collections by their ID."""
    found: dict[str, Element] = {}
    for holder in subject.document.root.named("sequencingCollection", IMSSS):
        for sequencing in holder.named("sequencing", IMSSS):
            found.setdefault(stripped(sequencing.get("ID")), sequencing)
    return found


def activities(subject: Subject) -> tuple[Activity, ...]:
    """Return organizations and items in the order of the manifest."""
    found = _known.get(subject)
    if found is None:
        shared = collection(subject)
        known = course(subject)
        elements = [*known.organizations, *(item.element for item in known.items)]
        found = _known[subject] = tuple(_activity(element, shared) for element in elements)
    return found


def _activity(element: Element, shared: dict[str, Element]) -> Activity:
    own = element.first("sequencing", IMSSS)
    common = shared.get(stripped(own.get("IDRef"))) if own and own.get("IDRef") else None
    return Activity(element, next(children(element, "item"), None) is None, own, common)
