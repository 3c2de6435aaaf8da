"""Our judgement of structure agrees with the official schemas: on published manifests, and on every case of ours."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from essence_packager.model.finding import Report, Severity
from essence_packager.validating.validate import validate
from tests.validating.cases import Case
from tests.validating.test_real_manifests import SHARED, verdicts
from tests.validating.test_scorm12_findings import CASES as CASES_12
from tests.validating.test_scorm2004_findings import CASES as CASES_2004

XSD = SHARED.parent / "xsd"
absent = pytest.mark.skipif(not XSD.is_dir(), reason="the folder shared/xsd is not beside the checkout")
SCORM = [path for path in verdicts() if path.startswith("scorm")]
STRUCTURE = ("scorm12-", "scorm2004-")
SAFE: dict[str, Any] = {"no_network": True, "resolve_entities": False, "load_dtd": False}


@cache
def schema(standard: str) -> etree.XMLSchema:
    folder = "scorm12" if standard == "scorm12" else "scorm2004_4th"
    return etree.XMLSchema(etree.parse(str(XSD / folder / "all.xsd"), etree.XMLParser(**SAFE)))


def accepted(data: bytes, standard: str) -> bool:
    try:
        return schema(standard).validate(etree.fromstring(data, etree.XMLParser(**SAFE)))
    except etree.XMLSyntaxError:
        return False


def strictly(data: bytes, folder: Path) -> Report:
    path = folder / "imsmanifest.xml"
    path.write_bytes(data)
    return validate(path, profile="adl")


def errors(report: Report) -> set[str]:
    return {finding.id for finding in report.findings if finding.severity is Severity.ERROR}


@absent
@pytest.mark.parametrize("path", SCORM)
def test_published_manifests(path: str, tmp_path: Path) -> None:
    data = (SHARED / path).read_bytes()
    found = errors(strictly(data, tmp_path))
    if accepted(data, path.split("/", maxsplit=1)[0]):
        assert not [id for id in found if id.startswith(STRUCTURE)]
    else:
        assert found


@absent
@pytest.mark.parametrize("good", [True, False], ids=["good", "bad"])
@pytest.mark.parametrize("case", CASES_12 + CASES_2004, ids=lambda case: case.id)
def test_cases_of_ours(case: Case, good: bool, tmp_path: Path) -> None:
    data = case.package(good=good)["imsmanifest.xml"]
    found = errors(strictly(data, tmp_path))
    if accepted(data, case.standard):
        assert not [id for id in found if id.startswith(STRUCTURE)]
    else:
        assert found
