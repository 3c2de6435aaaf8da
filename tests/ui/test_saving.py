"""What learners read about the fate of their work: in plain words, only when it matters."""

from collections.abc import Callable
from contextlib import nullcontext

import pytest
from playwright.sync_api import Page, expect

from tests.lms.lms import Lms
from tests.lms.records import Fault
from tests.ui.learner import FINAL, Learner

pytestmark = pytest.mark.browser

UNSAVED = "Not saved yet. Your answers stay on this device; log in again and open this course."


def test_nothing_is_said_while_all_is_well(learner: Learner) -> None:
    learner.give("first", 1)
    learner.check("first")
    assert learner.notice() == ""
    box = learner.see(".notices").bounding_box()
    assert box is not None
    assert box["height"] == 0


def test_a_failed_save_is_said_at_once_and_stays_in_sight(learner: Learner, lms: Lms) -> None:
    with lms.fault(Fault.BROKEN):
        learner.see("#q-first").scroll_into_view_if_needed()
        learner.give("first", 1)
        learner.check("first")
        assert learner.notice() == UNSAVED
        top = learner.see(".notice").evaluate("node => node.getBoundingClientRect().top")
        assert 0 <= top < 60
        assert learner.verdict("first") == "Right"


def test_the_notice_can_be_put_away(learner: Learner, lms: Lms) -> None:
    with lms.fault(Fault.BROKEN):
        learner.give("first", 1)
        learner.check("first")
        learner.see(".notice >> text=Close").click()
        assert learner.notice() == ""


def test_when_saving_works_again_it_is_said(learner: Learner, lms: Lms) -> None:
    learner.see("#page-why .steps").scroll_into_view_if_needed()
    expect(learner.menu("why").locator(".state")).to_have_text("Read")  # so that nothing else is saved meanwhile
    with lms.fault(Fault.BROKEN):
        learner.give("first", 0)
        learner.check("first")
    learner.check("first")
    learner.give("first", 1)
    learner.check("first")
    assert learner.notice() == "Saved again."
    learner.check("first")
    learner.give("first", 0)
    learner.check("first")
    assert learner.notice() == ""


def test_the_notices_are_a_live_region(learner: Learner) -> None:
    expect(learner.see(".notices")).to_have_role("status")


def test_without_an_lms_the_learner_is_told_that_nothing_is_recorded(learner: Learner, lms: Lms, page: Page) -> None:
    page.goto(lms.content_url())
    alone = Learner(page, page)
    assert alone.notice().startswith("Your answers are not saved in a course.")
    alone.give("first", 1)
    alone.check("first")
    assert alone.verdict("first") == "Right"


def test_a_look_back_says_that_nothing_is_saved(launch: Callable[..., Learner]) -> None:
    assert launch(lesson_mode="review").notice() == "You are looking at finished work. Nothing you do here is saved."


def test_a_preview_says_so(launch: Callable[..., Learner]) -> None:
    assert launch(lesson_mode="browse").notice() == "This is a preview. Nothing you do here is saved."


def test_save_and_exit_waits_says_so_and_leaves_the_page_to_be_read(learner: Learner, lms: Lms) -> None:
    learner.give("first", 0)
    learner.check("first")
    learner.see(".menu-button").click()
    learner.see(".menu [data-do=exit]").click()
    assert learner.notice() == "Saved. You can close this page."
    assert learner.see(".notice").evaluate("node => node === document.activeElement")
    assert lms.deliveries()[-1].finish
    assert learner.see("main input:enabled").count() == 0
    assert learner.see("[type=submit]:enabled, [data-do=exit]:enabled").count() == 0
    learner.next()
    assert learner.see("#page-roles h1").is_visible()


def test_save_and_exit_that_fails_is_no_goodbye(learner: Learner, lms: Lms) -> None:
    learner.go("player.record")
    with lms.fault(Fault.BROKEN):
        learner.see(".page[data-page='player.record'] [data-do=exit]").click()
        assert learner.notice() == UNSAVED
    learner.see(".page[data-page='player.record'] [data-do=exit]").click()
    assert learner.notice() == "Saved. You can close this page."


@pytest.mark.parametrize("fault", [None, Fault.BROKEN])
def test_what_save_and_exit_says_is_in_sight_when_the_menu_has_closed(
    learner: Learner, lms: Lms, page: Page, fault: Fault | None
) -> None:
    page.set_viewport_size({"width": 360, "height": 400})
    learner.go("roles")
    with lms.fault(fault) if fault else nullcontext():
        learner.give("help", 0)
        learner.check("help")
        learner.see(".menu-button").click()
        learner.see(".menu [data-do=exit]").click()
        box = learner.see(".notice").bounding_box()
    # An LMS's own bar may cover the first 60 pixels.
    assert box
    assert 60 <= box["y"] <= 340


def test_save_and_exit_promises_nothing_where_nothing_is_recorded(learner: Learner, lms: Lms, page: Page) -> None:
    page.goto(lms.content_url())
    alone = Learner(page, page)
    alone.go("player.record")
    alone.see(".page[data-page='player.record'] [data-do=exit]").click()
    assert alone.notice() == "You can close this page."


def test_a_page_that_lost_its_session_asks_to_be_reloaded(learner: Learner, lms: Lms, page: Page) -> None:
    learner.frame.evaluate("() => location.reload()")
    frame = lms.content_frame(page)
    again = Learner(page, frame)
    again.see(".notice").wait_for()
    assert again.notice() == "You left this page. To go on, press “Reload”."
    again.see(".notice >> text=Reload").last.click()
    page.wait_for_load_state()
    expect(page.frame_locator("#scorm_object").locator("#page-why h1")).to_be_visible()
    assert Learner(page, lms.content_frame(page)).notice() == ""


@pytest.fixture
def unknown_work(lms: Lms, launch: Callable[..., Learner], page: Page) -> Learner:
    """The course, opened after an LMS had thrown away everything of a finished session while it answered "true"."""
    with lms.fault(Fault.LIES):
        learner = launch()
        for _ in range(3):
            learner.next()
        learner.answer_final(FINAL)
        page.goto("about:blank")
    return launch()


def test_work_of_unknown_worth_is_asked_about_and_taken_up(unknown_work: Learner) -> None:
    assert unknown_work.notice().startswith("On this device there are 3 answers from ")
    unknown_work.see(".notice >> text=Go on with my work").click()
    assert unknown_work.notice() == ""
    unknown_work.go("assessment.final")
    assert unknown_work.verdict("goal") == "Right"
    assert unknown_work.state_in_menu("why") == "Read"


def test_work_of_unknown_worth_may_be_left_behind(unknown_work: Learner) -> None:
    unknown_work.see(".notice >> text=Start again").click()
    assert unknown_work.notice() == ""
    unknown_work.go("assessment.final")
    assert unknown_work.verdict("goal") == ""
    assert unknown_work.state_in_menu("why") == ""
