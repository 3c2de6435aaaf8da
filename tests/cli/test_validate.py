"""Somebody, or a CI job, wants to know what will go wrong with packages of any maker."""

import json
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import essence_packager
from tests.cli.program import essence, essence_on_terminal, write_module
from tests.validating.packages import PACKAGES, changed, unpacked, zipped

GOOD = PACKAGES["scorm12"]
BROKEN = changed(GOOD, ("<title>Unit<", "<title>R&D<"))
DOUBTFUL = PACKAGES["tincan"] | {"a'b.mp3": b"x"}


def test_a_good_package_is_fine(tmp_path: Path) -> None:
    done = essence("validate", zipped(tmp_path, GOOD), cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, "No mistakes found.\n", "")


def test_a_broken_package_is_shown_with_the_line_in_the_zip_and_its_mend(tmp_path: Path) -> None:
    zipped(tmp_path, BROKEN)
    done = essence("validate", "course.zip", cwd=tmp_path)
    assert done.status == 1
    lines = done.out.splitlines()
    assert lines[1].startswith("course.zip/imsmanifest.xml:8:55: error: ")
    assert lines[2].endswith("<title>R&D</title></item>")
    assert lines[2][lines[3].index("^")] == "&"
    assert lines[4].startswith("       Why it matters: In XML")
    assert "&amp;" in lines[5]
    assert lines[-1] == "More about one of them: essence-packager explain xml-ampersand"


def test_what_matters_most_comes_first_and_one_kind_does_not_flood_the_rest(tmp_path: Path) -> None:
    missing = "".join(f'<file href="a{number}.png"/>' for number in range(9))
    flood = changed(GOOD, ('<file href="session.js"/>', f'<file href="session.js"/>{missing}'))
    zipped(tmp_path, changed(flood, ('identifierref="R-1"', 'identifierref="R-2"')) | {"notes.txt": b"x"})
    done = essence("validate", "course.zip", cwd=tmp_path)
    said = [line.split(": ")[1] for line in done.out.splitlines() if line.startswith("course.zip")]
    assert said == ["error", "warning", "warning", "warning", "note"]
    assert "       and 6 more of this kind; --format json tells all" in done.out
    assert done.out.count("Add the file to the package") == 1
    assert "1 error, 9 warnings, 1 note" in done.out


def test_why_it_matters_names_what_was_found(tmp_path: Path) -> None:
    package = {name: data.replace(b"fetch", b"other") for name, data in PACKAGES["cmi5"].items()}
    zipped(tmp_path, package)
    out = essence("validate", "course.zip", cwd=tmp_path).out
    assert "[cmi5-launch-unread]" in out
    assert "without fetch the content cannot begin a session" in out


def test_warnings_alone_leave_no_doubt_that_it_can_be_imported(tmp_path: Path) -> None:
    zipped(tmp_path, DOUBTFUL)
    assert "Nothing was found that keeps an LMS from importing" in essence("validate", "course.zip", cwd=tmp_path).out
    zipped(tmp_path, BROKEN)
    assert "Nothing was found" not in essence("validate", "course.zip", cwd=tmp_path).out


def test_the_folder_of_a_module_is_no_package(tmp_path: Path) -> None:
    done = essence("validate", write_module(tmp_path / "team"), cwd=tmp_path)
    assert done.status == 2
    assert "essence-packager check" in done.err


def test_a_folder_and_a_manifest_alone_are_packages_too(tmp_path: Path) -> None:
    unpacked(tmp_path, BROKEN)
    assert "course/imsmanifest.xml:8:55: error" in essence("validate", "course", cwd=tmp_path).out
    assert "\nimsmanifest.xml:8:55: error" in essence("validate", "imsmanifest.xml", cwd=tmp_path / "course").out
    assert "\nimsmanifest.xml:8:55: error" in essence("validate", ".", cwd=tmp_path / "course").out


def test_a_folder_of_packages_has_one_summary(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    (packages / "deep").mkdir(parents=True)
    zipped(packages, GOOD, "a.zip")
    zipped(packages / "deep", BROKEN, "b.zip")
    zipped(packages, DOUBTFUL, "c.zip")
    unpacked(packages, BROKEN, "d")
    for number in range(3):
        zipped(packages, GOOD, f"e{number}.zip")
    done = essence("validate", "packages", cwd=tmp_path)
    assert done.status == 1
    assert "7 packages, 2 with errors: 2 errors, 1 warning in 3 files." in done.out
    places = [line.split(": ")[0] for line in done.out.splitlines() if ": error: " in line or ": warning: " in line]
    assert places == [
        "packages/c.zip/a'b.mp3",
        "packages/d/imsmanifest.xml:8:55",
        "packages/deep/b.zip/imsmanifest.xml:8:55",
    ]
    assert done.err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a thing of Unix")
def test_progress_is_shown_on_a_terminal(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        zipped(tmp_path, GOOD, name)
    done = essence_on_terminal("validate", "a.zip", "b.zip", cwd=tmp_path)
    assert "2 of 2 packages" in done.out
    assert done.out.rstrip().endswith("2 packages, no mistakes found.")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((), 0),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "warning", "--ignore", "name-changed-by-lms"), 0),
        (("--fail-on", "never"), 0),
    ],
)
def test_what_counts_is_for_the_user_to_say(tmp_path: Path, arguments: tuple[str, ...], status: int) -> None:
    zipped(tmp_path, DOUBTFUL)
    assert essence("validate", "course.zip", *arguments, cwd=tmp_path).status == status


def test_an_lms_judges_in_its_own_way(tmp_path: Path) -> None:
    undeclared = changed(GOOD, (' xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"', ""))
    zipped(tmp_path, undeclared)
    assert "error: The prefix adlcp" in essence("validate", "course.zip", cwd=tmp_path).out
    assert "warning: The prefix adlcp" in essence("validate", "course.zip", "--lms", "moodle", cwd=tmp_path).out


def test_wrong_use_is_told_and_is_no_finding(tmp_path: Path) -> None:
    zipped(tmp_path, GOOD)
    for arguments, words in (
        (("nowhere.zip",), "nowhere.zip"),
        ((), "PATH"),
        (("course.zip", "--lms", "blackboard"), "generic"),
        (("course.zip", "--ignore", "xml-ampersandd"), "xml-ampersand"),
        (("course.zip", "--baseline", "none.json"), "none.json"),
        (("course.zip", "--max-files", "0"), "max-files"),
    ):
        done = essence("validate", *arguments, cwd=tmp_path)
        assert done.status == 2
        assert words in done.err
        assert done.out == ""


def test_limits_can_be_widened_and_narrowed(tmp_path: Path) -> None:
    zipped(tmp_path, GOOD)
    assert "[archive-too-many]" in essence("validate", "course.zip", "--max-files", "2", cwd=tmp_path).out


def test_a_baseline_leaves_only_what_is_new(tmp_path: Path) -> None:
    zipped(tmp_path, BROKEN)
    written = essence("validate", "course.zip", "--write-baseline", "known.json", cwd=tmp_path)
    assert written.status == 1
    assert essence("validate", "course.zip", "--baseline", "known.json", cwd=tmp_path).status == 0
    zipped(tmp_path, BROKEN | {"a'b.mp3": b"x"})
    again = essence("validate", "course.zip", "--baseline", "known.json", cwd=tmp_path)
    assert "[name-changed-by-lms]" in again.out
    assert "[xml-ampersand]" not in again.out
    (tmp_path / "known.json").write_text('{"format": 9}', encoding="utf-8")
    assert essence("validate", "course.zip", "--baseline", "known.json", cwd=tmp_path).status == 2


def test_settings_that_cannot_be_read_are_not_passed_over(tmp_path: Path) -> None:
    zipped(tmp_path, GOOD)
    (tmp_path / "pyproject.toml").write_text("[project]\nname = \n", encoding="utf-8")
    assert essence("validate", "course.zip", cwd=tmp_path).status == 0
    (tmp_path / "pyproject.toml").write_text("[tool.essence]\nfail-on = \n", encoding="utf-8")
    done = essence("validate", "course.zip", cwd=tmp_path)
    assert (done.status, "line 2" in done.err) == (2, True)
    (tmp_path / "essence.toml").write_text('[tool.essence]\nlms = "moodle"\n', encoding="utf-8")
    done = essence("validate", "course.zip", cwd=tmp_path)
    assert (done.status, "without [tool.essence]" in done.err) == (2, True)


def test_a_project_says_in_its_settings_what_it_always_wants(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "ci").mkdir(parents=True)
    zipped(project / "ci", DOUBTFUL)
    settings = project / "pyproject.toml"
    settings.write_text('[tool.essence]\nfail-on = "warning"\nlms = "moodle"\n', encoding="utf-8")
    assert essence("validate", "course.zip", cwd=project / "ci").status == 1
    assert essence("validate", "course.zip", "--fail-on", "error", cwd=project / "ci").status == 0
    (project / "essence.toml").write_text('ignore = ["name-changed-by-lms"]\nformat = "json"\n', encoding="utf-8")
    done = essence("validate", "course.zip", cwd=project / "ci")
    assert (done.status, json.loads(done.out)["counts"]["warnings"]) == (0, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ignored = []", "there is no setting ignored"),
        ("ignore = 3", "ignore must be a list"),
        ("max-files = true", "max-files must be a whole number"),
        ("run-seconds = 4", "run-seconds must be 5 or more"),
        ('lms = "blackboard"', "generic, moodle, adl"),
        ('format = "pdf"', "text, json"),
        ("fail-on =", "cannot be read"),
    ],
)
def test_settings_that_are_wrong_are_told(tmp_path: Path, text: str, words: str) -> None:
    zipped(tmp_path, GOOD)
    (tmp_path / "essence.toml").write_text(text, encoding="utf-8")
    done = essence("validate", "course.zip", cwd=tmp_path)
    assert done.status == 2
    assert words in done.err


def test_machines_get_their_format_from_every_command_on_stdout_alone(tmp_path: Path) -> None:
    zipped(tmp_path, BROKEN)
    write_module(tmp_path / "team")
    for arguments in (("validate", "course.zip"), ("check", "team"), ("build", "team")):
        done = essence(*arguments, "--format", "json", cwd=tmp_path)
        report = json.loads(done.out)
        assert report["failed"] is (arguments[0] == "validate")
        assert json.loads(essence(*arguments, "--format", "sarif", cwd=tmp_path).out)["version"] == "2.1.0"
        assert ET.fromstring(essence(*arguments, "--format", "junit", cwd=tmp_path).out).tag == "testsuites"
        assert essence(*arguments, "--format", "github", cwd=tmp_path).out.startswith("::error") is report["failed"]
    assert (tmp_path / "out").is_dir()


def test_build_makes_nothing_when_warnings_are_to_stop_it(tmp_path: Path) -> None:
    write_module(tmp_path / "team", {"lessons/01-why.md": "# Why\n\nA sign that was lost: \ufffd.\n"})
    stopped = essence("build", "team", "--fail-on", "warning", cwd=tmp_path)
    assert stopped.status == 1
    assert "Nothing was built" in stopped.out
    assert not (tmp_path / "out").exists()
    assert (
        essence("build", "team", "--ignore", "encoding-lost-letter", "--fail-on", "warning", cwd=tmp_path).status == 0
    )


def test_python_programs_call_it(tmp_path: Path) -> None:
    report = essence_packager.validate(zipped(tmp_path, BROKEN))
    assert [finding.id for finding in report.errors] == ["xml-ampersand"]
    assert not report.ok
    assert essence_packager.validate(str(zipped(tmp_path, GOOD)), profile="adl").ok
    few = essence_packager.validate(tmp_path / "course.zip", limits=essence_packager.Limits(members=2))
    assert [finding.id for finding in few.errors][:1] == ["archive-too-many"]
