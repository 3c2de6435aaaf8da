"""The manual pages in the repository are those of today's commands, and `man` can read them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from docs.manual import write
from essence_packager.cli.main import COMMANDS

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "man"


def test_the_pages_are_what_the_commands_say_now(tmp_path: Path) -> None:
    write(tmp_path)
    made = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}, (
        "run: python docs/manual.py"
    )
    assert {"essence-packager.1", *(f"essence-packager-{name}.1" for name in COMMANDS)} == set(made)


@pytest.mark.parametrize("page", sorted(FOLDER.iterdir()), ids=lambda page: page.name)
def test_man_reads_it(page: Path) -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not installed here")
    done = subprocess.run([groff, "-man", "-Tutf8", "-ww", "-P-cbou", page], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "SYNOPSIS" in done.stdout
