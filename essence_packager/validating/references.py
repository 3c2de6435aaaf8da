"""Judges what refers to what in a content package: default organization, items, dependencies. Source: CAM 2.3.4."""

from essence_packager.validating.imscp import Resource, children, course, stripped
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject

_ITS_CAUSES = ("scormtype-missing", "scormtype-misspelt", "scormtype-without-prefix", "scormtype-unknown")
"""Findings, of spelling.py, that make it seem as if nothing were a SCO."""


def default_organization(subject: Subject, say: Say) -> None:
    """Say where the default organization is not named, or is none of those there."""
    known = course(subject)
    for holder in known.holders:
        names = [stripped(each.get("identifier")) for each in children(holder, "organization")]
        if not all(names):
            continue  # what has no identifier cannot be named
        default = holder.get("default")
        if default is None:
            if names:
                say("default-organization-missing-2004" if subject.standard.is_2004 else "default-organization-missing",
                    holder, guess=names[0])  # fmt: skip
        elif default.strip() not in names and names:
            say("default-organization-unknown", holder, default=default, guess=names[0])
        if len(names) > 1:
            say("organizations-several", holder, count=len(names), default=stripped(default) or names[0])


def items(subject: Subject, say: Say) -> None:
    """Say which items refer to nothing that there is, and which say nothing of what they launch."""
    known = course(subject)
    elsewhere = {stripped(manifest.get("identifier")) for manifest in known.submanifests}
    elsewhere |= {stripped(each.get("identifier")) for each in known.organizations}
    for item in known.items:
        written = item.element.get("identifierref")
        if written is None:
            if item.leaf:
                say("item-without-resource", item.element, item=item.identifier)
        elif not item.identifierref:
            say("item-without-resource" if item.leaf else "identifierref-empty", item.element, item=item.identifier)
        elif item.identifierref in known.by_identifier and written != _written(known.by_identifier[item.identifierref]):
            say("identifierref-blanks", item.element, item=item.identifier, identifierref=item.identifierref)
        elif item.identifierref not in known.by_identifier:
            if item.identifierref not in elsewhere:
                say("identifierref-unknown", item.element, item=item.identifier, identifierref=item.identifierref)
        elif not item.leaf:
            say("container-launches-2004" if subject.standard.is_2004 else "container-launches", item.element,
                item=item.identifier)  # fmt: skip


def _written(resource: Resource) -> str | None:
    return resource.element.get("identifier")


def launchable(subject: Subject, say: Say) -> None:
    """Say where nothing can be launched, or nothing that is launched can report."""
    known = course(subject)
    for manifest in known.submanifests:
        say("manifest-in-manifest", manifest, identifier=stripped(manifest.get("identifier")))
    if not known.organizations:
        say("organization-missing-2004" if subject.standard.is_2004 else "organization-missing",
            known.holders[0] if known.holders else known.root)  # fmt: skip
        return
    opened = {id(item.organization) for item in known.items}
    defaults = {stripped(holder.get("default")) for holder in known.holders}
    for organization in known.organizations:
        is_shown = not opened or stripped(organization.get("identifier")) in defaults
        if is_shown and id(organization) not in opened:
            say("organization-without-items", organization, organization=stripped(organization.get("identifier")))
    if known.items and not any(item.identifierref for item in known.items):
        say("items-launch-nothing", known.items[0].element, count=len(known.items))
    launched = known.launched
    if launched and not any(each.sco for each in launched) and not say.said(*_ITS_CAUSES):
        say("sco-missing", launched[0].element, resource=launched[0].identifier)


def dependencies(subject: Subject, say: Say) -> None:
    """Say which dependencies lead to nothing, or in a circle."""
    known = course(subject)
    circles: set[str] = set()
    for resource in known.resources:
        for element in resource.dependencies:
            wanted = stripped(element.get("identifierref"))
            if element.get("identifierref") is not None and wanted not in known.by_identifier:
                say("dependency-unknown", element, resource=resource.identifier, identifierref=wanted)
    finished: set[str] = set()
    for resource in known.resources:
        circle = _circle(resource.identifier, known.by_identifier, finished)
        if circle and circle[0] not in circles:
            circles.update(circle)
            say("dependency-circle", known.by_identifier[circle[0]].element, circle=" → ".join((*circle, circle[0])))


def _circle(start: str, resources: dict[str, Resource], finished: set[str]) -> list[str]:
    """Return a circle that can be reached from a resource; walks without recursion, each resource once."""
    path: list[str] = []
    on_path: set[str] = set()
    waiting = [(start, False)]
    while waiting:
        name, leaving = waiting.pop()
        if leaving:
            on_path.discard(name)
            finished.add(path.pop())
        elif name in on_path:
            return path[path.index(name) :]
        elif name in resources and name not in finished:
            path.append(name)
            on_path.add(name)
            waiting.append((name, True))
            waiting.extend((stripped(e.get("identifierref")), False) for e in resources[name].dependencies)
    return []
