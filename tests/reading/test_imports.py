"""A module without fault or rarity is read without loading what only faults and rarities need."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reading.folders import facts, lesson, make, picture

PROJECT = Path(__file__).resolve().parents[2]
HEAVY = ("difflib", "html.parser", "langcodes", "license_expression", "lxml", "nh3", "tomllib")
PROGRAM = """\
import sys
from pathlib import Path
from essence_packager.reading.folder import read
read(Path(sys.argv[1]))
print(*(name for name in sys.argv[2:] if name in sys.modules))
"""


def loaded(folder: Path) -> list[str]:
    command = [sys.executable, "-c", PROGRAM, str(folder), *HEAVY]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=PROJECT).stdout.split()


def test_a_plain_module_loads_nothing_heavy(tmp_path: Path) -> None:
    assert loaded(make(tmp_path)) == []


@pytest.mark.parametrize(
    ("needs", "files"),
    [
        ("lxml", lesson("![x](../media/a.svg)") | picture("media/a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>')),
        ("nh3", lesson("a <b>b</b>")),
        ("langcodes", facts("language: en", "language: sgs")),
        ("license_expression", facts("CC-BY-4.0", "EUPL-1.2")),
    ],
)
def test_what_is_rare_loads_what_it_needs(needs: str, files: dict[str, str], tmp_path: Path) -> None:
    assert needs in loaded(make(tmp_path, files))
