"""Builds the site once for all workers of a test run, and serves it on the loopback."""

import functools
import http.server
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.docs.pages import ROOT

PATIENCE = 300
"""Seconds that a worker waits for the one that builds."""


def built(folder: Path) -> tuple[Path, str]:
    """The site, and what its generator complained of; the first worker that asks builds it."""
    site, said = folder / "site", folder / "said.txt"
    try:
        folder.mkdir()
    except FileExistsError:
        for _ in range(PATIENCE):
            if said.exists():
                return site, said.read_text(encoding="utf-8")
            time.sleep(1)
        raise TimeoutError("the worker that builds the site did not finish") from None
    command = (sys.executable, "-m", "sphinx", "-q", "-n", "-W", "--keep-going", "-c", "docs/site", "docs", str(site))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    part = folder / "said.part"
    part.write_text(
        f"{done.stdout}{done.stderr}" + (f"exit {done.returncode}" * bool(done.returncode)), encoding="utf-8"
    )
    part.rename(said)
    return site, said.read_text(encoding="utf-8")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of requests."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the folder's files, without the last slash."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
