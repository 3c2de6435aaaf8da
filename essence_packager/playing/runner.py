"""Plays what a package launches, one after the other, each with a browser's fresh profile and a share of the time."""

import time
from collections.abc import Sequence
from typing import NamedTuple

from playwright.sync_api import Error, Playwright

from essence_packager.playing.chromium import Chromium
from essence_packager.playing.launchable import Launchable
from essence_packager.playing.learner import learn
from essence_packager.playing.opening import opening
from essence_packager.playing.played import Played
from essence_packager.playing.server import PlayServer
from essence_packager.playing.watch import watch
from essence_packager.validating.standards import Standard

LEAST_SHARE = 8.0
"""Seconds that a page is given; where time is short, fewer pages are played."""
LEAVING = 2.0
"""Seconds of a share that are kept for leaving."""
GRACE = 5.0
"""Seconds after its share in which a page must answer; else its scripts go on without end."""


class Run(NamedTuple):
    """What came of it."""

    played: tuple[Played, ...]
    left_out: int
    """Pages for which there was no time."""
    sandboxed: bool


class Runner:
    """Where the pages of one package are played; another thread may stop it."""

    def __init__(self, playwright: Playwright, server: PlayServer, standard: Standard) -> None:
        self._playwright = playwright
        self._server = server
        self._standard = standard
        self._chromium: Chromium | None = None
        self._stopped = False

    def play_all(self, launched: Sequence[Launchable], seconds: float) -> Run:
        """Play pages within so many seconds in all. Raises CannotPlayError."""
        end = time.monotonic() + max(LEAST_SHARE, seconds - GRACE)
        played: list[Played] = []
        sandboxed = True
        try:
            for number, launchable in enumerate(launched):
                left = end - time.monotonic()
                if self._stopped or (left < LEAST_SHARE and played):
                    break
                share = max(LEAST_SHARE, left / max(1, min(len(launched) - number, int(left / LEAST_SHARE))))
                chromium = self._browser()
                sandboxed = sandboxed and chromium.sandboxed
                played.append(self._play(chromium, launchable, share))
        finally:
            if self._chromium is not None:
                self._chromium.close()
        return Run(tuple(played), len(launched) - len(played), sandboxed)

    def stop(self) -> None:
        """End it at once, from another thread; where it has ended, nothing happens."""
        self._stopped = True
        if self._chromium is not None:
            self._chromium.kill()

    def _browser(self) -> Chromium:
        """Return the browser; a new one where the last was ended."""
        if self._chromium is None or not self._chromium.runs:
            self._chromium = Chromium(self._playwright, self._server.port)
        return self._chromium

    def _play(self, chromium: Chromium, launchable: Launchable, share: float) -> Played:
        played = Played(launchable, opening(launchable, self._standard, self._server))
        patience = chromium.killing(share + GRACE)
        patience.start()
        try:
            context = chromium.context(share)
            try:
                watch(context, self._server, played)
                learn(context, context.new_page(), played, max(1.0, share - LEAVING))
            finally:
                context.close()
        except Error:
            played.hung = chromium.killed and not self._stopped
        finally:
            patience.cancel()
        return played
