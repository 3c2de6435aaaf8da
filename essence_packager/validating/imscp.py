"""An IMS content package as rules see it: organizations, items and resources of a manifest."""

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from essence_packager.validating.standards import ADLCP_12, ADLCP_2004, IMSCP_12, IMSCP_2004
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import XML, Element

_ADLCP = frozenset((ADLCP_12, ADLCP_2004))
_FOREIGN = ("imsss", "adlnav", "adlseq", "adlcp", "lom", "imsmd")
_SCORMTYPE = "scormtype"


class Item(NamedTuple):
    """An item of an organization; ``leaf`` has no items below it."""

    element: Element
    organization: Element
    identifier: str
    identifierref: str
    leaf: bool


class Resource(NamedTuple):
    """A resource; ``bases`` are the xml:base values around its href, the outermost first."""

    element: Element
    identifier: str
    href: str | None
    type: str | None
    scormtype: str | None
    bases: tuple[str, ...]
    files: tuple[Element, ...]
    dependencies: tuple[Element, ...]

    @property
    def sco(self) -> bool:
        """Whether it says that it is a SCO, in whatever letters."""
        return stripped(self.scormtype).lower() == "sco"


class Course(NamedTuple):
    """The manifest taken apart; those of manifests inside it are counted in."""

    root: Element
    holders: tuple[Element, ...]
    """The ``organizations`` elements."""
    organizations: tuple[Element, ...]
    items: tuple[Item, ...]
    resources: tuple[Resource, ...]
    submanifests: tuple[Element, ...]
    by_identifier: dict[str, Resource]
    """The first resource of each identifier."""

    def of(self, item: Item) -> Resource | None:
        """Return the resource that an item launches."""
        return self.by_identifier.get(item.identifierref) if item.identifierref else None

    @property
    def launched(self) -> tuple[Resource, ...]:
        """The resources that items refer to, each once."""
        wanted = {item.identifierref for item in self.items}
        return tuple(each for name, each in self.by_identifier.items() if name in wanted)


_courses: WeakKeyDictionary[Subject, Course] = WeakKeyDictionary()


def course(subject: Subject) -> Course:
    """Return the manifest of a package taken apart; made once for each subject."""
    known = _courses.get(subject)
    if known is None:
        known = _courses[subject] = _course(subject.document.root)
    return known


def packaging(element: Element, name: str) -> bool:
    """Tell whether an element is this one of the content package, also where its namespace is a wrong one."""
    return element.name == name and (
        element.space in (IMSCP_12, IMSCP_2004) or not any(part in element.space for part in _FOREIGN)
    )


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the children that are this element of the content package."""
    return (child for child in element.children if packaging(child, name))


def adl(element: Element) -> bool:
    """Tell whether an element is one that ADL added for items and metadata, by namespace or by prefix."""
    return element.space in _ADLCP or "adlcp" in element.space or (not element.space and element.prefix == "adlcp")


def stripped(value: str | None) -> str:
    """Return an attribute's value without blanks around it; ``""`` where it is not there."""
    return (value or "").strip()


def is_true(element: Element, name: str, *, default: bool) -> bool:
    """Tell whether an attribute says true or 1 (xs:boolean, in any letters); ``default`` where it is not there."""
    value = element.get(name)
    return default if value is None else value.strip().lower() in ("true", "1")


def scormtype(element: Element) -> str | None:
    """Return what a resource says of being a SCO, however the attribute's name is spelt."""
    return next((each.value for each in element.attributes if each.name.lower() == _SCORMTYPE), None)


def _course(root: Element) -> Course:
    manifests = tuple(_manifests(root))
    holders = tuple(each for manifest in manifests for each in children(manifest, "organizations"))
    organizations = tuple(each for holder in holders for each in children(holder, "organization"))
    items = tuple(item for organization in organizations for item in _items(organization))
    resources = tuple(resource for manifest in manifests for resource in _resources(manifest, root))
    by_identifier: dict[str, Resource] = {}
    for resource in resources:
        by_identifier.setdefault(resource.identifier, resource)
    return Course(root, holders, organizations, items, resources, manifests[1:], by_identifier)


def _manifests(root: Element) -> Iterator[Element]:
    waiting = [root]
    while waiting:
        manifest = waiting.pop()
        yield manifest
        waiting.extend(reversed(tuple(children(manifest, "manifest"))))


def _items(organization: Element) -> Iterator[Item]:
    waiting = list(reversed(tuple(children(organization, "item"))))
    while waiting:
        element = waiting.pop()
        below = tuple(children(element, "item"))
        yield Item(
            element,
            organization,
            stripped(element.get("identifier")),
            stripped(element.get("identifierref")),
            leaf=not below,
        )
        waiting.extend(reversed(below))


def _resources(manifest: Element, root: Element) -> Iterator[Resource]:
    outer = () if manifest is root else (root.get("base", XML),)
    for holder in children(manifest, "resources"):
        for element in children(holder, "resource"):
            bases = (*outer, manifest.get("base", XML), holder.get("base", XML), element.get("base", XML))
            yield Resource(
                element,
                stripped(element.get("identifier")),
                element.get("href"),
                element.get("type"),
                scormtype(element),
                tuple(base for base in bases if base),
                tuple(children(element, "file")),
                tuple(children(element, "dependency")),
            )
