"""The archive: the same bytes everywhere, little memory, honest about files that change under its hands."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from essence_packager.packaging.archive import CHUNK, Member, SourceFile, archive_date, write_archive
from essence_packager.packaging.errors import PackagingError, SourceFileError

Python = Callable[..., "subprocess.CompletedProcess[str]"]

BUILD = """
import sys
from pathlib import Path
from essence_packager.packaging.archive import Member, SourceFile, write_archive
folder = Path("media")
members = {Member(f"media/{p.name}", SourceFile.of(p)) for p in folder.iterdir()}
members |= {Member("index.html", b"<p>page</p>" * 500), Member("imsmanifest.xml", b"<manifest/>")}
with open("out.zip", "xb") as stream:
    print(write_archive(stream, members, "imsmanifest.xml").digest)
"""


def written(*members: Member, first: str = "") -> zipfile.ZipFile:
    stream = io.BytesIO()
    write_archive(stream, members, first)
    return zipfile.ZipFile(stream)


def test_same_bytes_from_another_folder_zone_locale_umask_and_hash_seed(tmp_path: Path, python: Python) -> None:
    results = []
    for name, changes, umask in (
        ("here", {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, 0o022),
        (
            "elsewhere/with spaces",
            {"TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "77"},
            0o077,
        ),
    ):
        folder = tmp_path / name
        (folder / "media").mkdir(parents=True)
        for file in ("b.png", "a.svg", "c.txt"):
            (folder / "media" / file).write_bytes(file.encode() * 1000)
            os.utime(folder / "media" / file, (len(name) * 10_000_000, len(name) * 20_000_000))
        done = python(f"import os; os.umask({umask})\n{BUILD}", cwd=folder, **changes)
        results.append(((folder / "out.zip").read_bytes(), done.stdout))
    assert results[0] == results[1]


def test_the_manifest_comes_first_then_names_in_order() -> None:
    archive = written(
        Member("b.css", b"b"), Member("imsmanifest.xml", b"m"), Member("a.js", b"a"), first="imsmanifest.xml"
    )
    assert archive.namelist() == ["imsmanifest.xml", "a.js", "b.css"]


def test_every_member_has_the_same_date_rights_and_system() -> None:
    for info in written(Member("a.js", b"a"), Member("b.png", b"b")).infolist():
        assert (info.date_time, info.external_attr, info.create_system) == (
            (1980, 1, 1, 0, 0, 0),
            0o100644 << 16,
            3,
        )
        assert not info.extra


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", zipfile.ZIP_DEFLATED),
        ("a.svg", zipfile.ZIP_DEFLATED),
        ("a.JPG", zipfile.ZIP_STORED),
        ("a.mp4", zipfile.ZIP_STORED),
    ],
)
def test_only_what_is_not_compressed_already_is_deflated(name: str, kind: int) -> None:
    assert written(Member(name, b"x" * 100)).infolist()[0].compress_type == kind


def test_source_date_epoch_is_the_date_of_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert written(Member("a", b"")).infolist()[0].date_time == (2023, 11, 14, 22, 13, 20)


@pytest.mark.parametrize(("epoch", "year"), [("0", 1980), ("99999999999999", 2107), ("", 1980)])
def test_dates_that_a_zip_cannot_hold_become_the_nearest(
    monkeypatch: pytest.MonkeyPatch, epoch: str, year: int
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert archive_date()[0] == year


def test_a_source_date_epoch_that_is_no_number_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(PackagingError, match="SOURCE_DATE_EPOCH"):
        archive_date()


def test_the_digest_is_what_sha256sum_of_the_members_gives() -> None:
    members = [Member("b.txt", b"two"), Member("imsmanifest.xml", b"one")]
    lines = [
        f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        for name, content in (("b.txt", b"two"), ("imsmanifest.xml", b"one"))
    ]
    done = write_archive(io.BytesIO(), members, "imsmanifest.xml")
    assert done.digest == hashlib.sha256("".join(lines).encode()).hexdigest()


def test_the_size_is_that_of_the_file(tmp_path: Path) -> None:
    with (tmp_path / "a.zip").open("wb") as stream:
        done = write_archive(stream, [Member("a.txt", b"a" * 5000)])
    assert done.size == (tmp_path / "a.zip").stat().st_size


@pytest.mark.parametrize("name", ["ā.png", "a b.png", "../a", "/a", "a//b", "a\\b", "", ".hidden", "a/../b"])
def test_a_name_that_is_not_portable_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="portable"):
        written(Member(name, b""))


def test_names_that_differ_in_case_only_are_refused() -> None:
    with pytest.raises(ValueError, match="two members"):
        written(Member("media/a.png", b""), Member("media/A.png", b""))


def test_a_file_that_vanished_is_named(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"film")
    source = SourceFile.of(path)
    path.unlink()
    with pytest.raises(SourceFileError, match=r"film\.mp4.*gone"):
        written(Member("film.mp4", source))


def test_a_file_that_changed_since_it_was_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"film")
    source = SourceFile.of(path)
    path.write_bytes(b"another film")
    with pytest.raises(SourceFileError, match=r"film\.mp4.*changed"):
        written(Member("film.mp4", source))


@pytest.mark.parametrize("change", ["grow", "shrink", "touch"])
def test_a_file_that_changes_while_it_is_streamed_is_named(tmp_path: Path, change: str) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"f" * CHUNK * 4)
    source = SourceFile.of(path)

    class Meddling(io.BytesIO):
        """A stream on whose first large write the source changes."""

        def write(self, data: object) -> int:
            if isinstance(data, bytes) and len(data) == CHUNK and path.stat().st_mtime_ns == source.mtime_ns:
                if change == "touch":
                    os.utime(path, ns=(1, 1))
                else:
                    os.truncate(path, CHUNK * (6 if change == "grow" else 2))
                    os.utime(path, ns=(2, 2))
            return super().write(data)  # type: ignore[arg-type]

    with pytest.raises(SourceFileError, match="changed during the build"):
        write_archive(Meddling(), [Member("film.mp4", source)])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_disk_that_takes_no_more_is_an_os_error_and_leaves_no_noise(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(OSError, match="No space"), Path("/dev/full").open("wb") as stream:
        write_archive(stream, [Member(f"{n}.mp4", os.urandom(100_000)) for n in range(3)])
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
def test_large_media_are_streamed_in_little_memory(tmp_path: Path, python: Python) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as stream:
        stream.truncate(400 * 1024 * 1024)
    script = """
import sys
from pathlib import Path
from essence_packager.packaging.archive import Member, SourceFile, write_archive
with open(sys.argv[2], "wb") as stream:
    write_archive(stream, [Member("film.mp4", SourceFile.of(Path(sys.argv[1])))])
print(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""
    done = python(script, film, tmp_path / "out.zip")
    assert int(done.stdout) < 40 * 1024, "KiB at the peak"


def test_an_ordinary_archive_needs_no_zip64() -> None:
    for info in written(Member("a.txt", b"a")).infolist():
        assert info.extract_version == 20
