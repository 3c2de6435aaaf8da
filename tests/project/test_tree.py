"""What lies in the repository: the rooms and nothing else, and no trace of a machine."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOP = {
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "docs", "essence_packager", "examples",
    "pyproject.toml", "schemas", "templates", "tests",
}  # fmt: skip
TRACES = re.compile(
    r"(?<![\w./])/(?:work|root|tmp|home/\w+|Users/\w+|opt)/[\w.]"  # paths of somebody's machine
    r"|registry\.npmjs|pypi\.org/simple|files\.pythonhosted|registry\.yarnpkg"  # hosts of registries
)
LONGEST_FILE = 300


def committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def texts(paths: list[Path]) -> dict[Path, str]:
    found = {}
    for path in paths:
        content = path.read_bytes()
        if b"\0" not in content:
            found[path] = content.decode("utf-8")
    return found


def test_the_top_level_holds_the_rooms_and_nothing_else() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in committed()}
    assert {name for name in names if not name.startswith(".")} <= TOP


def test_nothing_tells_of_a_machine_or_a_registry() -> None:
    here = Path(__file__).resolve()
    traces = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path, text in texts(committed()).items()
        if path != here
        for number, line in enumerate(text.splitlines(), 1)
        if TRACES.search(line)
    ]
    assert traces == []


def test_the_lock_file_names_no_host() -> None:
    assert "resolved" not in (ROOT / "tests" / "package-lock.json").read_text(encoding="utf-8")


def test_no_file_of_code_grows_past_one_sitting() -> None:
    code = [path for path in committed() if path.suffix in (".py", ".js", ".mjs", ".css", ".j2")]
    long = {
        str(path.relative_to(ROOT)): lines
        for path, text in texts(code).items()
        if "built" not in path.parts and (lines := text.count("\n")) > LONGEST_FILE
    }
    assert long == {}


def test_every_python_file_opens_by_saying_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path, text in texts([path for path in committed() if path.suffix == ".py"]).items()
        if not text.startswith(('"""', 'r"""'))
    ]
    assert silent == []


def test_text_files_have_line_feeds_only() -> None:
    assert [str(path.relative_to(ROOT)) for path, text in texts(committed()).items() if "\r" in text] == []
