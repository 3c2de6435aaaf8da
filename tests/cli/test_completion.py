"""The Tab key: the scripts that `completion` prints do in real shells what they are for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from essence_packager.cli.completion import SHELLS
from tests.cli.program import essence

ENV = {**os.environ, "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))}


def asked_in(shell: str, script: str, tmp_path: Path) -> list[str]:
    """The lines that a shell prints; a shell that is not installed skips the test."""
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed here")
    done = subprocess.run([program, "-c", script], capture_output=True, text=True, env=ENV, cwd=tmp_path, check=True)
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="bash of Windows is that of another system")
@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("essence-packager val", ["validate"]),
        ("essence-packager validate --lms ad", ["adl"]),
        ("essence explain page-ti", ["page-title-missing"]),
        ("essence check --ignore page-ti", ["page-title-missing"]),
    ],
)
def test_bash_completes_commands_options_values_and_ids(tmp_path: Path, words: str, completed: list[str]) -> None:
    program, *typed = words.split()
    function = f"_{program.replace('-', '_')}_completion"
    script = (
        f"source <(essence-packager completion bash)\nCOMP_WORDS=({words}); COMP_CWORD={len(typed)}\n"
        f'{function} {program}; printf "%s\\n" "${{COMPREPLY[@]}}"'
    )
    assert asked_in("bash", script, tmp_path) == completed


def test_fish_completes(tmp_path: Path) -> None:
    script = 'essence-packager completion fish | source; complete -C "essence-packager val"; complete -C "essence val"'
    assert [line.split("\t")[0] for line in asked_in("fish", script, tmp_path)] == ["validate"] * 2


@pytest.mark.parametrize("before", ["autoload -U compinit; compinit -u -d dump; ", "ZDOTDIR=$PWD; "])
def test_zsh_takes_the_script_with_and_without_settings_of_its_own(tmp_path: Path, before: str) -> None:
    script = f"{before}source <(essence-packager completion zsh)\nprint $_comps[essence-packager] $_comps[essence]"
    assert asked_in("zsh", script, tmp_path) == ["_essence_packager_completion _essence_completion"]


def test_powershell_is_answered_in_the_form_its_script_reads(tmp_path: Path) -> None:
    script = essence("completion", "powershell", cwd=tmp_path).out
    assert script.count("Register-ArgumentCompleter -Native -CommandName") == 2
    done = subprocess.run(
        [Path(sys.executable).parent / "essence-packager"],
        env={
            **ENV,
            "_ESSENCE_PACKAGER_COMPLETE": "powershell_complete",
            "COMP_WORDS": "essence-packager val",
            "COMP_CWORD": "1",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[:2] == ["plain", "validate"]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_help_says_how_to_set_each_shell_up(tmp_path: Path, shell: str) -> None:
    assert SHELLS[shell] in essence("completion", "--help", cwd=tmp_path).out
