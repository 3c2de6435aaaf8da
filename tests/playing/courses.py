"""Makes packages to be played, many small SCOs, activities or units in one, each a page with one script."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

from essence_packager.validating.standards import ADLCP_12, ADLCP_2004, IMSCP_12, IMSCP_2004

_SCORM = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M-1" version="1.0" xmlns="{space}" xmlns:adlcp="{adlcp}" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>{version}</schemaversion></metadata>
<organizations default="O-1"><organization identifier="O-1"><title>Course</title>
{{items}}
</organization></organizations>
<resources>
{{resources}}
</resources></manifest>
"""
_TINCAN = """<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
{items}
</activities></tincan>
"""
_CMI5 = """<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://example.org/course"><title><langstring lang="en">Course</langstring></title>
<description><langstring lang="en">Course</langstring></description></course>
{items}
</courseStructure>
"""
_ITEMS = {
    "scorm12": '<item identifier="I-{name}" identifierref="R-{name}"><title>{name}</title></item>',
    "scorm2004": '<item identifier="I-{name}" identifierref="R-{name}"><title>{name}</title></item>',
    "tincan": '<activity id="https://example.org/{name}" type="http://adlnet.gov/expapi/activities/course">'
    '<name lang="en">{name}</name><launch lang="en">{name}.html</launch></activity>',
    "cmi5": '<au id="https://example.org/{name}" moveOn="Completed"><title><langstring lang="en">{name}</langstring>'
    '</title><description><langstring lang="en">{name}</langstring></description><url>{name}.html?own=1</url></au>',
}
_RESOURCE = (
    '<resource identifier="R-{name}" type="webcontent" adlcp:{type}="{kind}" href="{name}.html">'
    '<file href="{name}.html"/></resource>'
)
_MANIFESTS = {
    "scorm12": ("imsmanifest.xml", _SCORM.format(space=IMSCP_12, adlcp=ADLCP_12, version="1.2")),
    "scorm2004": (
        "imsmanifest.xml",
        _SCORM.format(space=IMSCP_2004, adlcp=ADLCP_2004, version="2004 4th Edition"),
    ),
    "tincan": ("tincan.xml", _TINCAN),
    "cmi5": ("cmi5.xml", _CMI5),
}
_PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title>{body}<script>{script}</script></html>'
)


def write_course(
    path: Path, standard: str, scripts: Mapping[str, str], *, files: Mapping[str, str] | None = None, kind: str = "sco"
) -> Path:
    """Zip a package with a page for each name, which shows the name and has a script of its own; return its path.

    A script that begins with ``<`` is the whole body of its page.
    """
    name, manifest = _MANIFESTS[standard]
    type = "scormType" if standard == "scorm2004" else "scormtype"
    items = "\n".join(_ITEMS[standard].format(name=each) for each in scripts)
    resources = "\n".join(_RESOURCE.format(name=each, type=type, kind=kind) for each in scripts)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, manifest.format(items=items, resources=resources))
        for each, script in scripts.items():
            is_body = script.startswith("<")
            page = _PAGE.format(
                name=each, body=script if is_body else f"<p>{each}</p>", script="" if is_body else script
            )
            archive.writestr(f"{each}.html", page)
        for file, text in (files or {}).items():
            archive.writestr(file, text)
    return path


def line_of(standard: str, number: int) -> int:
    """Return the line of the manifest that names the page of this number, from 0."""
    return _MANIFESTS[standard][1].partition("{items}")[0].count("\n") + 1 + number
