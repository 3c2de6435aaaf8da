"""Published manifests get the verdicts that somebody reviewed by hand; expectations.toml has each with its reason."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from essence_packager.model.finding import Report, Severity
from essence_packager.validating.validate import validate
from tests.validating.filler import packaged
from tests.validating.packages import zipped

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "manifests"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("expectations.toml").read_text(encoding="utf-8")
)
absent = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder shared/manifests is not beside the checkout")
FILES_MISSING = {"launch-file-missing", "listed-file-missing"}


def verdicts() -> dict[str, str]:
    index = SHARED / "index.json"
    listed = json.loads(index.read_text(encoding="utf-8")) if index.is_file() else []
    return {entry["path"]: entry["verdict"] for entry in listed}


def standard_of(path: str) -> str:
    kind = path.partition("/")[0]
    return "scorm2004-4" if kind == "scorm2004" else kind


def report_of(path: str, folder: Path, profile: str = "generic") -> Report:
    manifest = SHARED / path
    if verdicts()[path] == "bad-alone":
        return validate(manifest, profile=profile)
    return validate(zipped(folder, packaged(manifest, standard_of(path))), profile=profile)


def ids(report: Report, severity: Severity) -> set[str]:
    return {finding.id for finding in report.findings if finding.severity is severity}


@absent
@pytest.mark.parametrize("path", verdicts())
def test_each_verdict_is_that_of_the_index(path: str, tmp_path: Path) -> None:
    report = report_of(path, tmp_path)
    errors, warnings = ids(report, Severity.ERROR), ids(report, Severity.WARNING)
    match verdicts()[path]:
        case "good":
            assert not errors
        case "warn":
            assert not errors
            assert warnings
        case "good-manifest":
            assert errors <= FILES_MISSING
        case _:
            assert errors


@absent
@pytest.mark.parametrize("path", EXPECTED)
def test_each_finding_is_the_one_that_was_reviewed(path: str, tmp_path: Path) -> None:
    expected = EXPECTED[path]
    report = report_of(path, tmp_path)
    assert ids(report, Severity.ERROR) == set(expected["errors"]), expected["reason"]
    assert ids(report, Severity.WARNING) == set(expected["warnings"]), expected["reason"]


@absent
def test_each_published_manifest_has_been_reviewed() -> None:
    assert set(EXPECTED) == set(verdicts())
