"""Plays one launched page as a simple learner: looks, answers, presses what leads on, and leaves."""

import time
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import BrowserContext, Error, Frame, Page

from essence_packager.playing.host import HOST, LEFT
from essence_packager.playing.played import Played
from essence_packager.resources import resource

MOST_STEPS = 120
MOST_CIRCLING = 10
"""Steps in a row that begin where others began."""
MOST_WINDOWS = 4
LOADING = 5.0
"""Seconds that a page may take, once loaded, to show something and to turn to its LMS, as with a loading screen."""
_LEAVING = 5
"""Seconds that the page which comes after may take."""
_LAST_CALLS, _LAST_REQUESTS = 200, 1000
"""Milliseconds until what a page did while it was left has come: told by the next page, or sent to the LRS."""
_PAUSE = 120
"""Milliseconds between two steps."""
_PATIENCE = 3
"""Times in a row that there is nothing to do until the learner leaves."""
WAIT = 250
"""Milliseconds until the learner looks again whether there is something to do."""


@cache
def _script() -> str:
    return resource("templates", "lms", "learner.js").read_text(encoding="utf-8")


def learn(context: BrowserContext, page: Page, played: Played, seconds: float) -> None:
    """Open a page, act within these seconds, and leave. Raises Error when the page or the browser ended meanwhile."""
    end = time.monotonic() + seconds
    page.goto(played.opening.address, wait_until="commit", timeout=seconds * 1000)
    loaded = _settled(page, "load", end)
    _settled(page, "networkidle", end)
    played.opened = True
    _act(context, played, end, loaded=loaded)
    strayed = page.is_closed() or (_is_host(played.opening.address) and page.url != played.opening.address)
    _leave(context, page, played)
    played.left = not strayed


def _settled(page: Page, state: Literal["load", "networkidle"], end: float) -> bool:
    try:
        page.wait_for_load_state(state, timeout=max(1, min(4, (end - time.monotonic()) / 2)) * 1000)
    except Error:
        return False
    return True


def _act(context: BrowserContext, played: Played, end: float, *, loaded: bool) -> None:
    """Make steps until nothing is left to do, nothing new comes of it, or the time is over."""
    seen: set[str] = set()
    idle = circling = 0
    shown = False
    patience = time.monotonic() + LOADING
    while time.monotonic() < end and len(played.steps) < MOST_STEPS and context.pages and not played.crashed:
        shown = shown or _shows(context)
        is_ready = (shown and played.heard) or time.monotonic() > patience
        if is_ready and (idle >= _PATIENCE or circling >= MOST_CIRCLING):
            break
        done, at = _step(context)
        if done:
            played.steps.append(done)
        circling = circling + 1 if at in seen else 0
        seen.add(at)
        idle = 0 if done else idle + 1
        _wait(context, _PAUSE if done else WAIT)
    played.waited = loaded and time.monotonic() > patience
    played.blank = played.waited and not shown


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


def _leave(context: BrowserContext, page: Page, played: Played) -> None:
    """Leave as learners do who go on to another page: whole, for content may listen to the LMS's own window."""
    for other in context.pages:
        if other is not page:
            other.close(run_before_unload=True)
    if page.is_closed():
        return
    after = urljoin(played.opening.address, LEFT) if _is_host(played.opening.address) else "about:blank"
    page.goto(after, timeout=_LEAVING * 1000)
    page.wait_for_timeout(_LAST_REQUESTS if played.opening.lrs else _LAST_CALLS)


def _is_host(address: str) -> bool:
    return urlsplit(address).path.startswith(HOST)


def _frames(context: BrowserContext) -> Iterator[Frame]:
    """Yield the frames with content, those opened last first: what opens over a page comes before it."""
    for page in reversed(context.pages[: 1 + MOST_WINDOWS]):
        for frame in reversed(page.frames):
            if not _is_host(frame.url) and frame.url.startswith("http"):
                yield frame


def _asked(frame: Frame, question: str) -> Any:
    """Return what a function of the learner's script says in a frame; None when the frame has just gone."""
    try:
        return frame.evaluate(f"(() => {{ {_script()}\nreturn {question}; }})()")
    except Error:
        browser = frame.page.context.browser
        if browser is None or not browser.is_connected():
            raise
        return None
