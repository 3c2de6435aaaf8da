"""Large packages: what is read stays small, and the work grows with the package and no faster."""

import struct
import sys
import tracemalloc
import zlib
from pathlib import Path

import pytest

from essence_packager.validating.limits import Limits
from essence_packager.validating.many import packages_in, validate_all
from essence_packager.validating.validate import validate
from tests.validating.packages import PACKAGES, Files, changed, found, unpacked, without, zip_bytes, zipped

TWO_GIB = 2 << 30


def with_hole(path: Path, files: Files, size: int) -> None:
    """Write a zip in which the last file is a stored hole of this size: the disk holds next to nothing of it."""
    entries = []
    with path.open("wb") as out:
        for name, data in files.items():
            fields = (20, 0, 0, 0, 0x21, zlib.crc32(data), len(data), len(data))
            entries.append((name.encode(), fields, out.tell()))
            out.write(struct.pack("<4s5H3L2H", b"PK\3\4", *fields, len(name), 0) + name.encode() + data)
        fields = (20, 0, 0, 0, 0x21, 0, size, size)
        entries.append((b"film.mp4", fields, out.tell()))
        out.write(struct.pack("<4s5H3L2H", b"PK\3\4", *fields, 8, 0) + b"film.mp4")
        out.seek(size, 1)
        start = out.tell()
        for raw, each, offset in entries:
            out.write(struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, *each, len(raw), 0, 0, 0, 0, 0, offset) + raw)
        length = out.tell() - start
        out.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(entries), len(entries), length, start, 0))


@pytest.mark.skipif(sys.platform == "win32", reason="a hole would be written out")
def test_two_gibibytes_are_judged_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "course.zip"
    with_hole(path, PACKAGES["tincan"], TWO_GIB)
    assert path.stat().st_size > TWO_GIB
    tracemalloc.start()
    assert validate(path).findings == ()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 << 20


def test_a_thousand_files_take_little_memory(tmp_path: Path) -> None:
    names = [f"media/picture-{number}.png" for number in range(1000)]
    listed = "".join(f'<file href="{name}"/>' for name in names)
    files = changed(PACKAGES["scorm12"], ("</resource>", f"{listed}</resource>")) | dict.fromkeys(names, b"x" * 5000)
    path = zipped(tmp_path, files)
    validate(path)
    tracemalloc.start()
    assert validate(path).findings == ()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 << 20


def test_packages_are_found_in_folders(tmp_path: Path) -> None:
    good = PACKAGES["scorm12"]
    one = unpacked(tmp_path, good)
    assert packages_in(one) == (one,)
    assert packages_in(one / "imsmanifest.xml") == (one / "imsmanifest.xml",)
    assert packages_in(tmp_path) == (one,)
    zips = tmp_path / "zips"
    (zips / "deep").mkdir(parents=True)
    found_there = (zipped(zips, good, "a.zip"), zipped(zips / "deep", good, "b.ZIP"))
    assert packages_in(zips) == found_there
    assert packages_in(tmp_path) == (one, *found_there)


def test_packages_lie_at_any_depth_with_other_files_beside_them(tmp_path: Path) -> None:
    deep = [unpacked(tmp_path, PACKAGES["scorm12"], f"vendors/{name}/course") for name in ("a", "b")]
    (tmp_path / "vendors" / "readme.txt").write_text("x", encoding="utf-8")
    (deep[0] / "part").mkdir()
    (deep[0] / "part" / "imsmanifest.xml").write_text("<manifest/>", encoding="utf-8")
    assert packages_in(tmp_path / "vendors") == tuple(deep)


def test_a_course_whose_manifest_lies_too_deep_is_no_folder_of_packages(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, {"inner/imsmanifest.xml": b"<manifest/>", "readme.html": b"x"})
    assert packages_in(folder) == (folder,)
    assert packages_in(unpacked(tmp_path, {"a.txt": b"x"}, "plain")) == ()


def test_all_cores_find_what_one_finds(tmp_path: Path) -> None:
    broken = without(PACKAGES["scorm12"], "imsmanifest.xml")
    paths = [zipped(tmp_path, broken if number % 3 else PACKAGES["scorm12"], f"{number}.zip") for number in range(9)]
    several = list(validate_all(paths, profile="moodle"))
    assert [path for path, _ in several] == paths
    assert several == [(path, validate(path, profile="moodle")) for path in paths]


def test_a_list_of_many_files_is_read_to_the_limit_only(tmp_path: Path) -> None:
    files = PACKAGES["tincan"] | {f"a{number}.txt": b"" for number in range(3000)}
    path = tmp_path / "course.zip"
    path.write_bytes(zip_bytes(files))
    assert "archive-too-many" in [each.id for each in validate(path, limits=Limits(members=1000)).findings]
    assert found(tmp_path, files) == []
