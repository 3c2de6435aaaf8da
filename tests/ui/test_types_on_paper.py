"""Questions where nothing can be pressed: without JavaScript and on paper each type has room to write."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.lms.lms import Lms
from tests.support.browser import Devices
from tests.ui.learner import Learner
from tests.ui.test_question_types import PARTLY
from tests.ui.unscripted import javascript_off

pytestmark = pytest.mark.browser

BOX = """node => {
  const box = getComputedStyle(node, node.matches("li") ? "::before" : "::after");
  const isDrawn = box.content === '""' && box.display !== "none" && box.borderBottomStyle === "solid";
  return isDrawn && parseFloat(box.width) > 20;
}"""


@pytest.fixture
def read(lms: Lms, types: Path, learners_devices: Devices) -> Page:
    """The course where JavaScript is off."""
    return javascript_off(lms, types, learners_devices)


@pytest.fixture
def printed(typist: Learner) -> Learner:
    """The course as it is printed before anything was done."""
    typist.page.emulate_media(media="print")
    return typist


def test_without_javascript_pairs_are_two_columns_to_join(read: Page) -> None:
    assert read.locator("#q-roles .left").all_inner_texts() == ["Coordinator", "Treasurer", "Host"]
    assert read.locator("#q-roles .targets li").all_inner_texts() == ["dates", "food", "money", "the weather"]
    assert read.locator("#q-roles .targets").is_visible()
    assert [read.locator("#q-roles .pick").nth(place).evaluate(BOX) for place in range(3)] == [True] * 3
    assert not read.locator("#q-roles select").first.is_visible()


def test_without_javascript_an_order_has_boxes_for_numbers(read: Page) -> None:
    items = read.locator("#q-steps li")
    assert items.locator(".words").all_inner_texts()[0] != "Plan"
    assert [item.evaluate(BOX) for item in items.all()] == [True] * 4
    assert not read.locator("#q-steps button").first.is_visible()


def test_without_javascript_the_words_for_gaps_stand_below(read: Page) -> None:
    assert read.locator("#q-articles .choices").inner_text() == "das · den · Der · die"
    assert read.locator("#q-capital .gap").first.is_visible()


def test_paper_has_boxes_lines_and_lists(printed: Learner) -> None:
    assert [item.evaluate(BOX) for item in printed.see("#q-steps li").all()] == [True] * 4
    assert [pick.evaluate(BOX) for pick in printed.see("#q-roles .pick").all()] == [True] * 3
    assert printed.see("#q-roles .targets").is_visible()
    assert printed.see("#q-articles .choices").is_visible()
    for hidden in ("#q-roles select", "#q-steps button", "#q-roles [type=submit]"):
        assert not printed.see(hidden).first.is_visible()
    for line in ("#q-capital .gap", "#q-distance .entry"):
        assert printed.see(line).first.evaluate(
            "node => { const style = getComputedStyle(node); return [style.borderTopWidth, style.borderBottomWidth]; }"
        ) == ["0px", "1px"]
    lines = printed.see("#q-tomorrow textarea")
    assert "repeating-linear-gradient" in lines.evaluate("node => getComputedStyle(node).backgroundImage")


def test_paper_keeps_what_was_answered(typist: Learner) -> None:
    for question in ("roles", "steps", "capital"):
        typist.give(question, PARTLY[question][0])
        typist.check(question)
    typist.page.emulate_media(media="print")
    assert typist.see("#q-roles select").first.is_visible()
    assert not typist.see("#q-roles .pick").first.evaluate(BOX)
    assert not typist.see("#q-steps li").first.evaluate(BOX)
    assert typist.verdict("steps") == "Partly right: 2 of 4"
    assert typist.marks("capital") == ["Right", "Right", "Not right"]


def test_nothing_sticks_out_of_a_sheet(open_types: Callable[..., Learner], page: Page) -> None:
    page.set_viewport_size({"width": 700, "height": 990})
    learner = open_types(frame="full")
    page.emulate_media(media="print")
    assert learner.frame.evaluate("() => document.documentElement.scrollWidth") <= 700
