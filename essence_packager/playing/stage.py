"""Plays what a package launches, one after the other, each with a browser's fresh profile and a share of the time."""

import time
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from playwright.sync_api import Error, Playwright

from essence_packager.playing.chromium import Chromium
from essence_packager.playing.launchable import Launchable
from essence_packager.playing.learner import learn
from essence_packager.playing.played import Played
from essence_packager.playing.scene import scene
from essence_packager.playing.server import PlayServer
from essence_packager.playing.watch import watch
from essence_packager.validating.standards import Standard

LEAST_SHARE = 4.0
"""Seconds that a page is given; where time is short, fewer pages are played."""
LEAVING = 2.0
"""Seconds of a share that are kept for leaving."""
GRACE = 5.0
"""Seconds after its share in which a page must answer; else its scripts go on without end."""


class Staged(NamedTuple):
    """What came of it."""

    played: tuple[Played, ...]
    left_out: int
    """Pages for which there was no time."""
    sandboxed: bool


def play_all(
    playwright: Playwright, server: PlayServer, launched: Sequence[Launchable], seconds: float, standard: Standard
) -> Staged:
    """Play pages within so many seconds in all. Raises CannotPlayError."""
    end = time.monotonic() + max(LEAST_SHARE, seconds - GRACE)
    played: list[Played] = []
    chromium: Chromium | None = None
    try:
        for number, launchable in enumerate(launched):
            left = end - time.monotonic()
            if left < LEAST_SHARE and played:
                break
            share = max(LEAST_SHARE, left / max(1, min(len(launched) - number, int(left / LEAST_SHARE))))
            if chromium is None or chromium.killed:
                chromium = Chromium(playwright, server.port)
            played.append(_play(chromium, server, Played(launchable, scene(launchable, standard, server)), share))
    finally:
        if chromium is not None:
            chromium.close()
    return Staged(tuple(played), len(launched) - len(played), chromium is None or chromium.sandboxed)


def _play(chromium: Chromium, server: PlayServer, played: Played, share: float) -> Played:
    patience = chromium.killing(share + GRACE)
    patience.start()
    try:
        context = chromium.browser.new_context(
            accept_downloads=False, service_workers="block", viewport={"width": 1280, "height": 800}
        )
        context.set_default_timeout(share * 1000)
        context.add_init_script("window.print = () => {};")
        watch(context, server, played)
        page = context.new_page()
        learn(context, page, played, max(1.0, share - LEAVING))
        context.close()
    except Error:
        if not chromium.killed:
            with suppress(Error):
                context.close()
    finally:
        patience.cancel()
    played.hung = chromium.killed
    return played
