"""A real LRS on the loopback: Ralph (PyPI ``ralph-malph``), a process of its own with files for a store."""

import base64
import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.support.missing import missing

APP = Path(__file__).resolve().parent / "ralph_app"
HOME = APP.parents[2] / ".venv" / "lrs"
"""Ralph's own virtual environment, made by tests/setup_tools.py: it needs much that the project does not."""

PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
USER, PASSWORD = "tester", "s3cret-of-tests"
PATIENCE = 60.0


class Ralph:
    """``with Ralph(folder) as lrs:`` an LRS without statements; ``lrs.endpoint`` is its address."""

    endpoint: str
    authorization = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()

    def __init__(self, folder: Path) -> None:
        if not (PYTHON.parent / "uvicorn").exists() and not (PYTHON.parent / "uvicorn.exe").exists():
            missing("Ralph is not installed: python tests/setup_tools.py test")
        self._folder = folder
        self._log = folder / "ralph.log"
        self._store = folder / "statements"
        self._port = _free_port()
        self.endpoint = f"http://127.0.0.1:{self._port}/xAPI/"

    def __enter__(self) -> Self:
        self._store.mkdir(parents=True, exist_ok=True)
        self._environment = {
            **os.environ,
            "RALPH_APP_DIR": str(self._folder),
            "RALPH_RUNSERVER_BACKEND": "fs",
            "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(self._store),
        }
        if not (self._folder / "auth.json").exists():
            self._make_account()
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End the process; what was stored stays, and ``with`` the same object again it is there."""
        self._process.terminate()
        self._process.wait(PATIENCE)

    def send(self, statements: list[dict[str, Any]], version: str = "1.0.3") -> list[str]:
        """POST statements as they are; return their ids. What Ralph refuses fails the test with its words."""
        answer = self._request("POST", "statements", version, json.dumps(statements).encode())
        assert isinstance(answer, list)
        return answer

    def statements(self) -> list[dict[str, Any]]:
        """Return everything that is stored, as it happened: Ralph's order within one request is not to be relied on."""
        found: list[dict[str, Any]] = []
        path = "statements?ascending=true&limit=100"
        while path:
            answer = self._request("GET", path, "1.0.3")
            found += answer["statements"]
            path = answer.get("more", "").rpartition("/xAPI/")[2]
        return sorted(found, key=lambda statement: str(statement["timestamp"]))

    def _request(self, method: str, path: str, version: str, body: bytes | None = None) -> Any:
        request = urllib.request.Request(
            self.endpoint + path,
            data=body,
            method=method,
            headers={
                "Authorization": self.authorization,
                "X-Experience-API-Version": version,
                "Content-Type": "application/json",
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                raise AssertionError(f"Ralph says {error.code}: {error.read().decode()}") from error

    def _make_account(self) -> None:
        command = (
            "auth",
            "-u",
            USER,
            "-p",
            PASSWORD,
            "-s",
            "all",
            "-M",
            "mailto:anna@example.org",
            "-N",
            "Tests",
            "-w",
        )
        done = subprocess.run(
            [PYTHON, "-m", "ralph", *command], env=self._environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    def _start(self) -> None:
        command = ("uvicorn", "--app-dir", str(APP), "--host", "127.0.0.1", "--port", str(self._port))
        with self._log.open("ab") as log:
            # Not `ralph runserver`: that watches files with a second process.
            self._process = subprocess.Popen(
                [PYTHON, "-m", *command, "served:app"],
                cwd=self._folder,
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        patience = time.monotonic() + PATIENCE
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > patience:
                self.stop()
                raise AssertionError(f"Ralph did not start:\n{self._log.read_text(encoding='utf-8', errors='replace')}")
            time.sleep(0.1)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self._port}/__lbheartbeat__", timeout=5):
                return True
        except OSError:
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
