"""The watch over packages of strangers sees what it is there to see."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.validating import guarded as watch
from tests.validating.guarded import guarded

linux = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured on Linux only")


def swallowed(what: Callable[[], object]) -> None:
    """Do something whose own failing nobody hears of."""
    try:
        what()
    except OSError:
        pass


@pytest.mark.parametrize(
    ("what", "told"),
    [
        (lambda: Path("written.txt").write_text("x", encoding="utf-8"), "for writing"),
        (lambda: Path("folder").mkdir(), "os.mkdir"),
        (lambda: os.system("exit"), "os.system"),
        (lambda: subprocess.run([sys.executable, "-c", ""], check=False), "subprocess.Popen"),
    ],
    ids=["write", "folder", "shell", "process"],
)
def test_what_is_done_is_seen(
    what: Callable[[], object], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(AssertionError, match=told), guarded():
        swallowed(what)


@linux
def test_memory_is_measured() -> None:
    with pytest.raises(AssertionError, match="200 MiB"), guarded():
        bytearray(b"x") * (300 << 20)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such clock on Windows")
def test_time_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "MOST_SECONDS", 0.1)
    with pytest.raises(AssertionError, match="seconds"), guarded():
        while True:
            pass


def test_reading_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    with guarded():
        assert [each.read_text(encoding="utf-8") for each in tmp_path.iterdir()] == ["x"]
