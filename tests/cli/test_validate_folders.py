"""A CI job judges whatever lies in a folder: many packages, none, some that cannot be read; it may be killed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.program import PROGRAM, essence
from tests.validating.packages import PACKAGES, changed, zipped

GOOD = PACKAGES["scorm12"]
BROKEN = changed(GOOD, ("<title>Unit<", "<title>R&D<"))
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights on Windows")


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    folder = tmp_path / "packages"
    folder.mkdir()
    return folder


def test_a_folder_without_packages_is_no_package_with_mistakes(tmp_path: Path, packages: Path) -> None:
    for name in (".gitkeep", "README.md"):
        (packages / name).write_text("What lies here\n", encoding="utf-8")
        done = essence("validate", "packages", cwd=tmp_path)
        assert (done.status, done.out, done.err) == (0, "", "No packages in packages/.\n")
    machine = essence("validate", "packages", "--format", "json", cwd=tmp_path)
    assert (machine.status, json.loads(machine.out)["failed"]) == (0, False)


def test_a_folder_without_packages_does_not_hide_those_of_others(tmp_path: Path, packages: Path) -> None:
    zipped(tmp_path, BROKEN)
    done = essence("validate", "packages", "course.zip", cwd=tmp_path)
    assert (done.status, done.err) == (1, "No packages in packages/.\n")
    assert "[xml-ampersand]" in done.out


def test_a_folder_with_pages_is_a_course_without_its_manifest(tmp_path: Path, packages: Path) -> None:
    (packages / "course").mkdir()
    (packages / "course" / "index.html").write_bytes(GOOD["index.html"])
    done = essence("validate", "packages", cwd=tmp_path)
    assert done.status == 1
    assert "[manifest-missing]" in done.out


@posix
@pytest.mark.parametrize("count", [2, 9])
def test_a_package_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path, packages: Path, count: int) -> None:
    (packages / "a.zip").symlink_to("a.zip")
    for number in range(count):
        zipped(packages, BROKEN, f"b{number}.zip")
    done = essence("validate", "packages", "--format", "json", cwd=tmp_path)
    found = [finding["id"] for result in json.loads(done.out)["results"] for finding in result["findings"]]
    assert found == ["file-unreadable-in-package", *["xml-ampersand"] * count]
    assert done.status == 1


@posix
def test_what_comes_through_a_pipe_is_to_be_saved_first(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = essence("validate", "pipe", cwd=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert "saved as a file" in done.err


def test_machines_get_utf_8_whatever_the_console_takes(tmp_path: Path) -> None:
    folder = tmp_path / "Mūsu kursi"
    folder.mkdir()
    zipped(folder, BROKEN)
    for form in ("json", "junit", "sarif", "github"):
        done = essence("validate", "Mūsu kursi", "--format", form, cwd=tmp_path, encoding="latin-1")
        text = done.out.encode("latin-1").decode("utf-8")
        assert "M" in text
        assert form == "sarif" or "Mūsu kursi" in text or "M\\u016bsu kursi" in text
        if form == "junit":
            assert ET.fromstring(done.out.encode("latin-1")).tag == "testsuites"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes where Linux lists them")
@pytest.mark.skipif(os.cpu_count() == 1, reason="one core has no workers")
def test_workers_end_with_the_one_who_began_them(tmp_path: Path, packages: Path) -> None:
    for number in range(400):
        (packages / f"{number}.zip").symlink_to(zipped(tmp_path, GOOD) if number == 0 else tmp_path / "course.zip")
    with subprocess.Popen([*PROGRAM, "validate", "packages"], cwd=tmp_path, stdout=subprocess.DEVNULL) as parent:
        while not (workers := children(parent.pid)):
            assert parent.poll() is None
            time.sleep(0.01)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    ended = time.monotonic() + 20
    while any(Path(f"/proc/{worker}").is_dir() and alive(worker) for worker in workers):
        assert time.monotonic() < ended, "the workers go on"
        time.sleep(0.05)


def children(parent: int) -> list[str]:
    try:
        return Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()
    except OSError:
        return []


def alive(process: str) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
