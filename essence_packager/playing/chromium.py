"""Starts a Chromium that reaches nothing but one server of ours, and ends it whatever its pages do."""

import os
import shutil
import signal
from contextlib import suppress
from threading import Timer

from playwright.sync_api import Browser, Error, Playwright

from essence_packager.playing.errors import CannotPlayError

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge")
_ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--dns-prefetch-disable",
    "--autoplay-policy=no-user-gesture-required",
    "--mute-audio",
    # No name is looked up, and no UDP is sent past the proxy.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)


class Chromium:
    """A browser with a profile of its own, which is gone when it is closed.

    Every request goes to the server at ``port`` of the loopback as to a proxy, those to the loopback too: the server
    answers those to itself and refuses the others.
    """

    def __init__(self, playwright: Playwright, port: int) -> None:
        self.sandboxed = True
        """Whether the system let the browser shut its pages in."""
        self.killed = False
        arguments = [*_ARGUMENTS, f"--proxy-server=127.0.0.1:{port}", "--proxy-bypass-list=<-loopback>"]
        try:
            self.browser = _started(playwright, arguments, sandboxed=True)
        except Error:
            self.sandboxed = False
            try:
                self.browser = _started(playwright, arguments, sandboxed=False)
            except Error as error:
                raise CannotPlayError(_advice(error)) from error
        processes = self.browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        self._process = next(int(each["id"]) for each in processes if each["type"] == "browser")

    def close(self) -> None:
        """End it, also when it does not answer."""
        patience = self.killing(5)
        patience.start()
        with suppress(Error):
            self.browser.close()
        patience.cancel()

    def killing(self, seconds: float) -> Timer:
        """Return a timer that ends the browser's process: a script without end leaves all questions unanswered."""
        timer = Timer(seconds, self._kill)
        timer.daemon = True
        return timer

    def _kill(self) -> None:
        self.killed = True
        with suppress(OSError):
            os.kill(self._process, getattr(signal, "SIGKILL", signal.SIGTERM))


def _started(playwright: Playwright, arguments: list[str], *, sandboxed: bool) -> Browser:
    return playwright.chromium.launch(
        executable_path=_found(), args=arguments, chromium_sandbox=sandboxed, timeout=20_000
    )


def _found() -> str | None:
    """Return a Chromium of this machine; None: Playwright shall use its own."""
    given = os.environ.get("ESSENCE_CHROMIUM")
    return given or next((path for path in map(shutil.which, NAMES) if path), None)


def _advice(error: Error) -> str:
    reason = error.message.strip().splitlines()[0]
    return f"No Chromium could be started ({reason}). Install Chromium or Chrome, or run: playwright install chromium"
