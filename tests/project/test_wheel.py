"""The wheel is whole: installed into an empty environment it builds an example from another folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program in an environment that holds nothing but the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("empty")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return scripts / "essence-packager"


def test_it_holds_templates_schemas_and_examples_but_no_sources_of_the_player(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "essence_packager/templates/player/built/core.js" in names
    assert "essence_packager/schemas/scorm12/imscp_rootv1p1p2.xsd" in names
    assert "essence_packager/examples/minimal/module.yaml" in names
    assert "essence_packager/py.typed" in names
    assert any(name.endswith(".data/data/share/man/man1/essence-packager.1") for name in names)
    assert [name for name in names if "/player/src/" in name or name.endswith(".po") or "node_modules" in name] == []
    assert {name.split("/")[0].split("-")[0] for name in names} == {"essence_packager"}


def test_installed_alone_it_builds_the_example_from_another_folder(program: Path, tmp_path: Path) -> None:
    both = ("--target", "scorm12", "--target", "xapi")
    printed = run(program, "build", ROOT / "examples" / "teamwork", *both, "--out", tmp_path / "made", cwd=tmp_path)
    assert "ready for Moodle" in printed
    assert "ready for an LMS that launches xAPI" in printed
    packages = list((tmp_path / "made").glob("*.zip"))
    assert len(packages) == 2
    assert [zipfile.ZipFile(package).testzip() for package in packages] == [None, None]


def test_installed_alone_it_starts_explains_and_hands_out_schemas(program: Path, tmp_path: Path) -> None:
    run(program, "new", "mine", cwd=tmp_path)
    run(program, "check", "mine", cwd=tmp_path)
    run(program, "new", "copy", "--example", "minimal", cwd=tmp_path)
    run(program, "check", "copy", cwd=tmp_path)
    assert run(program, "explain", cwd=tmp_path)
    assert run(program.with_name("essence"), "schema", cwd=tmp_path).startswith("{")
