"""Measures what a learner's browser does with a page: requests, script, the first paint."""

import functools
import http.server
import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.support.browser import start_chromium

LOADS = 9
_PAINT = """() => new Promise((resolve) => new PerformanceObserver((list) => {
  for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime);
}).observe({ type: "paint", buffered: true }))"""
_NOT_MEDIA = ("document", "script", "stylesheet", "font", "fetch", "xhr", "other")


def browser_rows(floor: Path, ours: Path) -> Iterator[tuple[str, str, str]]:
    """Load the first page of both, in turn, in fresh profiles."""
    with sync_playwright() as playwright, served(floor) as floor_page, served(ours) as our_page:
        browser = start_chromium(playwright)
        loads = [
            (paint(browser, f"{floor_page}{next(iter(sorted(floor.glob('*1.html')))).name}"), paint(browser, our_page))
            for _ in range(LOADS)
        ]
        requests = requested(browser, our_page)
        browser.close()
    first, second = (statistics.median(side) for side in zip(*loads, strict=True))
    ratio = statistics.median(ours / floor for floor, ours in loads)
    script = sum(path.stat().st_size for path in ours.glob("*.js")) / 1000
    yield "requests besides media", str(requests), "<= 4"
    yield "script", f"{script:.1f} KB", "<= 60 KB"
    yield "first paint", f"{second:.0f} ms; floor {first:.0f} ms; {ratio:.2f} × floor", "<= 1.5 × floor"


def paint(browser: Browser, address: str) -> float:
    """Return when something of the page was first seen, in milliseconds after the request."""
    page = browser.new_context(viewport={"width": 650, "height": 600}).new_page()
    page.goto(address)
    seen: float = page.evaluate(_PAINT)
    page.context.close()
    return seen


def requested(browser: Browser, address: str) -> int:
    """Return how many requests a first visit makes, media not counted."""
    page = browser.new_page()
    kinds: list[str] = []
    page.on("request", lambda request: kinds.append(request.resource_type))
    page.goto(address, wait_until="networkidle")
    page.close()
    return sum(kind in _NOT_MEDIA for kind in kinds)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of pages that were closed while they loaded."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
