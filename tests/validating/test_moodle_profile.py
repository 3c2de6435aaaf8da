"""What is an error for Moodle only, and what it bears; each fact stands in the source of the finding."""

from pathlib import Path

import pytest

from essence_packager.findings.catalogue import entry
from essence_packager.model.finding import Severity
from tests.validating.cases import Case
from tests.validating.packages import PACKAGES, changed, judged
from tests.validating.test_scorm12_findings import CASES as CASES_12
from tests.validating.test_scorm2004_findings import CASES as CASES_2004

ERRORS_OF_MOODLE = (
    "base-unseen-by-moodle", "character-as-number-in-address", "identifier-long", "identifierref-blanks",
    "objectives-shared-stop-moodle", "prefix-unseen-by-moodle", "schemaversion-blanks",
    "schemaversion-missing-2004", "schemaversion-unknown-2004",
    "title-longer-than-tables",
)  # fmt: skip
NO_ERRORS_OF_MOODLE = ("added-misspelt", "organization-missing-2004", "scormtype-misspelt")


def case(id: str) -> Case:
    return next(case for case in CASES_12 + CASES_2004 if case.id == id)


def severity(id: str, profile: str, folder: Path) -> Severity:
    report = judged(folder, case(id).package(good=False), profile)
    return next(finding.severity for finding in report.findings if finding.id == id)


@pytest.mark.parametrize("id", ERRORS_OF_MOODLE)
def test_moodle_cannot_use_what_others_can(id: str, tmp_path: Path) -> None:
    assert severity(id, "moodle", tmp_path) is Severity.ERROR
    assert severity(id, "generic", tmp_path) is not Severity.ERROR
    assert "Moodle" in entry(id).source


@pytest.mark.parametrize("id", NO_ERRORS_OF_MOODLE)
def test_moodle_bears_what_others_do_not(id: str, tmp_path: Path) -> None:
    assert severity(id, "moodle", tmp_path) is not Severity.ERROR
    assert severity(id, "generic", tmp_path) is Severity.ERROR
    assert "Moodle" in entry(id).source


def test_moodle_mends_an_ampersand_before_it_reads(tmp_path: Path) -> None:
    broken = changed(PACKAGES["scorm12"], ("<title>Unit<", "<title>R&D<"))
    (told,) = judged(tmp_path, broken, "moodle").findings
    assert (told.id, told.severity) == ("xml-ampersand", Severity.WARNING)


def test_only_moodle_minds(tmp_path: Path) -> None:
    assert severity("ampersand-in-cdata", "moodle", tmp_path) is Severity.WARNING
    assert severity("ampersand-in-cdata", "generic", tmp_path) is Severity.NOTE
