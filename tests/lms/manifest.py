"""What an LMS reads from a SCORM 1.2 manifest before it launches the package's one SCO."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The facts of the default organization's first item that starts something, and the files of the package."""

    title: str
    item: str
    href: str
    files: frozenset[str]
    mastery_score: str = ""
    launch_data: str = ""
    max_time_allowed: str = ""
    time_limit_action: str = ""


def read_manifest(package: Path) -> Manifest:
    """Read `imsmanifest.xml` of an unpacked package; a package that no LMS could launch raises ValueError."""
    root = ET.parse(package / "imsmanifest.xml").getroot()
    organizations = _one(root.find(f"{CP}organizations"), "organizations")
    default = organizations.get("default")
    organization = _one(
        next((o for o in organizations.iter(f"{CP}organization") if o.get("identifier") == default), None),
        f"organization {default}",
    )
    item = _one(
        next((i for i in organization.iter(f"{CP}item") if i.get("identifierref")), None), "item with a resource"
    )
    resources = {r.get("identifier"): r for r in root.iter(f"{CP}resource")}
    resource = _one(resources.get(item.get("identifierref")), f"resource {item.get('identifierref')}")
    return Manifest(
        title=organization.findtext(f"{CP}title", ""),
        item=item.get("identifier", ""),
        href=resource.get("href", ""),
        files=frozenset(unquote(f.get("href", "")) for f in root.iter(f"{CP}file")),
        mastery_score=item.findtext(f"{ADLCP}masteryscore", ""),
        launch_data=item.findtext(f"{ADLCP}datafromlms", ""),
        max_time_allowed=item.findtext(f"{ADLCP}maxtimeallowed", ""),
        time_limit_action=item.findtext(f"{ADLCP}timelimitaction", ""),
    )


def _one(element: "ET.Element | None", what: str) -> "ET.Element":
    if element is None:
        raise ValueError(f"imsmanifest.xml has no {what}")
    return element
