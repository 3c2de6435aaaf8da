"""Starts ``essence-packager preview`` as an author does, and ends it as one does."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import FrameLocator, Page

from tests.cli.program import PROGRAM

INTERRUPT = getattr(signal, "CTRL_C_EVENT", signal.SIGINT)


@dataclass(frozen=True)
class Running:
    """A preview that answers."""

    process: subprocess.Popen[str]
    address: str
    folder: Path

    def write(self, name: str, text: str) -> None:
        """Save a file of the module as an editor does."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def stop(self) -> tuple[int, str, str]:
        """Press Ctrl+C; return exit status, and what was printed since on stdout and stderr."""
        self.process.send_signal(INTERRUPT)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err


@contextmanager
def previewing(folder: Path, *options: str, **env: str) -> Iterator[Running]:
    """Preview a folder until the block ends; the browser stays closed unless ``options`` say otherwise."""
    with subprocess.Popen(
        [*PROGRAM, "preview", folder.name, *(options or ("--no-open",))],
        cwd=folder.parent,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Preview of "), line + process.communicate()[1]
        try:
            yield Running(process, line.split()[-1], folder)
        finally:
            process.terminate()


def module_in(page: Page) -> FrameLocator:
    """What learners see, inside the host page."""
    return page.frame_locator("#frame")
