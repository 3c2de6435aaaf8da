"""The page by keyboard alone: every step of a learner, every stop seen, in the order of reading."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.support.keyboard import Keyboard
from tests.ui.learner import Learner

pytestmark = pytest.mark.browser


def test_the_whole_course_is_done_by_keyboard_alone(learner: Learner, page: Page) -> None:
    learner.frame.evaluate("() => window.focus()")
    keyboard = Keyboard(page, learner.frame)
    keyboard.tab_to("The boss", "input")
    keyboard.press("ArrowDown")
    keyboard.tab_to("Check", "button")
    keyboard.press("Enter")
    assert learner.verdict("first") == "Right"
    for title in ("Roles and a shared goal", "A short end", "Final test"):
        keyboard.tab_to(title, "a")
        keyboard.press("Enter")
        learner.see(f".page.shown h1 >> text={title}").wait_for()
    keyboard.tab_to("We will do our best", "input")
    keyboard.press("ArrowDown")
    keyboard.tab_to("Check", "button")
    keyboard.press("Enter")
    keyboard.tab_to("The treasurer", "input")
    keyboard.press("Space")
    keyboard.tab_to("Check", "button")
    keyboard.press("Enter")
    keyboard.tab_to("", "input")
    keyboard.type("role")
    keyboard.press("Enter")
    assert learner.verdict("word") == "Right"
    keyboard.tab_to("See your result", "a")
    keyboard.press("Enter")
    assert learner.see("#a-final .outcome").evaluate("node => node === document.activeElement")
    keyboard.tab_to("What do you know already?", "a")
    keyboard.press("Enter")
    keyboard.tab_to("My record", "a")
    keyboard.press("Enter")
    keyboard.tab_to("Save and exit", "button")
    keyboard.press("Enter")
    assert learner.notice() == "Saved. You can close this page."


def test_every_stop_of_the_tab_key_is_seen_and_in_reading_order(learner: Learner, page: Page) -> None:
    learner.frame.evaluate("() => window.focus()")
    stops = Keyboard(page, learner.frame).walk()
    assert [stop.name for stop in stops[:2]] == ["Skip to the lesson", "Menu"]
    assert [stop for stop in stops if not (stop.visible and stop.ring)] == []


def test_the_skip_link_leads_past_the_menu(launch: Callable[..., Learner], page: Page) -> None:
    learner = launch(frame="full")
    learner.frame.evaluate("() => window.focus()")
    keyboard = Keyboard(page, learner.frame)
    keyboard.press("Tab", "Enter")
    focus = keyboard.press("Tab")
    assert focus is not None
    assert learner.frame.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def test_a_wide_table_scrolls_in_its_box_by_keyboard(launch: Callable[..., Learner], page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    learner = launch(frame="full")
    table = learner.see("#page-why .table")
    table.focus()
    page.keyboard.press("ArrowRight")
    learner.frame.wait_for_function("() => document.querySelector('#page-why .table').scrollLeft > 0")
