"""Writes imsmanifest.xml of SCORM 1.2: one organization, one item, one SCO (Content Aggregation Model 2.3)."""

from collections.abc import Sequence
from uuid import NAMESPACE_URL, UUID, uuid5

from lxml import etree

from essence_packager.composing.course import Course
from essence_packager.model.assessment import Role
from essence_packager.model.module import Completion, Module
from essence_packager.packaging import lom
from essence_packager.packaging.elements import Element, ElementMaker, writable
from essence_packager.packaging.errors import InternalError
from essence_packager.packaging.schema import violations

LAUNCH = "index.html"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'

_IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
# Moodle compares literal names: imscp must be the default namespace, adlcp the prefix.
_PREFIXES = {None: _IMSCP, "adlcp": _ADLCP, "imsmd": lom.NAMESPACE, "xsi": _XSI}
_LOCATIONS = f"{_IMSCP} imscp_rootv1p1p2.xsd {_ADLCP} adlcp_rootv1p2.xsd {lom.NAMESPACE} imsmd_rootv1p2p1.xsd"

_make = ElementMaker(_IMSCP, _PREFIXES)
_make_adl = ElementMaker(_ADLCP)


def manifest(course: Course, language: str, names: Sequence[str]) -> bytes:
    """Return the manifest of a package that holds the files ``names`` beside its control documents.

    Raises InternalError when the SCORM 1.2 schemas refuse it.
    """
    identity = identity_of(course.module)
    title = " ".join(writable(course.texts[language].title).split())
    root = _make(
        "manifest",
        _make(
            "metadata",
            _make("schema", "ADL SCORM"),
            _make("schemaversion", "1.2"),
            lom.lom(course, language, LAUNCH),
        ),
        _make("organizations", _organization(course, title, identity), default=f"O-{identity}"),
        _make("resources", _sco(names, identity)),
        identifier=f"M-{identity}",
        version=course.version,
        **{f"{{{_XSI}}}schemaLocation": _LOCATIONS},
    )
    etree.cleanup_namespaces(root, keep_ns_prefixes=["adlcp", "imsmd", "xsi"])
    document = DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False, pretty_print=True)
    if problems := violations(document, "scorm12"):
        raise InternalError(f"imsmanifest.xml is not valid SCORM 1.2: {problems[0]}")
    return document


def identity_of(module: Module) -> UUID:
    """Return what all identifiers are made of. It never changes: LMSs keep learners' tracks by item identifiers."""
    return module.facts.uuid or uuid5(NAMESPACE_URL, module.iri)


def mastery_score(module: Module) -> str | None:
    """Return adlcp:masteryscore, or None where an LMS that compares score and mark could only do harm.

    It is written when the author asks for it and one final assessment's pass mark is the whole completion rule; the
    player sends no score before the attempt is decided, so an LMS cannot fail a learner who has tries left.
    """
    finals = [bank.assessment for bank in module.banks if bank.assessment.role is Role.FINAL]
    if not module.facts.mastery_score or module.facts.completion is not Completion.FINALS or len(finals) != 1:
        return None
    return f"{finals[0].pass_mark:.2f}".rstrip("0").rstrip(".")


def _organization(course: Course, title: str, identity: UUID) -> Element:
    mastery = mastery_score(course.module)
    item = _make(
        "item",
        _make("title", title),
        [_make_adl("masteryscore", mastery)] if mastery else (),
        identifier=f"I-{identity}",
        identifierref=f"R-{identity}",
        isvisible="true",
    )
    return _make("organization", _make("title", title), item, identifier=f"O-{identity}")


def _sco(names: Sequence[str], identity: UUID) -> Element:
    return _make(
        "resource",
        (_make("file", href=name) for name in sorted(names, key=lambda name: (name != LAUNCH, name))),
        identifier=f"R-{identity}",
        type="webcontent",
        href=LAUNCH,
        **{f"{{{_ADLCP}}}scormtype": "sco"},
    )
