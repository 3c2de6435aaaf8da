"""Plays a package with strict counterparts of what it talks to, and returns what it did wrong."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from essence_packager.model.finding import Report
from essence_packager.playing.errors import CannotPlayError
from essence_packager.playing.launchable import launchables
from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject
from essence_packager.validating.validate import subjects

SECONDS = 30.0
"""Time for all pages of a package."""


class Performance(NamedTuple):
    """What was found, and whether the browser's pages were shut in by the system."""

    report: Report
    sandboxed: bool


def play(path: Path, *, profile: str = "generic", limits: Limits = DEFAULT, seconds: float = SECONDS) -> Performance:
    """Play what a package launches in Chromium, and judge what it does; nothing is unpacked to the disk.

    What cannot be opened is not played, and nothing is said about it: ``validate`` does.

    Raises:
        CannotPlayError: Playwright or a browser is missing; the text says what to install.
        OSError: there is nothing at the path, or it may not be read.
    """
    with ThreadPoolExecutor(1) as own_thread:  # Playwright would not share its thread with a running event loop
        return own_thread.submit(_play, path, profile, limits, seconds).result()


def _play(path: Path, profile: str, limits: Limits, seconds: float) -> Performance:
    name = path.name or path.resolve().name
    say = Say(name, profile=profile, limits=limits)
    sandboxed = True
    for subject in subjects(path, Say(name, limits=limits)):
        sandboxed = _play_subject(subject, say.of(subject.document.file), seconds) and sandboxed
    return Performance(say.report(), sandboxed)


def _play_subject(subject: Subject, say: Say, seconds: float) -> bool:
    launched = launchables(subject)
    if not launched:
        return True
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise CannotPlayError(
            'Playing a package needs Playwright. Install it: pip install "essence-packager[run]"'
        ) from error
    from essence_packager.playing.chorus import Chorus
    from essence_packager.playing.judge import judge
    from essence_packager.playing.server import PlayServer
    from essence_packager.playing.site import Site
    from essence_packager.playing.stage import play_all

    with PlayServer(Site(subject)) as server, sync_playwright() as playwright:
        staged = play_all(playwright, server, launched, seconds, subject.standard)
    if staged.left_out:
        say("run-part-played", subject.document.root, count=len(staged.played), all=len(launched))
    chorus = Chorus(say)
    for played in staged.played:
        judge(played, subject, chorus)
    chorus.speak()
    return staged.sandboxed
