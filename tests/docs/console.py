"""Runs the blocks of a page as a reader would, in one folder, and compares what is printed with what the page shows.

A line that begins with ``$ `` is a command; the lines up to the next one are its output. In the output ``…`` stands for
anything within a line, and a line ``…`` alone for any number of lines. ``<!-- file: PATH -->`` before a block writes it
there, ``<!-- part: PATH -->`` says that it stands in that file, ``<!-- typed: A | B -->`` before a console block types
these lines at its prompts. A ``py`` block is run by Python.
"""

import os
import re
import select
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.docs.pages import ROOT, Block

PROGRAMS = ("essence-packager", "essence")


def follow(block: Block, folder: Path) -> None:
    """Do what a block says: write its file, find it there, or run its commands and compare their output."""
    if block.mark == "file":
        path = folder / block.value
        path.parent.mkdir(parents=True, exist_ok=True)
        if block.kind == "picture":
            shutil.copy(min((ROOT / "examples/teamwork/media").iterdir()), path)
        else:
            path.write_text(block.text, encoding="utf-8")
    elif block.mark == "part":
        assert block.text in (folder / block.value).read_text(encoding="utf-8"), f"{block}: {block.value} differs"
    elif block.kind == "py":
        printed = _output([sys.executable, "-c", block.text], folder)
        assert "Traceback" not in printed, f"{block}:\n{printed}"
    elif block.kind == "console":
        for command, shown in commands(block.text):
            printed = _run(command, block, folder)
            assert matches(printed, shown), f"{block}: $ {command}\n--- printed\n{printed}\n--- the page shows\n{shown}"


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Yield the commands of a console block with the output shown below each."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output.strip("\n")


def matches(printed: str, shown: str) -> bool:
    """Whether a text is what is shown, where ``…`` stands for whatever is there."""
    pattern = "\n".join("(?s:.*)" if line == "…" else _pattern(line) for line in shown.split("\n"))
    return re.fullmatch(pattern, printed.replace("\\", "/").strip("\n")) is not None


def _pattern(line: str) -> str:
    return r"[^\n]*".join(re.escape(part) for part in line.replace("\\", "/").rstrip().split("…")) + "[ ]*"


def _run(command: str, block: Block, folder: Path) -> str:
    program, *arguments = shlex.split(command)
    assert program in PROGRAMS, f"{block}: only our own program is run; mark other commands as sh or powershell"
    if block.mark == "typed":
        return _typed([_installed(program), *arguments], [line.strip() for line in block.value.split("|")], folder)
    return _output([_installed(program), *arguments], folder)


def _output(command: list[str], folder: Path) -> str:
    """What a command prints, on both its outputs."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return done.stdout


def _installed(program: str) -> str:
    found = shutil.which(program, path=Path(sys.executable).parent)
    assert found, f"{program} is not installed beside {sys.executable}"
    return found


def _typed(command: list[str], lines: list[str], folder: Path) -> str:
    """Run the program on a pseudo-terminal; each line is typed when a prompt waits for it."""
    import pty

    screen, terminal = pty.openpty()
    seen = ""
    with subprocess.Popen(command, cwd=folder, stdin=terminal, stdout=terminal, stderr=terminal) as process:
        os.close(terminal)
        while chunk := _read(screen):
            seen += chunk.decode("utf-8").replace("\r\n", "\n")
            if lines and seen.endswith(": ") and not select.select([screen], [], [], 0.2)[0]:
                os.write(screen, f"{lines.pop(0)}\n".encode())
        assert process.wait(timeout=60) == 0, seen
    os.close(screen)
    return seen


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 4096)
    except OSError:  # Linux says so when the other side has closed the terminal
        return b""
