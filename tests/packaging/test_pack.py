"""Packing: every file that the page asks for is there, listed, and delivered whole with what a teacher needs."""

import csv
import hashlib
import io
import os
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from essence_packager.packaging.errors import OutputError, SourceFileError
from essence_packager.packaging.pack import Package, pack_all
from essence_packager.packaging.schema import violations
from essence_packager.packaging.scorm12 import SCHEMAS
from essence_packager.packaging.targets import TARGETS
from tests.packaging.courses import course, media_file

SCORM12 = TARGETS["scorm12"]
CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"


def packed(out: Path, **changes: object) -> Package:
    language = str(changes.get("language", "en"))
    (package,) = pack_all(course(**changes), [SCORM12], [language], out)
    return package


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """A package with a picture and a film."""
    media = (media_file(tmp_path / "Rīga 1.JPG", b"\xff\xd8picture"), media_file(tmp_path / "film.mp4", b"film" * 9999))
    return packed(tmp_path / "out", media=media)


def test_names_tell_module_version_language_and_kind(package: Package) -> None:
    assert package.path.name == "teamwork-1.2.0-en-scorm12.zip"
    assert [path.name for path in package.beside] == [
        "teamwork-1.2.0-en-teacher.html",
        "teamwork-1.2.0-en-codebook.csv",
        "teamwork-1.2.0-en-codebook.json",
    ]
    assert {path.name for path in package.path.parent.iterdir()} == {
        package.path.name,
        *(path.name for path in package.beside),
    }


def test_the_package_says_what_it_is(package: Package) -> None:
    assert (package.target, package.language) == ("scorm12", "en")
    assert package.size == package.path.stat().st_size
    assert 0 < package.state <= package.state_limit == 4096
    with zipfile.ZipFile(package.path) as archive:
        lines = [f"{hashlib.sha256(archive.read(name)).hexdigest()}  {name}\n" for name in sorted(archive.namelist())]
    assert package.digest == hashlib.sha256("".join(lines).encode()).hexdigest()


def test_the_zip_is_whole_and_led_by_the_manifest(package: Package) -> None:
    with zipfile.ZipFile(package.path) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "imsmanifest.xml"
        assert violations(archive.read("imsmanifest.xml"), "scorm12") == ()


def test_every_file_but_the_control_documents_is_listed_once(package: Package) -> None:
    with zipfile.ZipFile(package.path) as archive:
        listed = [str(file.get("href")) for file in etree.fromstring(archive.read("imsmanifest.xml")).iter(f"{CP}file")]
        assert sorted(listed) == sorted(set(archive.namelist()) - {"imsmanifest.xml", *SCHEMAS})
    assert {"media/film.mp4", "media/riga-1.jpg"} < set(listed)


def test_the_schemas_travel_under_their_customary_names(package: Package) -> None:
    with zipfile.ZipFile(package.path) as archive:
        root = etree.fromstring(archive.read("imsmanifest.xml"))
        located = str(root.get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation")).split()[1::2]
        assert set(located) <= set(archive.namelist())
        for name in SCHEMAS:
            referred = re.findall(rb'schemaLocation="([^"]+)"', archive.read(name))
            assert {name.decode() for name in referred} <= set(archive.namelist())


def test_all_that_the_page_loads_is_in_the_package(package: Package) -> None:
    with zipfile.ZipFile(package.path) as archive:
        page = archive.read("index.html").decode("utf-8")
        loaded = set(re.findall(r'(?:src|href)="([^"#:]+)"', page))
        assert {"player.js", "player.css"} <= loaded <= set(archive.namelist())


def test_media_that_the_reading_room_cleaned_are_packed_as_cleaned(tmp_path: Path) -> None:
    dirty = media_file(tmp_path / "a.svg", b"<svg><script/></svg>")
    package = packed(tmp_path / "out", media=(dirty._replace(data=b"<svg/>"),))
    with zipfile.ZipFile(package.path) as archive:
        assert archive.read("media/a.svg") == b"<svg/>"


def test_the_same_course_gives_the_same_bytes(
    tmp_path: Path, python: Callable[..., "subprocess.CompletedProcess[str]"]
) -> None:
    script = """
import os, sys
os.umask(int(os.environ["MASK"], 8))
from pathlib import Path
from essence_packager.packaging.pack import pack_all
from essence_packager.packaging.targets import TARGETS
from tests.packaging.courses import course, media_file
media = tuple(media_file(Path(name), name.encode() * 999) for name in ("b.png", "a.svg", "ā.txt"))
pack_all(course(media=media), [TARGETS["scorm12"]], ["en"], Path("out"))
"""
    results = []
    for place, changes in (
        ("one", {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "MASK": "022"}),
        ("another place", {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "99", "MASK": "077"}),
    ):
        (tmp_path / place).mkdir()
        python(script, cwd=tmp_path / place, **changes)
        results.append({path.name: path.read_bytes() for path in (tmp_path / place / "out").iterdir()})
    assert results[0] == results[1]
    assert len(results[0]) == 4


def test_nothing_in_a_package_tells_of_the_machine(package: Package, tmp_path: Path) -> None:
    with zipfile.ZipFile(package.path) as archive:
        for name in archive.namelist():
            assert str(tmp_path).encode() not in archive.read(name)
            assert os.fsencode(Path(__file__).parents[2].name) + b"/" not in archive.read(name)


def test_a_media_file_that_vanishes_leaves_the_earlier_package(tmp_path: Path) -> None:
    media = (media_file(tmp_path / "film.mp4", b"film"),)
    earlier = packed(tmp_path / "out", media=media)
    before = {path.name: path.read_bytes() for path in earlier.path.parent.iterdir()}
    (tmp_path / "film.mp4").unlink()
    with pytest.raises(SourceFileError, match=r"film\.mp4"):
        packed(tmp_path / "out", media=media)
    assert {path.name: path.read_bytes() for path in earlier.path.parent.iterdir()} == before


def test_a_package_that_cannot_be_replaced_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "teamwork-1.2.0-en-scorm12.zip").mkdir()
    with pytest.raises(OutputError, match=r"teamwork-1\.2\.0-en-scorm12\.zip"):
        packed(tmp_path)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_the_overhead_of_a_package_is_small(tmp_path: Path) -> None:
    assert packed(tmp_path).size <= 40_960


def test_the_sheet_and_the_code_book_lie_beside_the_package(package: Package) -> None:
    sheet, table, data = package.beside
    assert package.path.name in sheet.read_text("utf-8")
    assert table.name in sheet.read_text("utf-8")
    assert len(list(csv.reader(io.StringIO(table.read_text("utf-8-sig"))))) > 4
    assert '"format": 1' in data.read_text("utf-8")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the peak from /proc")
def test_two_gigabytes_of_media_need_little_memory(
    tmp_path: Path, python: Callable[..., "subprocess.CompletedProcess[str]"]
) -> None:
    script = """
from pathlib import Path
from essence_packager.packaging.pack import pack_all
from essence_packager.packaging.targets import TARGETS
from tests.packaging.courses import course, media_file
media = []
for number in range(4):
    path = Path(f"film-{number}.mp4")
    media.append(media_file(path, b""))
    with path.open("r+b") as stream:
        stream.truncate(512 * 1024 * 1024)
    status = path.stat()
    media[-1] = type(media[-1])(f"media/{path.name}", path, status.st_size, status.st_mtime_ns)
pack_all(course(media=tuple(media)), [TARGETS["scorm12"]], ["en"], Path("out"))
print(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""
    done = python(script, cwd=tmp_path)
    assert int(done.stdout) < 150 * 1024, "KiB at the peak"
    made = next((tmp_path / "out").glob("*.zip"))
    assert made.stat().st_size > 2 * 1024**3
    with zipfile.ZipFile(made) as archive:
        assert len(archive.infolist()) > 8
    made.unlink()
