"""Plays a package with strict counterparts of what it talks to, and returns what it did wrong."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from essence_packager.model.finding import Report
from essence_packager.playing.errors import CannotPlayError
from essence_packager.playing.launchable import Launchable, launchables
from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject
from essence_packager.validating.validate import subjects

if TYPE_CHECKING:
    from essence_packager.playing.runner import Runner

SECONDS = 30.0
"""Time for all pages of a package."""


class PlayReport(NamedTuple):
    """What was found, and whether the browser's pages were shut in by the system."""

    report: Report
    sandboxed: bool
    pages: int
    """How many pages were played; 0: none that the manifest names could be opened."""


def play(path: Path, *, profile: str = "generic", limits: Limits = DEFAULT, seconds: float = SECONDS) -> PlayReport:
    """Play what a package launches in Chromium, and judge what it does; nothing is unpacked to the disk.

    What cannot be opened is not played, and nothing is said about it: ``validate`` does. Ctrl+C ends the browser.

    Raises:
        CannotPlayError: Playwright or a browser is missing; the text says what to install.
        OSError: there is nothing at the path, or it may not be read.
    """
    playing = _Playing(Say(path.name or path.resolve().name, profile=profile, limits=limits), seconds)
    with ThreadPoolExecutor(1) as own_thread:  # Playwright would not share its thread with a running event loop
        try:
            return own_thread.submit(playing.all_of, path).result()
        finally:
            playing.stop()


class _Playing:
    """Plays a package, manifest after manifest."""

    def __init__(self, say: Say, seconds: float) -> None:
        self._say = say
        self._end = time.monotonic() + seconds
        self._runner: Runner | None = None
        self._sandboxed = True
        self._stopped = False
        self._pages = 0

    def all_of(self, path: Path) -> PlayReport:
        """Play it all. Raises what ``play`` raises."""
        for subject in subjects(path, Say(self._say.package, limits=self._say.limits)):
            launched = launchables(subject)
            if launched and not self._stopped:
                self._play(subject, launched)
        return PlayReport(self._say.report(), self._sandboxed, self._pages)

    def stop(self) -> None:
        """End it, from another thread."""
        self._stopped = True
        if self._runner is not None:
            self._runner.stop()

    def _play(self, subject: Subject, launched: tuple[Launchable, ...]) -> None:
        try:
            from playwright.sync_api import sync_playwright
        except ImportError as error:
            raise CannotPlayError(
                "Playing a package needs Playwright. Install it where essence-packager is installed: "
                "pip install playwright. With uv: uv tool install --with playwright, then what you installed it from."
            ) from error
        from essence_packager.playing.gathered import Gathered
        from essence_packager.playing.judge import judge
        from essence_packager.playing.runner import Runner
        from essence_packager.playing.server import PlayServer
        from essence_packager.playing.site import Site

        with PlayServer(Site(subject)) as server, sync_playwright() as playwright:
            self._runner = Runner(playwright, server, subject.standard)
            run = self._runner.play_all(launched, self._end - time.monotonic())
        self._sandboxed = self._sandboxed and run.sandboxed
        self._pages += len(run.played)
        say = self._say.of(subject.document.file)
        if run.left_out:
            say("run-part-played", subject.document.root, count=len(run.played), all=len(launched))
        gathered = Gathered(say)
        for played in run.played:
            judge(played, subject, gathered)
        gathered.say_all()
