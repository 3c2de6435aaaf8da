"""The output folder: whole files or none, whatever happens, and no litter."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from essence_packager.packaging.delivery import STALE_AFTER, SUFFIX, Delivery, explained
from essence_packager.packaging.errors import OutputError

Python = Callable[..., "subprocess.CompletedProcess[str]"]


def test_files_appear_at_the_end_and_together(tmp_path: Path) -> None:
    with Delivery(tmp_path / "new" / "out") as out:
        out.write_bytes("a.zip", b"a")
        out.write_bytes("b.html", b"b")
        assert [p.name for p in out.folder.iterdir() if not p.name.endswith(SUFFIX)] == []
    assert {p.name: p.read_bytes() for p in out.folder.iterdir()} == {"a.zip": b"a", "b.html": b"b"}


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_error_leaves_earlier_files_and_nothing_else(tmp_path: Path, error: type[BaseException]) -> None:
    (tmp_path / "a.zip").write_bytes(b"earlier")

    def fail(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise error

    with pytest.raises(error), Delivery(tmp_path) as out:
        out.write_bytes("b.zip", b"whole")
        out.write("a.zip", fail)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.zip", b"earlier")]


def test_files_are_made_with_the_rights_that_the_umask_gives(tmp_path: Path) -> None:
    with Delivery(tmp_path) as out:
        out.write_bytes("a.zip", b"a")
    (tmp_path / "b.zip").write_bytes(b"b")
    assert (tmp_path / "a.zip").stat().st_mode == (tmp_path / "b.zip").stat().st_mode


def test_what_a_killed_build_left_is_swept_and_a_running_build_spared(tmp_path: Path, python: Python) -> None:
    script = """
import os, sys
from pathlib import Path
from essence_packager.packaging.delivery import Delivery
with Delivery(Path(sys.argv[1])) as out:
    out.write_bytes("a.zip", b"half")
    os._exit(9)
"""
    killed = python(script, tmp_path, check=False)
    assert killed.returncode == 9
    left = list(tmp_path.iterdir())
    assert [p.name.endswith(SUFFIX) for p in left] == [True]
    with Delivery(tmp_path):
        assert list(tmp_path.iterdir()) == left
    os.utime(left[0], times=(time.time() - STALE_AFTER - 60,) * 2)
    with Delivery(tmp_path):
        assert list(tmp_path.iterdir()) == []


def test_the_authors_own_files_are_never_swept(tmp_path: Path) -> None:
    for name in (f"notes{SUFFIX}", ".hidden", "a.zip"):
        (tmp_path / name).write_bytes(b"mine")
        os.utime(tmp_path / name, times=(0, 0))
    with Delivery(tmp_path):
        pass
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs a disk limit")
def test_a_disk_that_takes_no_more_leaves_the_earlier_package(tmp_path: Path, python: Python) -> None:
    (tmp_path / "a.zip").write_bytes(b"earlier")
    script = """
import resource, sys
from pathlib import Path
from essence_packager.packaging.delivery import Delivery
from essence_packager.packaging.errors import OutputError
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    with Delivery(Path(sys.argv[1])) as out:
        out.write_bytes("a.zip", b"x" * 100_000)
except OutputError as error:
    print(error)
"""
    done = python(script, tmp_path)
    assert "larger than this disk allows" in done.stdout
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.zip", b"earlier")]


def test_a_file_in_place_of_the_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with (
        pytest.raises(OutputError, match="a file stands where a folder is needed"),
        Delivery(tmp_path / "out"),
    ):
        pass


def test_a_folder_in_place_of_the_package_is_explained(tmp_path: Path) -> None:
    (tmp_path / "a.zip").mkdir()
    with pytest.raises(OutputError, match=r"a\.zip"), Delivery(tmp_path) as out:
        out.write_bytes("a.zip", b"a")
    assert [p.name for p in tmp_path.iterdir()] == ["a.zip"]


def test_one_file_that_cannot_be_replaced_leaves_all_earlier_ones(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"earlier")
    (tmp_path / "b.csv").mkdir()
    with pytest.raises(OutputError, match=r"b\.csv"), Delivery(tmp_path) as out:
        out.write_bytes("a.zip", b"later")
        out.write_bytes("b.csv", b"later")
    assert (tmp_path / "a.zip").read_bytes() == b"earlier"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "b.csv"]


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows locks open files")
def test_a_code_book_open_in_another_program_leaves_all_earlier_files(tmp_path: Path) -> None:
    for name in ("a.zip", "b.csv"):
        (tmp_path / name).write_bytes(b"earlier")
    with (
        (tmp_path / "b.csv").open("rb"),
        pytest.raises(OutputError, match=r"b\.csv.*open in another program"),
        Delivery(tmp_path) as out,
    ):
        out.write_bytes("a.zip", b"later")
        out.write_bytes("b.csv", b"later")
    assert (tmp_path / "a.zip").read_bytes() == b"earlier"


def test_a_folder_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    folder = tmp_path
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        folder = Path("/sys")  # where even root may not make files
        if not folder.is_dir():
            pytest.skip("root may write everywhere here")
    else:
        folder.chmod(0o555)
    with pytest.raises(OutputError, match="cannot be written"), Delivery(folder) as out:
        out.write_bytes("a.zip", b"a")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "open in another program"),
        (errno.ENAMETOOLONG, "Shorten"),
        (errno.EIO, "cannot"),
    ],
)
def test_each_cause_is_told_in_plain_words(number: int, words: str) -> None:
    assert words in str(explained(OSError(number, os.strerror(number)), Path("out/a.zip")))


def test_a_package_that_a_scanner_holds_for_a_moment_is_replaced_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = iter([PermissionError(errno.EACCES, "held")] * 2)
    replace = Path.replace

    def held(part: Path, path: Path) -> Path:
        if error := next(refusals, None):
            raise error
        return replace(part, path)

    monkeypatch.setattr(Path, "replace", held)
    with Delivery(tmp_path) as out:
        out.write_bytes("a.zip", b"a")
    assert (tmp_path / "a.zip").read_bytes() == b"a"
