"""Every finding of the catalogue: it is said where it should, and not where it should not."""

import os
from pathlib import Path

import pytest

import essence_packager
from essence_packager.findings.catalogue import entries
from essence_packager.model.finding import Severity
from essence_packager.reading.folder import read
from tests.reading.cases import (
    Case,
    of_answers,
    of_assessments,
    of_directives,
    of_facts,
    of_folders,
    of_links,
    of_newcomers,
    of_questions,
    of_silences,
    of_texts,
    of_wordings,
    of_yaml,
)
from tests.reading.folders import LESSON, findings, lesson, make, picture

CASES = [
    *of_folders.CASES,
    *of_facts.CASES,
    *of_assessments.CASES,
    *of_yaml.CASES,
    *of_texts.CASES,
    *of_directives.CASES,
    *of_links.CASES,
    *of_questions.CASES,
    *of_answers.CASES,
    *of_wordings.CASES,
    *of_newcomers.CASES,
    *of_silences.CASES,
]
ROOM = Path(essence_packager.__file__).parent
WITH_A_SYSTEM = {"folder-missing", "file-unreadable", "file-not-regular", "file-name-broken", "link-of-system"}
"""Findings that need more than files with some content; their tests stand below."""


def _name(case: Case) -> str:
    return f"{case.id}-{case.at or case.says}"


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_a_mistake_is_said_once_at_its_place(case: Case, tmp_path: Path) -> None:
    found = findings(tmp_path, case.bad)
    ids = [finding.id for finding in found]
    assert case.id in ids
    assert set(ids) == {case.id, *case.also}
    said = next(finding for finding in found if finding.id == case.id)
    assert str(said.position) == case.at
    assert case.says in f"{said.message} {said.mend}"


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_nothing_is_said_without_the_mistake(case: Case, tmp_path: Path) -> None:
    assert [finding.id for finding in findings(tmp_path, case.good)] == list(case.good_has)


def test_every_finding_of_the_room_has_a_case() -> None:
    """The catalogue also holds findings of other rooms, which have their tests there."""
    sources = [*ROOM.joinpath("reading").glob("*.py"), *ROOM.joinpath("model").rglob("*.py")]
    text = "".join(source.read_text(encoding="utf-8") for source in sources)
    ids = {entry.id for entry in entries() if f'"{entry.id}"' in text}
    assert ids == {case.id for case in CASES} | WITH_A_SYSTEM


def test_a_missing_folder_is_a_finding(tmp_path: Path) -> None:
    module, report = read(tmp_path / "nowhere")
    assert module is None
    assert [finding.id for finding in report.findings] == ["folder-missing"]


def test_a_file_in_place_of_the_folder_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "module.yaml").write_text("format: 1\n", encoding="utf-8")
    assert [finding.id for finding in read(tmp_path / "module.yaml")[1].findings] == ["folder-missing"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are files on POSIX systems only")
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    folder = make(tmp_path)
    os.mkfifo(folder / "lessons" / "02-pipe.md")
    assert [(f.id, f.position.file) for f in read(folder)[1].findings] == [("file-not-regular", "lessons/02-pipe.md")]


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes on POSIX systems only")
def test_a_name_that_is_no_text_is_a_finding(tmp_path: Path) -> None:
    folder = make(tmp_path)
    try:
        (folder / "lessons" / os.fsdecode(b"02-\xe0.md")).write_text(LESSON, encoding="utf-8")
    except OSError:
        pytest.skip("this file system allows only names in UTF-8")
    assert [(f.id, f.position.file) for f in read(folder)[1].findings] == [("file-name-broken", "lessons")]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    folder = make(tmp_path / "module", lesson("![A secret](../media/a.png)") | picture("media/b.png"))
    _link(folder / "media" / "a.png", secret)
    found = read(folder)[1].findings
    assert {(f.id, f.position.file) for f in found} == {
        ("link-of-system", "media/a.png"),
        ("image-missing", "lessons/01-why.md"),
    }


def test_a_link_to_a_file_of_the_folder_is_fine(tmp_path: Path) -> None:
    folder = make(tmp_path, lesson("![One](../media/a.png) ![Two](../media/b.png)") | picture())
    _link(folder / "media" / "b.png", folder / "media" / "a.png")
    assert read(folder)[1].findings == ()


def test_a_link_to_a_folder_above_does_not_make_an_endless_walk(tmp_path: Path) -> None:
    folder = make(tmp_path)
    (folder / "media").mkdir()
    _link(folder / "media" / "up", folder)
    assert [finding.id for finding in read(folder)[1].findings] == ["link-of-system"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a system and a user that rights hold for")
def test_a_file_without_rights_is_a_finding(tmp_path: Path) -> None:
    folder = make(tmp_path)
    (folder / "lessons" / "01-why.md").chmod(0)
    assert [finding.id for finding in read(folder)[1].findings] == ["file-unreadable"]


def test_a_link_that_leads_nowhere_is_a_finding(tmp_path: Path) -> None:
    folder = make(tmp_path)
    _link(folder / "lessons" / "02-gone.md", folder / "lessons" / "gone.md")
    assert [finding.id for finding in read(folder)[1].findings] == ["file-unreadable"]


def test_only_errors_keep_a_module_from_being_built(tmp_path: Path) -> None:
    module, report = read(make(tmp_path, picture()))
    assert module is not None
    assert [finding.severity for finding in report.findings] == [Severity.WARNING]


def _link(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this user may not make links here")
