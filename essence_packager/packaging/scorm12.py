"""SCORM 1.2: one SCO that every LMS imports."""

from collections.abc import Mapping, Sequence

from essence_packager.composing.course import Course
from essence_packager.packaging.target import Target
from essence_packager.resources import resource

MANIFEST = "imsmanifest.xml"
SCHEMAS = ("adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd")


def _control_documents(course: Course, language: str, names: Sequence[str]) -> Mapping[str, bytes]:
    # lxml is loaded only when there is a manifest to write.
    from essence_packager.packaging.scorm12_manifest import manifest

    schemas = {name: resource("schemas", "scorm12", name).read_bytes() for name in SCHEMAS}
    return {MANIFEST: manifest(course, language, names), **schemas}


SCORM12 = Target(
    name="scorm12",
    title="SCORM 1.2",
    guide="moodle",
    adapter="scorm12",
    # Everything comes out of the package (the icons out of the style sheet, as data) and nothing leaves it;
    # forms are read by the player, never sent.
    csp="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'",
    state_limit=4096,  # CMIString4096, cmi.suspend_data (RTE 3.4.4)
    manifest=MANIFEST,
    control_documents=_control_documents,
)
"""SCORM 1.2 as a target."""
