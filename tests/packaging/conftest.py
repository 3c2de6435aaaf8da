"""What the tests of packaging share."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def python() -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Run a script in a fresh interpreter that finds the package; ``check=False`` takes any exit status."""

    def run(
        script: str, *arguments: Path, cwd: Path | None = None, check: bool = True, **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", script, *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environment},
            capture_output=True,
            text=True,
            check=check,
        )

    return run
