"""The manual pages in the repository are those of today's commands and release, and `man` can read them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from docs.manual import RELEASED, write
from essence_packager import __version__
from essence_packager.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "man"


def test_the_pages_are_what_the_commands_say_now(tmp_path: Path) -> None:
    write(tmp_path)
    made = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}, (
        "run: python docs/manual.py"
    )
    assert {"essence-packager.1", *(f"essence-packager-{name}.1" for name in COMMANDS)} == set(made)


def test_the_changelog_begins_with_the_release_whose_date_the_pages_bear() -> None:
    first = next(line for line in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines() if line[:3] == "## ")
    assert first == f"## {__version__} ({RELEASED})"


@pytest.mark.parametrize("page", sorted(FOLDER.iterdir()), ids=lambda page: page.name)
def test_man_reads_it(page: Path) -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not installed here")
    done = subprocess.run([groff, "-man", "-Tutf8", "-ww", "-P-cbou", page], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "SYNOPSIS" in done.stdout
