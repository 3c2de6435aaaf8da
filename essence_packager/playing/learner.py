"""Plays one launched page as a simple learner: looks, answers, presses what leads on, and leaves."""

import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Error, Frame, Page

from essence_packager.playing.host import HOST
from essence_packager.playing.played import Played
from essence_packager.resources import resource

MOST_STEPS = 120
MOST_CIRCLING = 10
"""Steps in a row that begin where others began."""
MOST_WINDOWS = 4
_PAUSE = 120
"""Milliseconds between two steps."""
_PATIENCE = 3
"""Times in a row that there is nothing to do until the learner leaves."""
_WAIT = 250
"""Milliseconds until the learner looks again whether there is something to do."""
_LEAVE = "() => { const frame = document.querySelector('iframe'); if (frame) frame.src = 'about:blank'; }"


@cache
def _script() -> str:
    return resource("templates", "lms", "learner.js").read_text(encoding="utf-8")


def learn(context: BrowserContext, page: Page, played: Played, seconds: float) -> None:
    """Open a page, act within these seconds, and leave. Raises Error when the browser was ended meanwhile."""
    end = time.monotonic() + seconds
    page.goto(played.scene.address, wait_until="commit", timeout=seconds * 1000)
    for state in ("load", "networkidle"):
        with suppress(Error):
            page.wait_for_load_state(state, timeout=max(1, min(4, (end - time.monotonic()) / 2)) * 1000)
    played.opened = True
    _act(context, played, end)
    played.strayed = page.is_closed() or _place(page.url) != _place(played.scene.address)
    _leave(context, page)


def _act(context: BrowserContext, played: Played, end: float) -> None:
    """Make steps until nothing is left to do, nothing new comes of it, or the time is over."""
    seen: set[str] = set()
    idle = circling = 0
    shown = False
    while time.monotonic() < end and idle < _PATIENCE and circling < MOST_CIRCLING and context.pages:
        shown = shown or _shows(context)
        done, at = _step(context)
        if done:
            played.steps.append(done)
        if len(played.steps) >= MOST_STEPS:
            break
        circling = circling + 1 if at in seen else 0
        seen.add(at)
        idle = 0 if done else idle + 1
        _wait(context, _PAUSE if done else _WAIT)
    played.blank = not shown and not _shows(context)


def _wait(context: BrowserContext, milliseconds: float) -> None:
    """Let the browser go on, and hear what it tells meanwhile."""
    for page in context.pages[:1]:
        page.wait_for_timeout(milliseconds)


def _step(context: BrowserContext) -> tuple[str, str]:
    """Let the learner do one thing in the first frame that has something to do: what it was, and where."""
    for frame in _frames(context):
        step = _asked(frame, "actAsLearner()")
        if step and step["did"]:
            return str(step["did"]), str(step["at"])
    return "", ""


def _shows(context: BrowserContext) -> bool:
    return any(_asked(frame, "showsSomething()") for frame in _frames(context))


def _leave(context: BrowserContext, page: Page) -> None:
    """Leave as learners do: the frame goes or the window is closed, while the LMS still listens."""
    for other in context.pages:
        if other is not page:
            other.close(run_before_unload=True)
    if page.is_closed():
        return
    if HOST in page.url:
        page.evaluate(_LEAVE)
    page.wait_for_timeout(300)
    with suppress(Error):
        page.goto("about:blank", wait_until="commit", timeout=2000)
    page.wait_for_timeout(200)


def _place(address: str) -> str:
    return urlsplit(address).path


def _frames(context: BrowserContext) -> Iterator[Frame]:
    """Yield the frames with content, those opened last first: what opens over a page comes before it."""
    for page in reversed(context.pages[: 1 + MOST_WINDOWS]):
        for frame in reversed(page.frames):
            if f"{HOST}play" not in frame.url and frame.url.startswith("http"):
                yield frame


def _asked(frame: Frame, question: str) -> Any:
    """Return what a function of the learner's script says in a frame; None when the frame has just gone."""
    try:
        return frame.evaluate(f"(() => {{ {_script()}\nreturn {question}; }})()")
    except Error:
        if frame.page.context.browser is None or not frame.page.context.browser.is_connected():
            raise
        return None
