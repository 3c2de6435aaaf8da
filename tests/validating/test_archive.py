"""What is wrong with a zip as a container: each case is a good package with one thing changed."""

import warnings
import zipfile
from pathlib import Path

import pytest

from essence_packager.model.finding import Finding, Severity
from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.rules import RULES
from essence_packager.validating.say import Say
from essence_packager.validating.standards import Standard
from essence_packager.validating.subject import Subject
from essence_packager.validating.validate import validate
from tests.validating.packages import Files, found, judged, only, without, zip_bytes
from tests.validating.zips import GOOD, flagged, in_end, linked, listed, made, packed_by, renamed, spoiled, zip64


def said(folder: Path, data: bytes, profile: str = "generic", limits: Limits = DEFAULT) -> list[Finding]:
    path = folder / "course.zip"
    path.write_bytes(data)
    return list(validate(path, profile=profile, limits=limits).findings)


def ids(folder: Path, data: bytes, limits: Limits = DEFAULT) -> list[str]:
    return [finding.id for finding in said(folder, data, limits=limits)]


def test_files_that_are_no_zip(tmp_path: Path) -> None:
    assert ids(tmp_path, b"") == ["archive-empty"]
    (web,) = said(tmp_path, b"\n<!DOCTYPE html><title>Log in</title>" + b"x" * 100)
    assert (web.id, web.severity) == ("archive-no-zip", Severity.ERROR)
    assert "login page" in web.mend
    assert "RAR" in said(tmp_path, b"Rar!\x1a\x07\0" + b"x" * 100)[0].mend
    assert ids(tmp_path, b"anything") == ["archive-no-zip"]


def test_a_zip_that_is_cut_off(tmp_path: Path) -> None:
    data = zip_bytes(GOOD)
    assert ids(tmp_path, data[: len(data) // 2]) == ["archive-cut"]
    assert ids(tmp_path, data[:-10]) == ["archive-cut"]
    assert ids(tmp_path, data) == []


def test_a_part_of_a_divided_zip(tmp_path: Path) -> None:
    assert ids(tmp_path, in_end(zip_bytes(GOOD), 4, "<H", 2)) == ["archive-split"]


def test_a_list_that_lies_about_its_length(tmp_path: Path) -> None:
    assert "archive-list-wrong" in ids(tmp_path, in_end(zip_bytes(GOOD), 10, "<H", 9))


def test_a_zip_without_files(tmp_path: Path) -> None:
    assert "archive-no-files" in found(tmp_path, {})


def test_a_zip_behind_something_else_and_with_a_comment_is_read(tmp_path: Path) -> None:
    data = in_end(zip_bytes(GOOD), 20, "<H", 5) + b"hello"
    assert ids(tmp_path, data) == []
    assert ids(tmp_path, b"#!/bin/sh\n" + data) == ["archive-behind-bytes"]


def test_records_of_zip64_that_nobody_needs_are_no_fault(tmp_path: Path) -> None:
    assert said(tmp_path, zip64(needed=False)) == []


def test_zip64_is_read_and_said(tmp_path: Path) -> None:
    (one,) = said(tmp_path, zip64())
    assert (one.id, one.severity) == ("archive-zip64", Severity.WARNING)
    assert said(tmp_path, zip64(), "moodle")[0].severity is Severity.NOTE


def test_more_files_than_the_limit(tmp_path: Path) -> None:
    assert "archive-too-many" in ids(tmp_path, zip_bytes(GOOD), Limits(members=2))
    assert ids(tmp_path, zip_bytes(GOOD), Limits(members=3)) == []


def test_more_bytes_than_the_limit(tmp_path: Path) -> None:
    assert ids(tmp_path, zip_bytes(GOOD), Limits(total=100)) == ["archive-too-large"]


def test_a_file_that_swells_is_not_unpacked(tmp_path: Path) -> None:
    bomb = made(lambda archive: archive.writestr("zeros.txt", bytes(40 << 20), zipfile.ZIP_DEFLATED))
    assert ids(tmp_path, bomb) == ["member-swells"]
    assert ids(tmp_path, bomb, Limits(ratio=2000)) == []


def test_many_files_that_swell_together(tmp_path: Path) -> None:
    data = zip_bytes(GOOD | {f"data/zeros{n}.txt": bytes(30 << 20) for n in range(9)})
    assert ids(tmp_path, data) == ["archive-swells"]


def test_files_that_share_their_bytes(tmp_path: Path) -> None:
    data = zip_bytes(GOOD)
    assert "archive-overlaps" in ids(tmp_path, listed(data, "session.js", 42, "<L", 5))


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: spoiled(data, "session.js"),
        lambda data: listed(data, "session.js", 16, "<L", 7),
        lambda data: listed(data, "session.js", 24, "<L", 7),
        lambda data: listed(data, "session.js", 24, "<L", 70_000),
    ],
    ids=["content", "checksum", "larger", "smaller"],
)
def test_a_file_that_is_not_as_the_list_says(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    assert "member-damaged" in ids(tmp_path, damage(zip_bytes(GOOD)))


def test_a_large_file_is_at_least_where_the_list_says(tmp_path: Path) -> None:
    data = listed(zip_bytes(GOOD), "session.js", 42, "<L", 1)
    assert "member-damaged" in ids(tmp_path, data, Limits(tested=0))
    assert ids(tmp_path, zip_bytes(GOOD), Limits(tested=0)) == []


def test_a_damaged_manifest_is_said_although_nothing_was_tested(tmp_path: Path) -> None:
    assert ids(tmp_path, spoiled(zip_bytes(GOOD), "tincan.xml"), Limits(tested=0)) == ["member-damaged"]


def test_files_with_a_password(tmp_path: Path) -> None:
    (one,) = said(tmp_path, flagged(zip_bytes(GOOD), "tincan.xml", 1))
    assert (one.id, one.position.file) == ("member-encrypted", "tincan.xml")


def test_files_packed_in_a_rare_way(tmp_path: Path) -> None:
    assert ids(tmp_path, packed_by(zip_bytes(GOOD), "tincan.xml", 12)) == ["member-method"]
    assert ids(tmp_path, packed_by(zip_bytes(GOOD), "tincan.xml", 77)) == ["member-method"]


def test_a_link_is_no_file(tmp_path: Path) -> None:
    assert ids(tmp_path, linked("secret.txt", "/etc/passwd")) == ["member-link"]


def test_a_file_that_is_there_twice(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of what is made here on purpose
        same = made(lambda archive: archive.writestr("index.html", GOOD["index.html"]))
        other = made(lambda archive: archive.writestr("index.html", GOOD["index.html"] + b"<!-- new -->"))
    assert ids(tmp_path, same) == ["file-twice"]
    assert ids(tmp_path, other) == ["file-twice-different"]


def test_names_that_lead_elsewhere(tmp_path: Path) -> None:
    assert only(tmp_path, GOOD | {"../../evil.txt": b"x"}, "name-escapes").severity is Severity.ERROR
    assert only(tmp_path, GOOD | {"/etc/evil.txt": b"x"}, "name-absolute")
    assert only(tmp_path, GOOD | {"C:/evil.txt": b"x"}, "name-absolute")
    assert only(tmp_path, GOOD | {"evil\x1b[2J.txt": b"x"}, "name-control")


def test_back_slashes_are_read_as_slashes(tmp_path: Path) -> None:
    data = renamed(zip_bytes(GOOD | {"media/sound.mp3": b"x"}), b"media/sound.mp3", b"media\\sound.mp3")
    (one,) = said(tmp_path, data)
    assert (one.id, one.severity, one.position.file) == ("name-backslash", Severity.WARNING, "media/sound.mp3")
    assert said(tmp_path, data, "moodle")[0].severity is Severity.NOTE
    assert said(tmp_path, data, "adl")[0].severity is Severity.ERROR


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    data = renamed(zip_bytes(GOOD | {"Riga_.mp3": b"x"}), b"Riga_.mp3", b"R\xeega_.mp3")
    assert ids(tmp_path, data) == ["name-not-utf8"]
    assert found(tmp_path, GOOD | {"Rīga.mp3": b"x"}) == []


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("don't.mp3", "name-changed-by-lms"),
        ("this & that.mp3", "name-changed-by-lms"),
        ("part#1.mp3", "name-breaks-links"),
        ("100%.mp3", "name-breaks-links"),
        ("media/aux.js", "name-not-on-windows"),
        ("notes./a.mp3", "name-not-on-windows"),
        ("INDEX.HTML", "names-alike-in-package"),
        ("x" * 201 + ".mp3", "name-too-long"),
        ("__MACOSX/._index.html", "litter-in-package"),
        (".DS_Store", "litter-in-package"),
        ("media/Icon\r", "litter-in-package"),
    ],
)
def test_a_name_that_makes_trouble(tmp_path: Path, name: str, id: str) -> None:
    assert found(tmp_path, GOOD | {name: b"x"}) == [id]


@pytest.mark.parametrize(
    ("name", "part"), [("media/aux.js", "aux.js"), ("notes./a.mp3", "notes."), ("a*.mp3", "a*.mp3")]
)
def test_the_part_of_a_name_that_windows_refuses_is_told(tmp_path: Path, name: str, part: str) -> None:
    assert f"“{part}”" in only(tmp_path, GOOD | {name: b"x"}, "name-not-on-windows").message


@pytest.mark.parametrize(
    "name", ["my file.mp3", "sound_1-b.mp3", "auxiliary.js", "Ωmega.mp3", "a.b.c.mp3", ".nojekyll"]
)
def test_a_name_that_makes_none(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, GOOD | {name: b"x"}) == []


def test_a_manifest_in_a_folder_is_judged_where_it_lies(tmp_path: Path) -> None:
    inside: Files = {f"course/{name}": data for name, data in GOOD.items()}
    finding = only(tmp_path, inside, "manifest-not-at-root")
    assert finding.position.file == "course/tincan.xml"
    assert "course/" in finding.message


def test_a_manifest_at_the_top_counts_before_others(tmp_path: Path) -> None:
    assert "manifest-not-at-root" not in found(tmp_path, {"old/tincan.xml": b"<broken"} | GOOD)


def test_a_manifest_in_capitals(tmp_path: Path) -> None:
    capitals = without(GOOD, "tincan.xml") | {"TinCan.xml": GOOD["tincan.xml"]}
    assert only(tmp_path, capitals, "manifest-misnamed")


def test_no_manifest(tmp_path: Path) -> None:
    bare = without(GOOD, "tincan.xml")
    assert found(tmp_path, bare) == ["manifest-missing"]
    assert "tincan (1).xml" in only(tmp_path, bare | {"tincan (1).xml": b""}, "manifest-missing").mend
    assert found(tmp_path, {"course.zip": zip_bytes(GOOD)}) == ["package-in-package"]
    assert "H5P" in only(tmp_path, {"h5p.json": b"{}"}, "package-of-another-kind").message


def test_a_manifest_of_something_else(tmp_path: Path) -> None:
    assert found(tmp_path, {"tincan.xml": b"<html/>"}) == ["manifest-unknown"]
    app = b'<manifest package="org.example.app"><application/></manifest>'
    assert found(tmp_path, {"imsmanifest.xml": app, "index.html": b""}) == ["manifest-unknown"]
    cartridge = b'<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"/>'
    assert "Common Cartridge" in only(tmp_path, {"imsmanifest.xml": cartridge}, "package-of-another-kind").message


def test_a_manifest_larger_than_the_limit(tmp_path: Path) -> None:
    assert ids(tmp_path, zip_bytes(GOOD), Limits(manifest=100)) == ["manifest-too-large"]


def test_many_findings_of_one_kind_are_counted(tmp_path: Path) -> None:
    report = said(tmp_path, zip_bytes(GOOD | {f"part#{n}.mp3": b"x" for n in range(60)}))
    assert [finding.id for finding in report].count("name-breaks-links") == DEFAULT.same
    more = next(finding for finding in report if finding.id == "more-of-the-same")
    assert "10 more" in more.message
    assert more.severity is Severity.WARNING


def test_a_zip_may_be_of_two_standards_and_both_are_judged(tmp_path: Path) -> None:
    broken = {"imsmanifest.xml": b"<manifest", "tincan.xml": b"<tincan"}
    files = {finding.position.file for finding in judged(tmp_path, GOOD | broken).errors}
    assert files >= set(broken)


def test_a_rule_that_fails_is_told_and_takes_nothing_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(subject: Subject, say: Say) -> None:
        raise RuntimeError("no such thing")

    monkeypatch.setitem(RULES, Standard.TINCAN, (broken, *RULES[Standard.TINCAN]))
    monkeypatch.delenv("ESSENCE_DEBUG", raising=False)
    assert "no such thing" in only(tmp_path, GOOD, "rule-stopped").message
    monkeypatch.setenv("ESSENCE_DEBUG", "1")
    with pytest.raises(RuntimeError):
        found(tmp_path, GOOD)


def test_what_macos_left_beside_the_files_is_no_manifest(tmp_path: Path) -> None:
    files = {name: data for name, data in GOOD.items() if name != "tincan.xml"}
    assert "manifest-missing" in found(tmp_path, files | {"__MACOSX/tincan.xml": b"\0"})
