"""The states of saving that a learner can meet, each with the words of its notice; made with the small module."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from tests.e2e.learner import Learner, launch
from tests.lms.lms import Lms
from tests.lms.records import Fault

State = Callable[[Lms, Page], Learner]

BRING_BACK = """() => ["pagehide", "pageshow"].forEach(
  (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })))"""
"""What the browser says to a page that it takes out of its back/forward cache."""


def start(lms: Lms, page: Page, **wanted: Any) -> Learner:
    """The small module in a frame that fills the window."""
    return launch(lms, page, frame="full", **wanted)


def not_saved(lms: Lms, page: Page) -> Learner:
    """Not saved yet. Your answers stay on this device"""
    ana = start(lms, page)
    with lms.fault(Fault.BROKEN):
        ana.give("goal", [0])
    return ana


def saved_again(lms: Lms, page: Page) -> Learner:
    """Saved again."""
    ana = not_saved(lms, page)
    ana.give("goal", [1])
    return ana


def not_recorded(lms: Lms, page: Page) -> Learner:
    """Your answers are not saved in a course."""
    page.goto(lms.content_url())
    return Learner(page, page)


def review(lms: Lms, page: Page) -> Learner:
    """You are looking at finished work."""
    return start(lms, page, lesson_mode="review")


def browse(lms: Lms, page: Page) -> Learner:
    """This is a preview."""
    return start(lms, page, lesson_mode="browse")


def decided(lms: Lms, page: Page) -> None:
    """Somebody has passed, and left."""
    ana = start(lms, page)
    ana.read_all()
    ana.take()
    ana.leave(lms)


def final(lms: Lms, page: Page) -> Learner:
    """Your result is final"""
    decided(lms, page)
    ana = start(lms, page)
    ana.go("assessment.final")
    return ana


def asked(lms: Lms, page: Page) -> Learner:
    """On this device there are 4 answers"""
    decided(lms, page)
    return start(lms, page, new_attempt=True)


def brought_back(lms: Lms, page: Page) -> Learner:
    """You left this page."""
    ana = start(lms, page)
    ana.frame.evaluate(BRING_BACK)
    return ana


def closed(lms: Lms, page: Page) -> Learner:
    """Saved. You can close this page."""
    ana = start(lms, page)
    ana.give("goal", [0])
    ana.press_exit()
    return ana


STATES: tuple[State, ...] = (
    not_saved,
    saved_again,
    not_recorded,
    review,
    browse,
    final,
    asked,
    brought_back,
    closed,
)
