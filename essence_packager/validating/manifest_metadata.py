"""Judges how a manifest says what it is: version, namespaces, files of metadata. Source: CAM 2.3.5; MDL."""

import re

from essence_packager.validating.imscp import adl, children, course
from essence_packager.validating.say import Say, some
from essence_packager.validating.standards import (
    ADLCP_12,
    ADLCP_2004,
    ADLNAV,
    ADLSEQ,
    IMSCP_12,
    IMSCP_2004,
    IMSSS,
    Standard,
)
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import XSI, Attribute, Element

_VERSIONS = {
    Standard.SCORM12: ("1.2",),
    Standard.SCORM2004_2: ("CAM 1.3",),
    Standard.SCORM2004_3: ("2004 3rd Edition",),
    Standard.SCORM2004_4: ("2004 4th Edition",),
}
_SEEN_BY_MOODLE = re.compile(r"1\.2\Z|(CAM )?1\.3\Z|2004 (3rd|4th) Edition\Z")
_LONGEST_LOCATION = 2000


def version(subject: Subject, say: Say) -> None:
    """Say where schema and schemaversion are missing or have words that platforms do not know."""
    root = subject.document.root
    newer = subject.standard.is_2004
    right = _VERSIONS[subject.standard][0]
    metadata = next(children(root, "metadata"), None)
    schema = next(children(metadata, "schema"), None) if metadata else None
    element = next(children(metadata, "schemaversion"), None) if metadata else None
    if schema is None:
        say("schema-missing-2004" if newer else "schema-missing", metadata or root)
    elif schema.text.strip() != "ADL SCORM":
        say("schema-wrong", schema, value=schema.text.strip())
    if element is None or not element.text.strip():
        say(
            "schemaversion-missing-2004" if newer else "schemaversion-missing", element or metadata or root, right=right
        )
        return
    value = " ".join(element.text.split())
    if value not in _VERSIONS[subject.standard]:
        if newer and not _SEEN_BY_MOODLE.match(value):
            say("schemaversion-unknown-2004", element, value=value, right=right)
        else:
            say("schemaversion-unknown", element, value=value, right=right)
    elif newer and not _SEEN_BY_MOODLE.match(_as_moodle_reads(element.text)):
        say("schemaversion-blanks", element, value=value)


def _as_moodle_reads(text: str) -> str:
    """Return a text without the lines that are blank, which is all that Moodle leaves out [MDL scormlib.php:955]."""
    return "".join(line for line in text.split("\n") if line.strip())


def namespaces(subject: Subject, say: Say) -> None:
    """Say which namespaces are not those of the standard, and which prefixes Moodle does not know."""
    root = subject.document.root
    newer = subject.standard.is_2004
    packaging, added = (IMSCP_2004, ADLCP_2004) if newer else (IMSCP_12, ADLCP_12)
    contradicts = root.space in (IMSCP_12, IMSCP_2004) and root.space != packaging
    if contradicts:
        metadata = next(children(root, "metadata"), None)
        said = next(children(metadata, "schemaversion"), None) if metadata else None
        say("version-contradicts", said or root, standard=subject.standard.label,
            other="SCORM 1.2" if newer else "SCORM 2004")  # fmt: skip
    elif root.space != packaging:
        say("namespace-wrong" if root.space else "namespace-missing", root, space=root.space, right=packaging,
            standard=subject.standard.label)  # fmt: skip
    seen: set[str] = set()
    for element in root.walk():
        if not element.prefix and not any(attribute.prefix for attribute in element.attributes):
            continue
        tags: tuple[Element | Attribute, ...] = (element, *element.attributes)
        for tag in tags:
            if tag.prefix in ("", "xml", "xsi") or f"{tag.prefix} {tag.space}" in seen:
                continue
            seen.add(f"{tag.prefix} {tag.space}")
            if newer and tag.prefix in _RULES and tag.space not in ("", _RULES[tag.prefix]):
                say("namespace-of-rules-wrong", element, prefix=tag.prefix, space=tag.space, right=_RULES[tag.prefix])
            if "adlcp" in tag.space and tag.space != added and not contradicts:
                say("namespace-adlcp-wrong", element, space=tag.space, right=added, standard=subject.standard.label)
            usual = _USUAL.get(tag.space)
            if usual is not None and tag.prefix != usual:
                say("prefix-unseen-by-moodle", element, prefix=tag.prefix, guess=usual, space=tag.space)


_RULES = {"imsss": IMSSS, "adlseq": ADLSEQ, "adlnav": ADLNAV}
_USUAL = {
    IMSCP_12: "",
    IMSCP_2004: "",
    ADLCP_12: "adlcp",
    ADLCP_2004: "adlcp",
    ADLSEQ: "adlseq",
    ADLNAV: "adlnav",
    IMSSS: "imsss",
}
"""Prefixes that Moodle's reader compares literally [MDL scormlib.php:51-212]; "": the default namespace."""


def locations(subject: Subject, say: Say) -> None:
    """Say which files of metadata are named and not there."""
    for element in course(subject).root.walk():
        if element.name != "location" or not adl(element):
            continue
        href = element.text.strip()
        if len(href) > _LONGEST_LOCATION:
            say("location-long", element, length=len(href), most=_LONGEST_LOCATION)
        where = subject.decoded(href)
        if not href or (subject.has_files and not where.external and not subject.exists(href)):
            say("location-missing", element, path=where.path or href)


def control_documents(subject: Subject, say: Say) -> None:
    """Say which schema files the manifest names are not in the package (2004: they belong at its root)."""
    if not subject.has_files or not subject.standard.is_2004:
        return
    root = subject.document.root
    said = root.get("schemaLocation", XSI) or ""
    named = [each for each in said.split()[1::2] if "://" not in each]
    missing = [each for each in named if not subject.exists(each)]
    if missing:
        say("control-documents-missing", root, count=len(missing), files=some(missing))
