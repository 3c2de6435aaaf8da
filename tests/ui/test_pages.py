"""Moving through the lessons: one page at a time, focus where a reader expects it, place and progress kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.lms.lms import Lms
from tests.ui.learner import Learner

pytestmark = pytest.mark.browser


def test_the_first_lesson_opens_alone_and_takes_no_focus(learner: Learner) -> None:
    assert learner.see(".page:visible").evaluate_all("pages => pages.map((page) => page.dataset.page)") == ["why"]
    assert learner.focus().startswith("body")
    assert learner.frame.evaluate("() => document.documentElement.scrollHeight") > 600


def test_next_leads_to_the_title_of_the_next_lesson_at_the_top(learner: Learner) -> None:
    learner.see("#page-why .steps").scroll_into_view_if_needed()
    assert learner.scrolled() > 0
    learner.next()
    assert learner.frame.evaluate("() => document.activeElement.textContent") == "Roles and a shared goal"
    assert learner.scrolled() == 0
    assert learner.frame.evaluate("() => document.title") == "Roles and a shared goal – Working together"


def test_next_marks_the_lesson_as_read_in_words(learner: Learner) -> None:
    assert learner.see(".progress").inner_text() == "0 of 5 done"
    learner.next()
    assert learner.state_in_menu("why") == "Read"
    assert learner.see(".progress").inner_text() == "1 of 5 done"


def test_a_lesson_is_read_when_its_end_was_in_sight_for_a_second(learner: Learner) -> None:
    learner.see("#page-why .steps").scroll_into_view_if_needed()
    expect(learner.menu("why").locator(".state")).to_have_text("Read")


def test_a_look_at_the_top_does_not_make_a_lesson_read(learner: Learner, page: Page) -> None:
    page.wait_for_timeout(1500)
    assert learner.state_in_menu("why") == ""


def test_the_menu_opens_shows_the_place_and_closes(learner: Learner) -> None:
    button = learner.see(".menu-button")
    assert not learner.menu("why").is_visible()
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    assert learner.menu("why").get_attribute("aria-current") == "page"
    learner.follow(".menu a[data-page=end]")
    assert learner.see("#page-end h1").is_visible()
    assert not learner.menu("end").is_visible()
    assert button.get_attribute("aria-expanded") == "false"


def test_escape_closes_the_menu_and_gives_the_focus_back(learner: Learner, page: Page) -> None:
    learner.see(".menu-button").click()
    learner.menu("roles").focus()
    page.keyboard.press("Escape")
    assert not learner.menu("roles").is_visible()
    assert learner.focus().startswith("button")


def test_a_link_in_the_text_leads_to_the_other_lesson(learner: Learner) -> None:
    learner.follow("#page-why a >> text=the lesson on roles")
    assert learner.frame.evaluate("() => document.activeElement.textContent") == "Roles and a shared goal"


def test_a_link_to_a_part_of_another_lesson_leads_to_its_heading(learner: Learner) -> None:
    learner.follow("#page-why a >> text=practice")
    heading = learner.see("#page-roles h2 >> text=Practice")
    assert heading.evaluate("node => node === document.activeElement")
    assert 0 <= heading.evaluate("node => node.getBoundingClientRect().top") < 600


def test_a_footnote_is_reached_and_left_again(learner: Learner) -> None:
    learner.follow("#page-why sup a")
    assert "note-why.1" in learner.focus()
    learner.follow("[id='note-why.1'] .back")
    assert "ref-why.1" in learner.focus()
    assert learner.see("#page-why h1").is_visible()


def test_the_same_link_works_twice(learner: Learner) -> None:
    learner.follow("#page-why sup a")
    learner.frame.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    learner.follow("#page-why sup a")
    assert learner.scrolled() > 0


def test_the_browsers_back_leads_to_the_lesson_before(learner: Learner) -> None:
    learner.next()
    learner.next()
    learner.frame.evaluate("() => history.back()")
    expect(learner.see("#page-roles h1")).to_be_visible()
    learner.frame.evaluate("() => history.back()")
    expect(learner.see("#page-why h1")).to_be_visible()


def test_the_place_is_kept_for_the_next_launch(launch: Callable[..., Learner], page: Page) -> None:
    learner = launch()
    learner.next()
    page.goto("about:blank")
    again = launch()
    assert again.see("#page-roles h1").is_visible()
    assert again.state_in_menu("why") == "Read"


def test_the_last_page_leads_to_the_record(learner: Learner) -> None:
    learner.go("assessment.start")
    learner.next()
    assert learner.see(".page[data-page='player.record'] h1").is_visible()
    assert learner.menu("player.record").get_attribute("aria-current") == "page"


def test_a_wide_window_shows_the_menu_beside_the_lesson(launch: Callable[..., Learner]) -> None:
    learner = launch(frame="full")
    menu, main = learner.see(".menu").bounding_box(), learner.see("main").bounding_box()
    assert menu is not None
    assert main is not None
    assert menu["x"] + menu["width"] <= main["x"]
    assert not learner.see(".menu-button").is_visible()


def test_the_frame_of_an_lms_is_not_eaten_by_the_bar(learner: Learner) -> None:
    title = learner.see("#page-why h1").bounding_box()
    frame = learner.page.locator("#scorm_object").bounding_box()
    assert title is not None
    assert frame is not None
    assert title["y"] - frame["y"] <= 80


def test_without_an_lms_the_page_works_from_the_same_address(lms: Lms, course: Path, page: Page) -> None:
    lms.install(course)
    page.goto(lms.content_url())
    learner = Learner(page, page)
    learner.next()
    assert learner.see("#page-roles h1").is_visible()
