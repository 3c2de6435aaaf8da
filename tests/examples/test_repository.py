"""The example of a repository: each step of its workflows is run here as a runner's shell would run it."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from essence_packager import check

SOURCE = Path(__file__).resolve().parents[2] / "examples" / "repository"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the workflows run on Linux")

RELEASE = '#!/bin/sh\nprintf "%s\\n" "$@" > released\n'
"""Stands where the program of the hosting service would be: remembers what it was given."""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    copy = tmp_path / "repository"
    shutil.copytree(SOURCE, copy)
    return copy


def steps(workflow: str) -> dict[str, str]:
    """The commands of a workflow by the names of their steps, without that which installs the program."""
    whole: Any = yaml.safe_load((SOURCE / ".github" / "workflows" / workflow).read_text(encoding="utf-8"))
    [job] = whole["jobs"].values()
    return {step["name"]: step["run"] for step in job["steps"] if "run" in step and step["name"] != "Install"}


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    programs = folder.parent / "programs"
    programs.mkdir(exist_ok=True)
    (programs / "gh").write_text(RELEASE, encoding="utf-8")
    (programs / "gh").chmod(0o755)
    path = os.pathsep.join((str(programs), str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "GITHUB_REF_NAME": "v1.0.0"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("workflow", ["check.yml", "release.yml"])
def test_every_step_passes_as_it_stands(repository: Path, workflow: str) -> None:
    for name, command in steps(workflow).items():
        done = run(command, repository)
        assert done.returncode == 0, f"{name}: {done.stdout}{done.stderr}"


def test_a_release_has_packages_and_sheets_of_all_modules(repository: Path) -> None:
    for command in steps("release.yml").values():
        run(command, repository)
    words = (repository / "released").read_text(encoding="utf-8").split()
    assert words[:3] == ["release", "create", "v1.0.0"]
    files = [repository / word for word in words if word.startswith("out/")]
    assert [path.name for path in files] == [
        "first-email-1.0.0-en-scorm12.zip",
        "first-email-1.0.0-en-xapi.zip",
        "first-email-1.0.0-en-teacher.html",
    ]
    assert all(zipfile.is_zipfile(path) for path in files[:2])


def test_a_mistake_in_one_module_fails_the_check_beside_its_line(repository: Path) -> None:
    shutil.copytree(repository / "modules" / "first-email", repository / "modules" / "a-broken-one")
    lesson = repository / "modules" / "a-broken-one" / "lessons" / "01-four-lines.md"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace("- [x]", "- [ ]"), encoding="utf-8")
    done = run(steps("check.yml")["Check the sources"], repository)
    assert done.returncode == 1
    assert "::error file=modules/a-broken-one/lessons/01-four-lines.md,line=" in done.stdout


def test_a_package_of_another_maker_is_judged_too_and_what_is_ignored_is_left_out(repository: Path) -> None:
    commands = steps("check.yml")
    run(commands["Build"], repository)
    bought = repository / "packages" / "bought.zip"
    with zipfile.ZipFile(bought, "w") as archive:
        archive.writestr("readme.txt", "no manifest")
    done = run(commands["Judge the packages"], repository)
    assert done.returncode == 1
    assert "::error file=packages/bought.zip" in done.stdout


def test_its_module_is_without_findings() -> None:
    assert check(SOURCE / "modules" / "first-email").findings == ()
