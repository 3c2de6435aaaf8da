"""Recognises what a package is: which manifests it holds, where, and of which standard and edition."""

import re
from enum import StrEnum
from typing import NamedTuple

from essence_packager.validating.litter import is_litter
from essence_packager.validating.opened import Opened
from essence_packager.validating.tree import Document, Element

IMSCP_12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
IMSCP_2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP_12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
ADLCP_2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
LOM = "http://ltsc.ieee.org/xsd/LOM"
TINCAN = "http://projecttincan.com/tincan.xsd"
CMI5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"

TIME_LIMIT_ACTIONS = ("exit,message", "exit,no message", "continue,message", "continue,no message")
"""What may follow when time is up: timelimitaction (SCORM 1.2 CAM 2.3.5.4), timeLimitAction (adlcp_v1p3.xsd)."""


class Standard(StrEnum):
    """What a package follows; SCORM 2004 with its edition."""

    SCORM12 = "scorm12"
    SCORM2004_2 = "scorm2004-2"
    SCORM2004_3 = "scorm2004-3"
    SCORM2004_4 = "scorm2004-4"
    TINCAN = "tincan"
    CMI5 = "cmi5"

    @property
    def label(self) -> str:
        """The name as people write it."""
        return _TITLES[self]

    @property
    def is_2004(self) -> bool:
        """Whether it is an edition of SCORM 2004."""
        return self.value.startswith("scorm2004")

    @property
    def manifest(self) -> str:
        """The name of the file that describes the package."""
        return _MANIFESTS.get(self, "imsmanifest.xml")


_TITLES = {
    Standard.SCORM12: "SCORM 1.2",
    Standard.SCORM2004_2: "SCORM 2004 2nd Edition",
    Standard.SCORM2004_3: "SCORM 2004 3rd Edition",
    Standard.SCORM2004_4: "SCORM 2004 4th Edition",
    Standard.TINCAN: "xAPI (tincan.xml)",
    Standard.CMI5: "cmi5",
}
_MANIFESTS = {Standard.TINCAN: "tincan.xml", Standard.CMI5: "cmi5.xml"}
MANIFESTS = ("imsmanifest.xml", "cmi5.xml", "tincan.xml")
"""File names by which a package is known; exactly these, in small letters."""

_EDITION = re.compile(r"2004\s*(?:2nd|3rd|4th)", re.IGNORECASE)
_SPACES_2004 = frozenset((IMSCP_2004, ADLCP_2004, ADLSEQ, ADLNAV, IMSSS))
_SPACES_12 = frozenset((IMSCP_12, ADLCP_12))
_PARTS = ("metadata", "organizations", "resources")


class Place(NamedTuple):
    """Where a manifest lies: its path, and the folder that is the root of its package (``""`` or with a ``/``)."""

    path: str
    root: str


def places(opened: Opened) -> tuple[Place, ...]:
    """Return the manifests to judge: those at the root, else those in the highest folder that has any."""
    names = [name for name in opened.names if _base(name).lower() in MANIFESTS and not is_litter(name)]
    exact = [name for name in names if _base(name) in MANIFESTS]
    found = [Place(name, name[: -len(_base(name))]) for name in exact or names]
    highest = min((place.root.count("/") for place in found), default=0)
    first = next((place.root for place in found if place.root.count("/") == highest), "")
    return tuple(place for place in found if place.root == first)


def standard_of(document: Document) -> Standard | None:
    """Return what the manifest is written for, or None when it is none of ours (a Common Cartridge, any other XML).

    What schemaversion says counts first, as LMSs see it; namespaces decide where it says nothing that is known.
    """
    root = document.root
    if root.name == "courseStructure":
        return Standard.CMI5
    if root.name == "tincan":
        return Standard.TINCAN
    if root.name != "manifest" or other_of(document):
        return None
    spaces = {element.space for element in root.walk()} | {a.space for e in root.walk() for a in e.attributes}
    if not spaces & (_SPACES_12 | _SPACES_2004) and not any(map(root.first, _PARTS)):
        return None  # such as the manifest of an Android app
    version = _version(root)
    edition = _EDITION.search(version)
    if edition:
        digit = edition[0].lower().replace(" ", "")[4]
        return Standard(f"scorm2004-{digit}")
    if re.fullmatch(r"(CAM\s*)?1\.3(\.\d)?", version, re.IGNORECASE):
        return Standard.SCORM2004_2
    if version == "1.2":
        return Standard.SCORM12
    if spaces & _SPACES_2004 and not spaces & _SPACES_12:
        return Standard.SCORM2004_3
    return Standard.SCORM12


def other_of(document: Document) -> str:
    """Return the name of the format that has the same file name but is no course for a SCORM player, or ``""``."""
    root = document.root
    schema = _field(root, "schema").lower()
    if "imsccv1p" in root.space or "common cartridge" in schema:
        return "Common Cartridge"
    if "imsqti" in root.space or schema.startswith("qti"):
        return "IMS QTI"
    return ""


def _version(root: Element) -> str:
    return _field(root, "schemaversion")


def _field(root: Element, name: str) -> str:
    metadata = root.first("metadata")
    found = metadata.first(name) if metadata else None
    return " ".join(found.text.split()) if found else ""


def _base(name: str) -> str:
    return name.rpartition("/")[2]
