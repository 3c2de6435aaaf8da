"""The program as a whole: help, quick start, wrong use, its own faults."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from essence_packager import __version__
from essence_packager.cli.main import COMMANDS
from tests.cli.program import PROGRAM, essence, write_module

HEAVY = (
    "pydantic", "lxml", "jinja2", "markdown_it", "nh3", "yaml", "langcodes", "license_expression", "starlette",
    "tomllib", "traceback", "essence_packager.findings.catalogue", "essence_packager.strings",
)  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(tmp_path: Path, name: str) -> None:
    done = essence(name, "--help", cwd=tmp_path)
    assert done.status == 0
    assert "Usage:" in done.out


def test_help_lists_every_command_and_what_it_is_for(tmp_path: Path) -> None:
    listed = essence("--help", cwd=tmp_path).out.split("Commands:")[1].splitlines()[1:]
    assert tuple(line.split()[0] for line in listed) == COMMANDS
    assert all(len(line.split()) > 2 for line in listed)


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    assert essence("--version", cwd=tmp_path).out.split()[-1] == __version__


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "--help"], ["preview", "--help"]])
def test_help_waits_for_no_heavy_import(arguments: list[str]) -> None:
    code = (
        "import sys; from essence_packager.cli.main import main; main()\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_the_api_hands_out_its_names_when_asked() -> None:
    code = (
        "import sys, essence_packager as e\n"
        "assert 'essence_packager.api' not in sys.modules\n"
        "print(all(getattr(e, name) for name in e.__all__), hasattr(e, 'nothing'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True False"


def test_a_misspelt_command_is_wrong_use(tmp_path: Path) -> None:
    done = essence("biuld", cwd=tmp_path)
    assert done.status == 2
    assert "Did you mean `build`?" in done.err


def sabotaged(tmp_path: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    code = (
        "import sys, essence_packager.api as api\n"
        "def fail(*_): raise KeyError('our fault')\n"
        "api.examine = fail\n"
        "from essence_packager.cli.main import main\n"
        "sys.exit(main())"
    )
    write_module(tmp_path / "team")
    command = [sys.executable, "-c", code, "check", "team"]
    env = {**os.environ, **env}
    return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)


def test_a_fault_of_ours_is_short_and_says_how_to_report_it(tmp_path: Path) -> None:
    done = sabotaged(tmp_path, {})
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "ESSENCE_DEBUG=1" in done.stderr
    assert "our fault" in done.stderr


def test_with_debug_the_traceback_comes_too(tmp_path: Path) -> None:
    assert "Traceback" in sabotaged(tmp_path, {"ESSENCE_DEBUG": "1"}).stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe that is closed early")
def test_a_reader_that_has_enough_is_no_fault(tmp_path: Path) -> None:
    with subprocess.Popen([*PROGRAM, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a file that is always full")
@pytest.mark.parametrize("arguments", [["schema"], ["explain"]])
def test_output_that_goes_onto_a_full_disk_is_no_fault_of_ours(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "Error: The disk is full. Free some space and try again."
