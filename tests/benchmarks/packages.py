"""Measures what judging packages costs, beside the smallest package of all: one page and its script."""

import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measuring import Compared, compare, median, run
from tests.validating.packages import PACKAGES, Files, changed, zip_bytes
from tests.validating.test_sizes import TWO_GIB, with_hole

MANIFESTS = (5_000, 10_000, 20_000)
MANY = 500
ONE_BY_ONE = """
import sys
from essence_packager.validating.many import packages_in
from essence_packager.validating.validate import validate
from pathlib import Path
for package in packages_in(Path(sys.argv[1])):
    validate(package)
"""
JUDGED = """
import sys
from essence_packager.validating.many import packages_in, validate_all
from pathlib import Path
for _ in validate_all(packages_in(Path(sys.argv[1]))):
    pass
"""

Row = tuple[str, str, str]


def package_rows(space: Path, pairs: int) -> Iterator[Row]:
    """Judge a package of a thousand files, long manifests, two GiB, and a folder of many packages."""
    space.mkdir()
    small = write(space / "small.zip", PACKAGES["scorm12"])
    thousand = write(space / "thousand.zip", of_files(1000))
    done = compare(validated(small), validated(thousand), pairs)
    yield "validate, 1,000 files", above(done), "< +0.5 s, < +100 MiB"
    before = 0.0
    for count in MANIFESTS:
        manifest = space / "imsmanifest.xml"
        manifest.write_bytes(of_files(count)["imsmanifest.xml"])
        times = median([run(validated(manifest)) for _ in range(3)])
        ratio = f" = {times.wall / before:.2f} × the half" if before else ""
        yield f"manifest of {count:,} files", f"{times.wall:.2f} s{ratio}, {times.peak:.0f} MiB", "linear"
        before = times.wall
    film = space / "film.zip"
    with_hole(film, PACKAGES["tincan"], TWO_GIB)
    yield "a film of 2 GiB in a zip", above(compare(validated(small), validated(film), pairs)), "not read"
    large = write(space / "large.zip", PACKAGES["tincan"] | {f"a/{n:05}.bin": b"" for n in range(19_999)}, 107_374)
    yield "2 GiB in 20,000 files", above(compare(validated(small), validated(large), max(1, pairs // 4))), "not read"
    large.unlink()
    folder = space / "many"
    folder.mkdir()
    data = zip_bytes(of_files(200))
    for number in range(MANY):
        (folder / f"{number}.zip").write_bytes(data)
    done = compare(python(ONE_BY_ONE, folder), python(JUDGED, folder), max(1, pairs // 4))
    yield f"{MANY} packages on all cores", f"{done.ours.wall:.1f} s = {done.ratio:.2f} × one by one", "< 1 ×"
    shutil.rmtree(space)


def of_files(count: int) -> Files:
    """A good package of SCORM 1.2 that lists so many files more."""
    names = [f"media/picture-{number:05}.png" for number in range(count)]
    listed = "".join(f'<file href="{name}"/>\n' for name in names)
    return changed(PACKAGES["scorm12"], ("</resource>", f"{listed}</resource>")) | dict.fromkeys(names, b"x" * 100)


def write(path: Path, files: Files, filled: int = 0) -> Path:
    """Write a package; empty files get so many bytes, which are not packed."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data or b"\0" * filled)
    return path


def above(done: Compared) -> str:
    """How much more time and memory ours takes than the floor."""
    return (
        f"{done.ours.wall:.2f} s = {done.ratio:.2f} × the smallest, {done.ours.wall - done.floor.wall:+.2f} s, "
        f"{done.ours.peak - done.floor.peak:+.0f} MiB"
    )


def validated(path: Path) -> tuple[str, ...]:
    """Return the command that judges a package."""
    return (sys.executable, "-m", "essence_packager", "validate", str(path), "--fail-on", "never")


def python(program: str, path: Path) -> tuple[str, ...]:
    """Return the command that runs a program on a path."""
    return (sys.executable, "-c", program, str(path))
