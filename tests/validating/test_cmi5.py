"""cmi5.xml: one good package, and the smallest change of it that is each mistake."""

from pathlib import Path

import pytest

from essence_packager.validating.validate import validate
from tests.validating.packages import PACKAGES, changed, found, only, unpacked

GOOD = PACKAGES["cmi5"]
TITLE = '<title><langstring lang="en">Unit</langstring></title>'
UNIT = '<au id="https://example.org/course/1/unit" moveOn="Completed">'
TEXTS = TITLE + '<description><langstring lang="en">D</langstring></description>'
OBJECTIVES = f'</course><objectives><objective id="https://example.org/o/1">{TEXTS}</objective></objectives>'
REFERENCE = '<objectives><objective idref="https://example.org/o/1"/></objectives><url>'


def second(kind: str, id: str) -> tuple[str, str]:
    """Add another unit or block after the first unit."""
    unit = f'<au id="{id}" moveOn="Completed">{TEXTS}<url>index.html</url></au>'
    if kind == "block":
        unit = f'<block id="{id}">{TEXTS}{unit.replace(id, "https://example.org/2")}</block>'
    return "</courseStructure>", f"{unit}</courseStructure>"


CHANGES: dict[str, tuple[str, str]] = {
    "cmi5-root-wrong": ("cmi5/v1/CourseStructure.xsd", "cmi5/v2/CourseStructure.xsd"),
    "cmi5-element-misplaced": (f"{UNIT}\n", f"{UNIT}<entitlementKey/>\n"),
    "cmi5-element-missing": (TITLE.replace("Unit", "Course"), "<title/>"),
    "cmi5-attribute-unknown": ("moveOn=", 'moveon="Passed" moveOn='),
    "cmi5-attribute-missing": (' id="https://example.org/course/1"', ""),
    "cmi5-value-wrong": ('moveOn="Completed"', 'moveOn="completed"'),
    "cmi5-text-misplaced": ("</course>", "words</course>"),
    "cmi5-id-not-iri": ('"https://example.org/course/1"', '"example.org/course/1"'),
    "cmi5-id-repeated": second("au", "https://example.org/course/1/unit"),
    "cmi5-id-shared": second("block", "https://example.org/course/1/unit"),
    "cmi5-objective-unknown": ("<url>", REFERENCE),
    "cmi5-moveon-missing": (' moveOn="Completed"', ""),
    "cmi5-mastery-missing": ('moveOn="Completed"', 'moveOn="Passed"'),
    "cmi5-mastery-idle": ('moveOn="Completed"', 'moveOn="Completed" masteryScore="0.8"'),
    "cmi5-mastery-digits": ('moveOn="Completed"', 'moveOn="Passed" masteryScore="0.66667"'),
    "cmi5-activity-type-not-iri": ("moveOn=", 'activityType="lesson" moveOn='),
    "cmi5-language-missing": ('<langstring lang="en">Unit', "<langstring>Unit"),
    "cmi5-language-wrong": ('<langstring lang="en">Unit', '<langstring lang="english">Unit'),
    "cmi5-language-repeated": ("Unit</langstring>", 'Unit</langstring><langstring lang="EN">U</langstring>'),
    "cmi5-text-empty": ("Unit</langstring>", "</langstring>"),
    "cmi5-launch-empty": (">index.html<", "> <"),
    "cmi5-launch-blanks": (">index.html<", ">https://example.org/a b<"),
    "cmi5-launch-backslash": (">index.html<", ">a\\index.html<"),
    "cmi5-launch-query-taken": (">index.html<", ">index.html?endpoint=1<"),
    "cmi5-launch-no-file": (">index.html<", ">/index.html<"),
    "cmi5-launch-file-missing": (">index.html<", ">start.html<"),
    "cmi5-launch-case": (">index.html<", ">INDEX.html<"),
    "cmi5-launch-insecure": (">index.html<", ">http://example.org/<"),
    "cmi5-extension": ("</url>", '</url><k:word xmlns:k="https://example.org/k.xsd"/>'),
}


@pytest.mark.parametrize("id", CHANGES)
def test_a_mistake_is_found(tmp_path: Path, id: str) -> None:
    only(tmp_path, changed(GOOD, CHANGES[id]), id)


def test_a_manifest_alone_cannot_name_files(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, GOOD)
    assert [finding.id for finding in validate(folder / "cmi5.xml").findings] == ["cmi5-launch-alone"]
    folder = unpacked(tmp_path, changed(GOOD, (">index.html<", ">https://example.org/<")), "alone")
    assert validate(folder / "cmi5.xml").findings == ()


@pytest.mark.parametrize(
    "change",
    [
        ("</course>", OBJECTIVES),
        second("block", "https://example.org/block"),
        second("au", "urn:uuid:5a0c8f6e-0000-4000-8000-000000000000"),
        ('moveOn="Completed"', 'moveOn="CompletedAndPassed" masteryScore="1.0" launchMethod="OwnWindow"'),
        (">index.html<", ">index.html?lesson=2#top<"),
        (">index.html<", ">https://example.org/launch.html?a=1<"),
        ("</url>", "</url><launchParameters>x=1</launchParameters><entitlementKey>k</entitlementKey>"),
        ('lang="en">Unit<', 'lang="zh-Hant-TW">Unit<'),
        ("Unit</langstring>", 'Unit</langstring><langstring lang="lv">Daļa</langstring>'),
    ],
)
def test_what_the_standard_allows_is_right(tmp_path: Path, change: tuple[str, str]) -> None:
    assert found(tmp_path, changed(GOOD, change)) == []


def test_a_declared_objective_may_be_referred_to(tmp_path: Path) -> None:
    assert found(tmp_path, changed(GOOD, ("</course>", OBJECTIVES), ("<url>", REFERENCE))) == []


def test_an_extension_whose_schema_is_named_is_right(tmp_path: Path) -> None:
    schema = (
        '<courseStructure xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="https://example.org/k.xsd k.xsd"'
    )
    files = changed(GOOD, CHANGES["cmi5-extension"], ("<courseStructure", schema)) | {"k.xsd": b"<schema/>"}
    assert found(tmp_path, files) == []


def test_move_on_written_as_an_element_is_the_only_finding(tmp_path: Path) -> None:
    files = changed(GOOD, (' moveOn="Completed"', ""), ("<url>", "<moveOn>Completed</moveOn><url>"))
    assert 'moveOn="…"' in only(tmp_path, files, "cmi5-element-for-attribute").mend
