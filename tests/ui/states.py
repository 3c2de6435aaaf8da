"""A page in each of its states, and what is measured of it there: looks, fingers, narrow screens, saved documents."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.lms.lms import Lms
from tests.support.browser import devices
from tests.ui.learner import Learner

Arrange = Callable[[Learner], None]
"""Brings the page of a learner who has just opened it into a state; its name is that of the state."""

FINGER = 44
"""CSS pixels that a finger needs (WCAG 2.5.5)."""

_TOO_SMALL = """([pressed, sides, finger]) => [...document.querySelectorAll(pressed)]
  .filter((node) => node.checkVisibility())
  .map((node) => [node, node.getBoundingClientRect()])
  .filter(([, box]) => sides.some((side) => box[side] < finger - 0.5))
  .map(([node, { width, height }]) =>
    `${node.localName} ${node.className} ${node.textContent.trim()}: ${width} x ${height}`)"""
_DRESS = "([size, dir]) => { document.documentElement.style.fontSize = size; document.documentElement.dir = dir; }"


class Look(NamedTuple):
    """The colours that a learner prefers, and the width of the window in CSS pixels."""

    colours: Literal["light", "dark"]
    width: int

    def of(self, state: Learner) -> Frame | Page:
        """The page in this look."""
        state.page.emulate_media(color_scheme=self.colours)
        state.page.set_viewport_size({"width": self.width, "height": 740})
        return state.frame


_COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
in_each_look = pytest.mark.parametrize(
    "look", [Look(*look) for look in product(_COLOURS, (360, 1280))], ids=lambda look: f"{look.colours}-{look.width}"
)
"""Gives a test every ``look``."""


@contextmanager
def arranged(browser: Browser, package: Path, arrange: Arrange) -> Iterator[Learner]:
    """The page of an unpacked package in a state, in an LMS of its own."""
    with Lms() as lms, devices(browser) as made:
        lms.install(package)
        page = made.new().new_page()
        learner = Learner(page, lms.launch(page, lms.play_url(frame="full")))
        arrange(learner)
        yield learner


def saved(lms: Lms, page: Page, states: Iterable[Arrange], folder: Path) -> list[Path]:
    """Save the document of the installed package in each state, each made by a learner of its own."""
    paths = []
    for arrange in states:
        name = arrange.__name__.replace("_", "")
        learner = Learner(page, lms.launch(page, lms.play_url(learner=name, frame="full")))
        arrange(learner)
        paths.append(folder / f"{name}.html")
        paths[-1].write_text(learner.frame.content(), encoding="utf-8")
    return paths


def too_small(state: Learner, pressed: str, *sides: Literal["width", "height"]) -> list[str]:
    """Whatever is visible of the elements of a selector and has no room for a finger on one of these sides."""
    state.page.set_viewport_size({"width": 360, "height": 640})
    small: list[str] = state.frame.evaluate(_TOO_SMALL, [pressed, list(sides), FINGER])
    return small


def reach(state: Learner, width: int, direction: str = "ltr", letters: str = "") -> int:
    """How wide the page is in a window of this width, read in this direction, with letters of this size."""
    state.page.set_viewport_size({"width": width, "height": 640})
    state.frame.evaluate(_DRESS, [letters, direction])
    assert state.frame.evaluate("() => innerWidth") == width
    wide: int = state.frame.evaluate("() => document.documentElement.scrollWidth")
    state.frame.evaluate(_DRESS, ["", "ltr"])
    return wide
