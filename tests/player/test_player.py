"""The player's modules, tested by node; its built parts are those that its sources give, and small."""

import gzip
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.missing import missing
from tests.support.node import Node

ROOT = Path(__file__).resolve().parents[2]
PLAYER = ROOT / "templates" / "player"
NODE_TESTS = sorted(Path(__file__).parent.glob("*.test.mjs"))
QUESTIONS = ("choice.js", "text.js", "numeric.js", "matching.js", "ordering.js", "gaps.js")
PARTS = ("core.js", *QUESTIONS, "scorm12.js", "xapi.js")
CORE = ("core.js", "choice.js", "text.js", "scorm12.js")
JAVASCRIPT_BUDGET = 21_504
"""Bytes of the scripts of a SCORM 1.2 package with choices and typed answers, gzipped, of 40 KB in all."""
QUESTIONS_BUDGET = 7_168
"""Bytes of all question types together, gzipped one by one."""


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The player built anew from its sources."""
    if not (ROOT / "tests" / "node_modules" / "esbuild").is_dir():
        missing("esbuild is not installed: run `npm ci` in tests/")
    folder = tmp_path_factory.mktemp("built")
    Node().run(PLAYER / "build.mjs", folder)
    return folder


@pytest.mark.parametrize("file", NODE_TESTS, ids=lambda file: file.name.removesuffix(".test.mjs"))
def test_modules(file: Path) -> None:
    node = shutil.which("node")
    if node is None:
        missing("Node is not installed")
    run = subprocess.run([node, "--test", file], capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout


def test_every_file_of_tests_is_found() -> None:
    assert {"codec.test.mjs", "session.test.mjs", "scorm12.test.mjs"} <= {file.name for file in NODE_TESTS}


def test_the_committed_parts_are_built_from_the_sources(rebuilt: Path) -> None:
    built = {file.name: file.read_text(encoding="utf-8") for file in (PLAYER / "built").iterdir()}
    fresh = {file.name: file.read_text(encoding="utf-8") for file in rebuilt.iterdir()}
    assert built.keys() == fresh.keys()
    stale = [name for name, text in fresh.items() if built[name] != text]
    assert stale == [], "run `make player`"


def test_the_scripts_are_small() -> None:
    joined = b"".join((PLAYER / "built" / name).read_bytes() for name in CORE)
    assert len(gzip.compress(joined, 9)) <= JAVASCRIPT_BUDGET
    packed = [len(gzip.compress((PLAYER / "built" / name).read_bytes(), 9)) for name in QUESTIONS]
    assert sum(packed) <= QUESTIONS_BUDGET


def test_every_part_is_known_here() -> None:
    assert {file.name for file in (PLAYER / "built").glob("*.js")} == set(PARTS)


def test_scripts_are_classic_and_older_browsers_read_them() -> None:
    for name in PARTS:
        text = (PLAYER / "built" / name).read_text(encoding="utf-8")
        assert text.rstrip().endswith("})();"), f"{name}: nothing leaks into the page's scope"
        for newer in ("import(", "import.meta", "eval(", "new Function"):
            assert newer not in text, f"{name}: {newer}"
