"""Runs the program as its users do: a process of its own, arguments in, text and exit status out."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from essence_packager import Module
from essence_packager.model.questions import QuestionBase

PROGRAM = (sys.executable, "-m", "essence_packager")


@dataclass(frozen=True)
class Done:
    """What a finished process left."""

    status: int
    out: str
    err: str


def essence(*arguments: str | Path, cwd: Path, encoding: str = "utf-8") -> Done:
    """Run ``essence-packager`` in a folder, on a console of this encoding."""
    done = subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return Done(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))


def essence_on_terminal(*arguments: str, cwd: Path, typed: str = "") -> Done:
    """Run the program on a pseudo-terminal on which ``typed`` is typed; output and errors come mixed as ``out``."""
    import pty

    screen, terminal = pty.openpty()
    with subprocess.Popen(
        [*PROGRAM, *arguments], cwd=cwd, stdin=terminal, stdout=terminal, stderr=terminal, env=_plain_environment()
    ) as process:
        os.close(terminal)
        os.write(screen, typed.encode("utf-8"))
        seen = b""
        while chunk := _read(screen):
            seen += chunk
        status = process.wait(timeout=60)
    os.close(screen)
    return Done(status, seen.decode("utf-8").replace("\r\n", "\n"), "")


def _plain_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 4096)
    except OSError:  # Linux says so when the other side has closed the terminal
        return b""


def questions_of(module: Module) -> list[QuestionBase]:
    """All questions of a module, those of lessons first."""
    in_lessons = [question for lesson in module.lessons for question in lesson.questions]
    return [*in_lessons, *(question for bank in module.banks for question in bank.questions)]


def write_module(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """Write a module of one lesson and one question; ``files`` add to it or replace parts of it."""
    whole = {
        "module.yaml": (
            "format: 1\nuuid: 0f7d9c2e-3a64-4a0b-9f35-1c2d3e4f5a6b\ntitle: Teamwork\nlanguage: en\nlicense: CC-BY-4.0\n"
            "contact: anna@example.org\n"
        ),
        "lessons/01-why.md": (
            "# Why teams fail\n\nThey do not talk.\n\n:::{question}\n## Who speaks first? {#speak-first}\n\n"
            "- [ ] The boss\n- [x] The newest member\n:::\n"
        ),
        **(files or {}),
    }
    for name, text in whole.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder
