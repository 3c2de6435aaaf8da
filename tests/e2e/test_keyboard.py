"""From the first page to passed without a mouse, with the focus where the next step is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.e2e.learner import Launch
from tests.e2e.modules import Source
from tests.lms.lms import Lms
from tests.support.keyboard import Keyboard, focused

pytestmark = pytest.mark.browser


def test_from_the_first_page_to_passed_with_tab_enter_space_and_arrows(
    small: Lms, open_course: Launch, page: Page
) -> None:
    ana = open_course()
    # The walk begins where a browser begins: in the LMS's own page.
    keyboard = Keyboard(page, ana.frame)
    for _ in range(5):
        if (stop := keyboard.press("Tab")) is not None:
            break
    assert stop is not None
    assert stop.name == "Skip to the lesson"
    keyboard.tab_to("We do our best", "input")
    keyboard.press("ArrowDown")
    keyboard.tab_to("Check", "button")
    result = keyboard.press("Enter")
    assert ana.verdict("goal") == "Right"
    assert ana.see("#q-goal .result").evaluate("node => node === document.activeElement")
    assert result is not None
    assert result.visible
    for title in ("A short end", "Final test"):
        keyboard.tab_to(title, "a")
        keyboard.press("Enter")
        ana.see(f".page.shown h1 >> text={title}").wait_for()
        heading = focused(ana.frame)
        assert heading is not None
        assert (heading.tag, heading.name) == ("h1", title)
        assert ana.frame.evaluate("scrollY") == 0
    keyboard.tab_to("The boss", "input")
    keyboard.press("ArrowDown")
    keyboard.tab_to("Hint", "summary")
    keyboard.press("Enter")
    assert ana.see("#q-speak-first details").evaluate("node => node.open")
    keyboard.tab_to("Check", "button")
    keyboard.press("Space")
    keyboard.tab_to("A shared goal", "input")
    keyboard.press("Space")
    keyboard.tab_to("Clear roles", "input")
    keyboard.press("Space")
    keyboard.tab_to("Check", "button")
    keyboard.press("Enter")
    assert ana.given("helps") == [0, 2]
    keyboard.tab_to("True", "input")
    keyboard.press("ArrowDown", "Enter")
    assert (ana.given("wish"), ana.verdict("wish")) == ([1], "Right")
    keyboard.tab_to("capital of Latvia", "input")
    keyboard.type("Riga")
    keyboard.press("Enter")
    assert ana.see("#q-capital .result").evaluate("node => node === document.activeElement")
    keyboard.tab_to("See your result", "a")
    keyboard.press("Enter")
    assert ana.see("#a-final .outcome").evaluate("node => node === document.activeElement")
    assert ana.outcome().startswith("Passed Your score is 100%.")
    assert small.data()["cmi.core.lesson_status"] == "passed"
    keyboard.tab_to("My record", "a")
    keyboard.press("Enter")
    keyboard.tab_to("Save and exit", "button")
    keyboard.press("Enter")
    assert ana.notice() == "Saved. You can close this page."
    assert ana.see(".notice").evaluate("node => node === document.activeElement")


def test_handing_in_and_trying_again_move_the_focus(
    install: Callable[[Source], Lms], open_course: Launch, page: Page
) -> None:
    install(Source(finals="attempts: 2, pass: 75%, feedback: at-end"))
    ana = open_course()
    keyboard = Keyboard(page, ana.frame)
    ana.take(only=3, wrong=None)
    ana.see("#q-capital input").focus()
    keyboard.tab_to("Send my answers", "button")
    keyboard.press("Enter")
    assert ana.see("#a-final .missing").evaluate("node => node === document.activeElement")
    keyboard.tab_to("Question 4", "a")
    keyboard.press("Enter")
    keyboard.tab_to("capital of Latvia", "input")
    keyboard.type("Oslo")
    keyboard.tab_to("Send my answers", "button")
    keyboard.press("Enter")
    assert ana.see("#a-final .outcome").evaluate("node => node === document.activeElement")
    keyboard.tab_to("Try again", "button")
    again = keyboard.press("Enter")
    assert again is not None
    assert again.name == "The boss"


def test_every_stop_on_a_page_of_the_example_can_be_seen(teamwork: Lms, open_course: Launch, page: Page) -> None:
    ana = open_course()
    ana.go("voices")
    ana.frame.evaluate("() => window.focus()")
    stops = Keyboard(page, ana.frame).walk()
    assert len(stops) > 8
    assert [stop for stop in stops if not (stop.visible and stop.ring)] == []
