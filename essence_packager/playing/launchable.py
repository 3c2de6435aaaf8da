"""Finds what a package launches, with the address and the facts that an LMS launches each by."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from essence_packager.playing.known import Known, known
from essence_packager.validating.imscp import Item, Resource, course, stripped
from essence_packager.validating.links import Kind, link
from essence_packager.validating.standards import Standard
from essence_packager.validating.subject import Subject
from essence_packager.validating.tincan import activities
from essence_packager.validating.tree import Element

_PAGES = (".html", ".htm", ".xhtml", ".xht")


class Launchable(NamedTuple):
    """A SCO, asset, activity or assignable unit whose page is in the package."""

    at: Element
    """The element of the manifest that names it."""
    name: str
    """What people call it: the title, else the path."""
    path: str
    query: str
    """With the mark before it: ``?a=b#c``, or ``""``."""
    tracked: bool
    """Whether it talks to an LMS or LRS."""
    known: Known = Known()
    """SCORM: what the LMS knows at the start."""
    id: str = ""
    """xAPI and cmi5: the id of the activity as the manifest has it."""

    @property
    def address(self) -> str:
        """The path below the package's root, as an address."""
        return quote(self.path) + self.query


def launchables(subject: Subject) -> tuple[Launchable, ...]:
    """Return the pages that an LMS opens, in the order of the manifest, each address once; SCOs before assets."""
    if not subject.has_files:
        return ()
    if subject.standard is Standard.TINCAN:
        found = _of_tincan(subject)
    elif subject.standard is Standard.CMI5:
        found = _of_cmi5(subject)
    else:
        found = _of_scorm(subject)
    once: dict[str, Launchable] = {}
    for each in found:
        if each.path.lower().endswith(_PAGES):
            once.setdefault(each.address, each)
    return tuple(sorted(once.values(), key=lambda each: not each.tracked))


def _of_scorm(subject: Subject) -> Iterator[Launchable]:
    package = course(subject)
    for item in package.items:
        resource = package.of(item)
        path = subject.found(resource.href, resource.bases) if resource is not None and resource.href else None
        if resource is None or path is None:
            continue
        title = next((each.text for each in item.element.children if each.name == "title"), "")
        query = _query(subject, item, resource)
        name = " ".join(title.split()) or path
        yield Launchable(item.element, name, path, query, resource.sco, known(subject, item))


def _query(subject: Subject, item: Item, resource: Resource) -> str:
    """Join the query of the address and the item's parameters as LMSs do (SCORM 1.2 CAM 2.3.4; 2004 CAM 3.4.1.4)."""
    where = subject.decoded(resource.href or "", resource.bases)
    query, fragment = where.query, where.fragment
    given, _, named = stripped(item.element.get("parameters")).partition("#")
    parts = [part for part in (query, given.lstrip("?&")) if part]
    mark = named or fragment
    return ("?" + "&".join(parts) if parts else "") + (f"#{mark}" if mark else "")


def _of_tincan(subject: Subject) -> Iterator[Launchable]:
    for activity in activities(subject.document.root):
        id = stripped(activity.get("id"))
        name = next((each.text.strip() for each in activity.named("name")), "")
        for address in (*activity.named("launch"), *activity.named("resource")):
            yield from _addressed(subject, address, name, id)


def _of_cmi5(subject: Subject) -> Iterator[Launchable]:
    for unit in subject.document.root.walk():
        if unit.name != "au":
            continue
        titles = [text.text.strip() for title in unit.named("title") for text in title.named("langstring")]
        for address in unit.named("url"):
            yield from _addressed(subject, address, next(iter(titles), ""), stripped(unit.get("id")), unit)


def _addressed(
    subject: Subject, address: Element, name: str, id: str, at: Element | None = None
) -> Iterator[Launchable]:
    text = address.text.strip()
    path = subject.found(text) if link(text).kind is Kind.LOCAL else None
    if path is not None:
        where = subject.decoded(text)
        query = (f"?{where.query}" if where.query else "") + (f"#{where.fragment}" if where.fragment else "")
        yield Launchable(at or address, " ".join(name.split()) or path, path, query, tracked=True, id=id)
