"""The example on narrow screens and with large letters: nothing has to be scrolled sideways."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.learner import Learner
from tests.e2e.states import STATES, State
from tests.lms.lms import Lms
from tests.support.browser import Devices

pytestmark = pytest.mark.browser

WIDE = "() => document.scrollingElement.scrollWidth"
CULPRITS = """(width) => [...document.querySelectorAll(".page.shown *, .menu *, header *, .notices *")]
  .filter((node) => node.checkVisibility() && node.getBoundingClientRect().right > width + 1
    && !node.closest(".table, .math, pre"))
  .slice(0, 5).map((node) => node.outerHTML.slice(0, 120))"""
SHAPES = {"phone": (360, 1), "zoomed to 200 %": (320, 1), "letters twice as large": (360, 2)}


def enlarge(context: BrowserContext, page: Page, factor: int) -> None:
    """Set the browser's own size of letters, as a person with weak sight does."""
    session = context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16 * factor, "fixed": 13 * factor}})


def too_wide(ana: Learner, width: int) -> list[str]:
    """The elements that make the page wider than the screen."""
    found = int(ana.frame.evaluate(WIDE))
    return [] if found <= width else [f"{found} px", *ana.frame.evaluate(CULPRITS, width)]


@pytest.mark.parametrize("shape", SHAPES)
def test_no_page_of_the_example_is_wider_than_the_screen(teamwork: Lms, learners_devices: Devices, shape: str) -> None:
    width, factor = SHAPES[shape]
    context = learners_devices.new({"width": width, "height": 640}, touch=True)
    page = context.new_page()
    enlarge(context, page, factor)
    page.goto(teamwork.content_url())
    ana = Learner(page, page)
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") >= 16 * factor
    pages = [known["id"] for known in ana.data["pages"]] + ["player.record", "player.help"]
    found = {}
    for moment in ("at first", "answered"):
        for id in pages:
            ana.go(id)
            found[f"{id} {moment}"] = too_wide(ana, width)
        for known in ana.data["questions"]:
            ana.give(known["id"], ana.wrong(known["id"]))
        page.evaluate("() => document.querySelectorAll('details').forEach((hint) => { hint.open = true; })")
    ana.see(".menu-button").click()
    found["menu"] = too_wide(ana, width)
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_no_state_of_saving_is_wider_than_the_screen(
    small: Lms, page: Page, context: BrowserContext, state: State
) -> None:
    ana = state(small, page)
    for width, factor in SHAPES.values():
        enlarge(context, page, factor)
        page.set_viewport_size({"width": width, "height": 640})
        assert too_wide(ana, width) == []
