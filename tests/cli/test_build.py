"""A person builds packages and is told what was made, or why nothing was."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.program import PROGRAM, essence, write_module

INTERRUPTED = """
import os, signal, sys
from essence_packager.cli.main import main

def interrupt(event, arguments):
    if event == "open" and ".zip." in str(arguments[0]) and any("codebook" in name for name in os.listdir("out")):
        print("code books are there", flush=True)
        signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)  # shells let what they start in the background ignore it
sys.addaudithook(interrupt)
sys.exit(main())
"""
"""The program, with Ctrl+C pressed at the moment when it begins to write the package, after the files beside it."""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_it_says_what_was_made_how_large_and_that_it_is_ready(tmp_path: Path) -> None:
    write_module(tmp_path / "team")
    done = essence("build", "team", cwd=tmp_path)
    package = tmp_path / "out" / "team-1.0.0-en-scorm12.zip"
    assert done.status == 0
    assert zipfile.is_zipfile(package)
    assert f"{Path('out', package.name)}  {package.stat().st_size:,} bytes, ready for Moodle" in done.out
    assert " of 4,096 characters" in done.out


def test_it_names_the_files_for_the_teacher(tmp_path: Path) -> None:
    write_module(tmp_path / "team")
    done = essence("build", "team", "--out", "made", cwd=tmp_path)
    for path in (tmp_path / "made").iterdir():
        assert str(Path("made", path.name)) in done.out
    assert (tmp_path / "made" / "team-1.0.0-en-teacher.html").exists()


def test_several_standards_are_built_at_once_and_the_teachers_files_named_once(tmp_path: Path) -> None:
    write_module(tmp_path / "team")
    done = essence("build", "team", "--target", "scorm12", "--target", "xapi", "--target", "xapi2", cwd=tmp_path)
    assert done.status == 0
    assert "bytes, ready for Moodle\n" in done.out
    assert "bytes, ready for an LMS that launches xAPI 1.0.3\n" in done.out
    assert "bytes, ready for an LMS that launches xAPI 2.0\n" in done.out
    assert done.out.count("teacher.html") == 1
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".zip", ".html", ".csv", ".json"}
    assert len(list((tmp_path / "out").glob("*.zip"))) == 3


def test_with_a_mistake_nothing_is_written(tmp_path: Path) -> None:
    write_module(tmp_path / "team", {"lessons/01-why.md": "# Why\n\n![](../media/team.svg)\n"})
    done = essence("build", "team", cwd=tmp_path)
    assert done.status == 1
    assert "Nothing was built" in done.out
    assert not (tmp_path / "out").exists()


def test_a_mistake_leaves_earlier_packages_as_they_were(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "team")
    essence("build", "team", cwd=tmp_path)
    before = contents(tmp_path / "out")
    (folder / "module.yaml").write_text("format: 1\n", encoding="utf-8")
    assert essence("build", "team", cwd=tmp_path).status == 1
    assert contents(tmp_path / "out") == before


def test_a_file_in_place_of_the_folder_is_said_in_words(tmp_path: Path) -> None:
    write_module(tmp_path / "team")
    (tmp_path / "out").write_bytes(b"")
    done = essence("build", "team", cwd=tmp_path)
    assert done.status == 1
    assert done.err.startswith("Error: ")
    assert "--out" in done.err


@pytest.mark.parametrize(("option", "value"), [("--target", "scorm13"), ("--language", "xx")])
def test_a_target_or_language_that_is_none_is_wrong_use(tmp_path: Path, option: str, value: str) -> None:
    write_module(tmp_path / "team")
    done = essence("build", "team", option, value, cwd=tmp_path)
    assert done.status == 2
    assert value in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on the size of files")
def test_a_disk_that_takes_no_more_leaves_earlier_packages_as_they_were(tmp_path: Path) -> None:
    import resource

    write_module(tmp_path / "team")
    essence("build", "team", cwd=tmp_path)
    before = contents(tmp_path / "out")
    done = subprocess.run(
        [*PROGRAM, "build", "team"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert contents(tmp_path / "out") == before


def test_ctrl_c_ends_in_words_and_leaves_nothing(tmp_path: Path) -> None:
    write_module(tmp_path / "team")
    command = [sys.executable, "-c", INTERRUPTED, "build", "team"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stdout == "code books are there\n"
    assert done.stderr.strip() == "Stopped. Nothing was left half done."
    assert done.returncode == 130
    assert list((tmp_path / "out").iterdir()) == []
