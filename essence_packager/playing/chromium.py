"""Starts a Chromium that reaches nothing but one server of ours, and ends it whatever its pages do."""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import TypedDict

from playwright.sync_api import Browser, BrowserContext, Error, Playwright

from essence_packager.playing.errors import CannotPlayError
from essence_packager.playing.server import NAMES as SERVED

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge")
CHANNELS = ("chrome", "msedge")
"""Browsers that Playwright finds where Windows and macOS keep them."""
_MOST_HEAP = 1024
"""MiB that the scripts of a page may fill; then the page crashes, not the machine."""
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""What keeps a browser from doing anything of its own accord."""
_ARGUMENTS = (
    *QUIET,
    "--dns-prefetch-disable",
    "--autoplay-policy=no-user-gesture-required",
    "--mute-audio",
    f"--js-flags=--max-old-space-size={_MOST_HEAP}",
    # As an LMS behind https: without it, content lacks crypto.randomUUID and other things.
    f"--unsafely-treat-insecure-origin-as-secure={','.join(f'http://{name}' for name in SERVED)}",
    # No name is looked up, and no UDP is sent past the proxy.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)


class _Which(TypedDict, total=False):
    """Which browser is to be started, as Playwright wants it said."""

    executable_path: str
    channel: str


class Chromium:
    """A browser with a profile of its own, which is gone when it is closed.

    Every request goes to the server at ``port`` of the loopback as to a proxy, those to the loopback too: the server
    answers those to itself and refuses the others. Raises CannotPlayError where no browser can be started.
    """

    def __init__(self, playwright: Playwright, port: int) -> None:
        self.killed = False
        arguments = [*_ARGUMENTS, f"--proxy-server=127.0.0.1:{port}", "--proxy-bypass-list=<-loopback>"]
        self._browser, self.sandboxed = _started(playwright, arguments)
        processes = self._browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        self._process = next(int(each["id"]) for each in processes if each["type"] == "browser")

    @property
    def runs(self) -> bool:
        """Whether it can play more."""
        return not self.killed and self._browser.is_connected()

    def context(self, patience: float) -> BrowserContext:
        """Return a fresh profile, whose pages answer within so many seconds. Raises Error when it has ended."""
        context = self._browser.new_context(
            accept_downloads=False, service_workers="block", viewport={"width": 1280, "height": 800}
        )
        context.set_default_timeout(patience * 1000)
        context.add_init_script("window.print = () => {};")
        return context

    def close(self) -> None:
        """End it, also when it does not answer."""
        patience = self.killing(5)
        patience.start()
        with suppress(Error):
            self._browser.close()
        patience.cancel()

    def killing(self, seconds: float) -> Timer:
        """Return a timer that kills it: a script without end leaves all questions unanswered."""
        timer = Timer(seconds, self.kill)
        timer.daemon = True
        return timer

    def kill(self) -> None:
        """End the browser's process, from any thread; its pages' processes end with it."""
        self.killed = True
        if self._browser.is_connected():  # else its number may be another's by now
            with suppress(OSError):
                os.kill(self._process, getattr(signal, "SIGKILL", signal.SIGTERM))


def _started(playwright: Playwright, arguments: list[str]) -> tuple[Browser, bool]:
    """Start the first browser that can be, shut in by the system if that can be; tell whether it is."""
    errors: list[Error] = []
    for sandboxed in (True, False):
        for which in _candidates(playwright):
            try:
                browser = playwright.chromium.launch(
                    **which, args=arguments, chromium_sandbox=sandboxed, handle_sigint=False, timeout=20_000
                )
            except Error as error:
                errors.append(error)
            else:
                return browser, sandboxed
    raise CannotPlayError(_advice(errors[-1])) from errors[-1]


def _candidates(playwright: Playwright) -> Iterator[_Which]:
    """Yield the one that is named, else those of this machine, Playwright's own first where it was installed."""
    if given := os.environ.get("ESSENCE_CHROMIUM"):
        yield {"executable_path": given}
        return
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found:
        yield {"executable_path": found}
    elif Path(playwright.chromium.executable_path).exists():
        yield {}
    else:
        for name in CHANNELS:
            yield {"channel": name}


def _advice(error: Error) -> str:
    reason = error.message.strip().splitlines()[0]
    return f"No Chromium could be started ({reason}). Install Chromium or Chrome, or run: playwright install chromium"
