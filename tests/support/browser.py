"""Chromium for the tests, kept on the loopback: any other request fails the test that made it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Playwright, Request, ViewportSize

from essence_packager.playing.chromium import QUIET
from tests.setup_tools import find_browser
from tests.support.missing import missing

ARGUMENTS = (
    "--no-sandbox",
    *QUIET,
    # No name is looked up, and no address but the loopback's is reached.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
LOCAL_SCHEMES = ("about", "blob", "data", "file", "chrome-error")
DESKTOP: ViewportSize = {"width": 1280, "height": 900}


def start_chromium(playwright: Playwright, *without: str) -> Browser:
    """The browser that ESSENCE_CHROMIUM names, the system's Chromium or Chrome, or else Playwright's own.

    `without` are arguments that Playwright would add and that are left out.
    """
    executable = find_browser()
    try:
        return playwright.chromium.launch(
            executable_path=executable, args=list(ARGUMENTS), ignore_default_args=list(without) or None
        )
    except Exception as error:
        if executable is not None:
            raise
        missing(f"no Chromium to drive: {error}")


@dataclass
class Watch:
    """What went wrong in the pages of one browser context."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        """Listen to every page of the context."""
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def _on_request(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in LOCAL_SCHEMES and url.hostname not in ("127.0.0.1", "localhost"):
            self.outside.append(request.url)

    def _on_console(self, message: ConsoleMessage) -> None:
        # A request that fails is the fault that many tests arrange; what the page makes of it is their subject.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.errors.append(message.text)

    def check(self) -> None:
        """Fail when a page asked for anything outside, threw, or broke its Content-Security-Policy."""
        assert self.outside == [], "requests that leave the loopback"
        assert self.errors == [], "errors in the browser's console"


class Devices:
    """Makes browser contexts: each is one device of a learner, with a storage of its own."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.opened: list[tuple[BrowserContext, Watch]] = []

    def new(
        self,
        viewport: ViewportSize = DESKTOP,
        *,
        color_scheme: Literal["dark", "light"] = "light",
        reduced_motion: Literal["no-preference", "reduce"] = "reduce",
        javascript: bool = True,
        touch: bool = False,
    ) -> BrowserContext:
        """A fresh context: nothing stored, no cookie."""
        context = self.browser.new_context(
            viewport=viewport,
            color_scheme=color_scheme,
            reduced_motion=reduced_motion,
            java_script_enabled=javascript,
            has_touch=touch,
        )
        context.set_default_timeout(10_000)
        watch = Watch()
        watch.attach(context)
        self.opened.append((context, watch))
        return context

    def watch_of(self, context: BrowserContext) -> Watch:
        """What went wrong so far in a context made here."""
        return next(watch for made, watch in self.opened if made is context)

    def close(self) -> None:
        """Close all, then fail on anything wrong in one of them."""
        for context, _ in self.opened:
            context.close()
        for _, watch in self.opened:
            watch.check()


@contextmanager
def devices(browser: Browser) -> Iterator[Devices]:
    """Devices that are checked and closed at the end."""
    made = Devices(browser)
    yield made
    made.close()
