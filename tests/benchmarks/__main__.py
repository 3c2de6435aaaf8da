"""Prints what the program costs beside the floor, as a table in Markdown.

python -m tests.benchmarks [--pairs N] [--lessons N] [--no-browser] [--no-films] [--no-packages]
"""

import argparse
import compileall
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.course import write_course, write_film_course, write_page
from tests.benchmarks.measuring import compare, median, run

FLOOR = Path(__file__).with_name("floor.py")
ROOT = Path(__file__).resolve().parents[2]
PEERS_COURSE = ROOT.parent / "shared" / "peers" / "course"
GROWTH = (10, 30, 100, 300, 1000)
FILMS, FILM_BYTES = 4, 512 << 20

Row = tuple[str, str, str]


def main() -> int:
    """Measure and print; write nothing but temporary files."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--pairs", type=int, default=11, help="how often each pair of programs runs")
    parser.add_argument("--lessons", type=int, default=1000, help="the largest course of the growth table")
    parser.add_argument("--no-browser", action="store_true", help="leave out what Chromium measures")
    parser.add_argument("--no-films", action="store_true", help="leave out 2 GiB of media (needs as much disk)")
    parser.add_argument(
        "--no-packages", action="store_true", help="leave out what validate costs (needs 2 GiB of disk)"
    )
    options = parser.parse_args()
    compileall.compile_dir(ROOT / "essence_packager", quiet=1)  # as pip leaves it on a user's machine
    with tempfile.TemporaryDirectory(prefix="essence-bench-") as folder:
        space = Path(folder)
        print("| what | measured | target |\n|---|---|---|", flush=True)
        for what, measured, target in rows(space, options):
            print(f"| {what} | {measured} | {target} |", flush=True)
    return 0


def rows(space: Path, options: argparse.Namespace) -> Iterator[Row]:
    """Measure one thing after the other."""
    yield from course_rows(space, options.pairs)
    yield start_up_row(options.pairs)
    yield page_row(space)
    if not options.no_browser:
        from tests.benchmarks.browser import browser_rows

        yield from browser_rows(*(space / "unpacked" / name for name in ("floor", "ours")))
    yield from growth_rows(space, [lessons for lessons in GROWTH if lessons <= options.lessons])
    if not options.no_films:
        yield film_row(space)
    if not options.no_packages:
        from tests.benchmarks.packages import package_rows

        yield from package_rows(space / "packages", options.pairs)


def course_rows(space: Path, pairs: int) -> Iterator[Row]:
    """The course of ten lessons: time, memory, bytes."""
    course = PEERS_COURSE if PEERS_COURSE.is_dir() else write_course(space / "ten", 10)
    floor_zip, out = space / "floor.zip", space / "out"
    done = compare(
        (sys.executable, str(FLOOR), str(course), str(floor_zip)),
        build(course, out),
        pairs,
        partial(shutil.rmtree, out, ignore_errors=True),
    )
    [package] = out.glob("*.zip")
    yield "floor", f"{done.floor.wall:.3f} s, {done.floor.peak:.0f} MiB, {floor_zip.stat().st_size:,} bytes", ""
    yield "build, SCORM 1.2", f"{done.ours.wall:.3f} s = {done.ratio:.2f} × floor", "<= 2.5 × floor"
    yield "build, peak memory", f"{done.ours.peak:.1f} MiB", "<= 60 MiB"
    both = compare(
        (sys.executable, str(FLOOR), str(course), str(floor_zip)),
        build(course, space / "both", "--target", "scorm12", "--target", "xapi"),
        pairs,
        partial(shutil.rmtree, space / "both", ignore_errors=True),
    )
    yield "build, SCORM 1.2 and xAPI", f"{both.ours.wall:.3f} s = {both.ratio:.2f} × floor", "<= 3 × floor"
    yield "build of both, peak memory", f"{both.ours.peak:.1f} MiB", "<= 70 MiB"
    yield "zip, above the floor", f"{package.stat().st_size - floor_zip.stat().st_size:+,} bytes", "<= 40,000 bytes"
    for name, archive in (("floor", floor_zip), ("ours", package)):
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(space / "unpacked" / name)


def start_up_row(pairs: int) -> Row:
    """How long the first help text takes, beside an interpreter that imports click."""
    done = compare(
        (sys.executable, "-c", "import click"), (sys.executable, "-m", "essence_packager", "--help"), 3 * pairs
    )
    return "--help", f"{done.ours.wall:.3f} s = {done.ratio:.2f} × import click", "< 3 ×"


def page_row(space: Path) -> Row:
    """The smallest packages."""
    out = space / "page-out"
    run(build(write_page(space / "page"), out, "--target", "scorm12", "--target", "xapi"))
    scorm, xapi = (next(out.glob(f"*-{target}.zip")).stat().st_size for target in ("scorm12", "xapi"))
    return "zip of one page", f"{scorm:,} bytes; xAPI {xapi:,} bytes", "<= 40,960 bytes"


def growth_rows(space: Path, sizes: list[int]) -> Iterator[Row]:
    """Courses of more and more lessons: time per lesson must not grow."""
    for lessons in sizes:
        folder, out = space / f"growth-{lessons}", space / f"growth-out-{lessons}"
        command = build(write_course(folder, lessons), out)
        done = median([run(command) for _ in range(3)])
        per_lesson = done.wall / lessons * 1000
        yield f"{lessons:,} lessons", f"{done.wall:.2f} s, {per_lesson:.1f} ms a lesson, {done.peak:.0f} MiB", "linear"
        for used in (folder, out):
            shutil.rmtree(used)


def film_row(space: Path) -> Row:
    """Much media: the memory must not follow."""
    course, out = write_film_course(space / "films", FILMS, FILM_BYTES), space / "films-out"
    done = run(build(course, out))
    size = FILMS * FILM_BYTES / 2**30
    return f"{size:.0f} GiB of media", f"{done.wall:.1f} s, {done.peak:.0f} MiB", "< 150 MB (143 MiB)"


def build(course: Path, out: Path, *options: str) -> tuple[str, ...]:
    """Return the command that builds a course."""
    return (sys.executable, "-m", "essence_packager", "build", str(course), "--out", str(out), *options)


if __name__ == "__main__":
    sys.exit(main())
