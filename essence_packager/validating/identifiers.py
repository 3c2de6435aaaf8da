"""Judges identifiers of a content package: their form, and that each names one thing. Source: CAM 2.3.4, xs:ID."""

import re

from essence_packager.validating.imscp import course
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

LONGEST = 255
"""Characters of an identifier that Moodle's tables hold (mod/scorm/db/install.xml, scorm_scoes.identifier)."""

_NCNAME = re.compile(r"[^\W\d][\w.\-\u00b7]*\Z")


def identifiers(subject: Subject, say: Say) -> None:
    """Say which identifiers are malformed, too long or given twice."""
    known = course(subject)
    first: dict[str, Element] = {}
    holders = {id(item.element): item.organization for item in known.items}
    named = [known.root, *known.submanifests, *known.organizations]
    named += [item.element for item in known.items] + [resource.element for resource in known.resources]
    for element in named:
        value = element.get("identifier")
        if value is None:
            missing = "identifier-missing" if element.name != "manifest" else "identifier-of-manifest-missing"
            say(missing, element, tag=element.tag)
            continue
        identifier = value.strip()
        if not identifier:
            say("identifier-empty", element, tag=element.tag)
            continue
        if not _NCNAME.match(identifier):
            say("identifier-form", element, identifier=identifier, guess=_mended(identifier))
        if len(identifier) > LONGEST:
            say("identifier-long", element, identifier=identifier, length=len(identifier), most=LONGEST)
        other = first.setdefault(identifier, element)
        if other is not element:
            same = other.name == element.name and holders.get(id(other)) is holders.get(id(element))
            say(
                "identifier-twice" if same else "identifier-shared",
                element,
                identifier=identifier,
                tag=other.tag,
                line=other.line,
            )


def _mended(identifier: str) -> str:
    mended = re.sub(r"[^\w.\-]+", "-", identifier)
    return mended if _NCNAME.match(mended) else f"ID-{mended}"
