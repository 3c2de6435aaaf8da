"""Findings for machines: each format says the same, and is what its readers expect."""

import json
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from essence_packager.findings.catalogue import finding
from essence_packager.findings.formats.all import FORMATS, render
from essence_packager.findings.result import Result, counts, failed
from essence_packager.model.finding import Position, Report
from essence_packager.resources import resource
from tests.support.published_schemas import SARIF, published

ERROR = finding("xml-ampersand", Position("imsmanifest.xml", 8, 55))
WARNING = finding("name-changed-by-lms", Position("a,b:c.mp3"), signs="\x1b[1m %0A](x)")
NOTE = finding("xml-bom", Position("imsmanifest.xml", 1, 1))
WHOLE = finding("archive-no-zip", Position("course.zip"), kind="", guess="")

ZIP = Result("out/course.zip", Report.of((ERROR, WARNING, WHOLE)), folder=False, package="course.zip")
FOLDER = Result("src/pack 1", Report.of((ERROR, NOTE)), folder=True, package="pack 1")
MANIFEST = Result("imsmanifest.xml", Report.of((ERROR,)), folder=False, package="imsmanifest.xml")
CLEAN = Result("clean.zip", Report(), folder=False, package="clean.zip")
ALL = [ZIP, FOLDER, MANIFEST, CLEAN]


def test_places_are_those_on_the_disk_as_far_as_there_are_any() -> None:
    assert (ZIP.file(ERROR), ZIP.inner(ERROR)) == ("out/course.zip", "imsmanifest.xml:8:55")
    assert (ZIP.file(WHOLE), ZIP.inner(WHOLE), ZIP.place(WHOLE)) == ("out/course.zip", "", "out/course.zip")
    assert ZIP.place(ERROR) == "out/course.zip/imsmanifest.xml:8:55"
    assert (FOLDER.file(ERROR), FOLDER.inner(ERROR)) == ("src/pack 1/imsmanifest.xml", "")
    assert FOLDER.place(ERROR) == "src/pack 1/imsmanifest.xml:8:55"
    assert MANIFEST.place(ERROR) == "imsmanifest.xml:8:55"
    assert FOLDER._replace(path=".").file(ERROR) == "imsmanifest.xml"


@pytest.mark.parametrize(
    ("fail_on", "results", "expected"),
    [
        ("error", [ZIP], True),
        ("error", [FOLDER._replace(report=Report((NOTE,)))], False),
        ("note", [FOLDER._replace(report=Report((NOTE,)))], True),
        ("warning", [ZIP._replace(report=Report((WARNING,)))], True),
        ("never", ALL, False),
        ("note", [CLEAN], False),
    ],
)
def test_what_makes_a_command_fail(fail_on: str, results: list[Result], expected: bool) -> None:
    assert failed(results, fail_on) is expected


def test_counting() -> None:
    assert counts(ALL) == (4, 1, 1)


def test_json_is_what_its_schema_says() -> None:
    schema = json.loads(resource("schemas", "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads(render("json", ALL, "error"))
    jsonschema.validate(report, schema)
    assert report["counts"] == {"errors": 4, "warnings": 1, "notes": 1}
    assert report["results"][1]["findings"][1]["line"] == 8
    report["results"][0]["findings"][0]["severity"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema)


def sarif(results: list[Result]) -> Any:
    return json.loads(render("sarif", results, "error"))["runs"][0]


def test_sarif_has_a_rule_for_each_result_and_places_that_code_scanning_finds() -> None:
    run = sarif(ALL)
    rules = run["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [each["ruleId"] for each in run["results"]]
    physical = [each["locations"][0]["physicalLocation"] for each in run["results"]]
    assert [each["artifactLocation"]["uri"] for each in physical] == [
        *["out/course.zip"] * 3,
        *["src/pack%201/imsmanifest.xml"] * 2,
        "imsmanifest.xml",
    ]
    assert [each.get("region") for each in physical] == [
        None, None, None, {"startLine": 1, "startColumn": 1}, *[{"startLine": 8, "startColumn": 55}] * 2,
    ]  # fmt: skip
    assert {each["level"] for each in run["results"]} == {"error", "warning", "note"}


def test_a_fingerprint_outlives_a_change_of_lines() -> None:
    moved = FOLDER._replace(report=Report((ERROR._replace(position=Position("imsmanifest.xml", 9, 1)),)))
    before = sarif([FOLDER])["results"][1]["partialFingerprints"]
    assert sarif([moved])["results"][0]["partialFingerprints"] == before
    assert sarif([ZIP])["results"][-1]["partialFingerprints"] != before


def test_sarif_follows_its_schema() -> None:
    schema = published(SARIF)
    for results in (ALL, [CLEAN], []):
        jsonschema.validate(json.loads(render("sarif", results, "error")), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2.1.0", "runs": [{"tool": {}}]}, schema)


def test_junit_counts_what_fails_and_tells_the_rest() -> None:
    suites = ET.fromstring(render("junit", ALL, "error"))
    assert (suites.get("tests"), suites.get("failures")) == ("7", "4")
    assert [(suite.get("name"), suite.get("failures")) for suite in suites] == [
        ("out/course.zip", "2"), ("src/pack 1", "1"), ("imsmanifest.xml", "1"), ("clean.zip", "0"),
    ]  # fmt: skip
    assert len(suites.findall(".//failure")) == 4
    assert "8:55" in (suites.findall(".//failure")[0].text or "") + (suites.findall(".//failure")[1].text or "")
    assert ET.fromstring(render("junit", ALL, "note")).get("failures") == "6"


def test_github_gets_one_line_each_that_nothing_can_break() -> None:
    lines = render("github", ALL, "error").splitlines()
    assert len(lines) == 6
    assert [line.partition(" ")[0] for line in lines] == ["::error"] * 4 + ["::warning", "::notice"]
    assert "::error file=src/pack 1/imsmanifest.xml,line=8,col=55,title=" in lines[2]
    assert lines[4].startswith("::warning file=out/course.zip,title=")
    assert "a,b:c.mp3: " in lines[4]
    assert "%250A](x)" in lines[4]
    assert render("github", [CLEAN], "error") == ""


def test_github_is_told_where_those_are_that_it_does_not_show() -> None:
    assert render("github", [FOLDER] * 10, "error").count("\n") == 20
    *lines, last = render("github", [FOLDER] * 11, "error").splitlines()
    assert len(lines) == 22
    assert last == "GitHub shows 10 of each kind beside the files; all 22 are in this log."


def test_no_format_lets_a_stranger_steer_the_terminal() -> None:
    assert not any("\x1b" in render(format, ALL, "error") for format in FORMATS)


def test_there_is_no_other_format() -> None:
    with pytest.raises(KeyError):
        render("pdf", ALL, "error")
