"""A folder as a package: links, devices, what cannot be read."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from essence_packager.validating.limits import Limits
from essence_packager.validating.validate import validate
from tests.validating.packages import unpacked
from tests.validating.zips import GOOD

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights on Windows")


def ids(folder: Path, limits: Limits | None = None) -> list[str]:
    return [finding.id for finding in (validate(folder, limits=limits) if limits else validate(folder)).findings]


@posix
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, GOOD)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (folder / "leak.txt").symlink_to(tmp_path / "secret.txt")
    assert ids(folder) == ["member-link"]


@posix
def test_a_link_to_a_file_inside_is_that_file(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, GOOD)
    (folder / "again.html").symlink_to("index.html")
    assert ids(folder) == []


@posix
def test_a_link_in_a_circle_ends(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, GOOD)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "itself").symlink_to("itself")
    assert ids(folder) == ["member-link", "member-link"]


@posix
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, GOOD)
    os.mkfifo(folder / "pipe.js")
    assert ids(folder) == ["member-link"]


@contextmanager
def without_rights() -> Iterator[None]:
    """Be nobody in particular for a moment where the tests run as root, who may read everything."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@posix
def test_a_folder_that_may_not_be_read() -> None:
    with TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        folder = unpacked(Path(place), GOOD | {"media/a.mp3": b"x"})
        assert ids(folder) == []
        (folder / "media").chmod(0)
        try:
            with without_rights():
                assert ids(folder) == ["file-unreadable-in-package"]
        finally:
            (folder / "media").chmod(0o755)


def test_more_files_than_the_limit(tmp_path: Path) -> None:
    assert "archive-too-many" in ids(unpacked(tmp_path, GOOD), Limits(members=2))


def test_what_version_control_keeps_is_not_looked_at(tmp_path: Path) -> None:
    assert ids(unpacked(tmp_path, GOOD | {".git/objects/imsmanifest.xml": b"<broken"})) == []


def test_nothing_there_and_no_such_profile_are_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        validate(tmp_path / "nowhere.zip")
    with pytest.raises(ValueError, match="generic, moodle, adl"):
        validate(unpacked(tmp_path, GOOD), profile="blackboard")
