"""The checks of the source itself, in one list: ``make lint`` runs them all, the tests run each.

python tests/checks.py
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_BIN = Path(sys.executable).parent
_TSC = ("node", "tests/node_modules/typescript/bin/tsc", "--project")

CHECKS: dict[str, tuple[str, ...]] = {
    "ruff check": (sys.executable, "-m", "ruff", "check", "--quiet", "."),
    "ruff format": (sys.executable, "-m", "ruff", "format", "--check", "--quiet", "."),
    "mypy": (sys.executable, "-m", "mypy", "--no-error-summary"),
    "import-linter": (str(_BIN / "lint-imports"), "--no-logo"),
    "tsc player": (*_TSC, "templates/player"),
    "tsc preview": (*_TSC, "templates/preview"),
    "tsc lms": (*_TSC, "tests/lms"),
}


def run(name: str) -> subprocess.CompletedProcess[str]:
    """Run one check from the top of the project, its output captured as text."""
    return subprocess.run(
        CHECKS[name],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )


def main() -> int:
    """Run every check, print what fails; return 0 when nothing does."""
    failed = 0
    for name in CHECKS:
        done = run(name)
        print(f"{name}: {'ok' if done.returncode == 0 else 'FAILED'}")
        if done.returncode:
            print(done.stdout)
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
