"""Attempts as Moodle deals them out: tries left, review of what is decided, new attempts, the tab's life."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright

from tests.e2e.learner import Launch, Learner, launch
from tests.e2e.modules import Source
from tests.e2e.reports import STATUS, has_score, result, statuses
from tests.lms.lms import Lms
from tests.lms.records import LmsKind
from tests.support.browser import devices, start_chromium

pytestmark = pytest.mark.browser

MOODLE = LmsKind.MOODLE
EACH = pytest.mark.parametrize("mode", list(LmsKind))
BOTH = pytest.mark.parametrize("mode", [LmsKind.STRICT, LmsKind.MOODLE])
LEFT_PAGE = "You left this page. To go on, press “Reload”."


@BOTH
def test_failed_with_one_try_left_closed_returned_passed(small: Lms, context: BrowserContext, mode: LmsKind) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    ana.read_all()
    ana.take(wrong=None)
    assert ana.outcome().endswith("Try again 1 try left")
    ana.vanish()
    small.wait_for(lambda lms: any(delivery.finish for delivery in lms.deliveries()))
    assert not has_score(small)
    back = launch(small, context.new_page(), "ana", mode)
    assert back.outcome().startswith("Not passed Your score is 0%.")
    back.try_again()
    back.take()
    assert back.outcome().startswith("Passed Your score is 100%.")
    back.leave(small)
    assert statuses(small) == ["incomplete", "passed"]
    assert result(small) == ("passed", "100.00")
    assert len(small.attempts()) == 1


def decided(lms: Lms, context: BrowserContext) -> None:
    ana = launch(lms, context.new_page(), "ana", MOODLE)
    ana.give("goal", ana.right("goal"))
    ana.read_all()
    ana.take(wrong=["wish"])
    ana.leave(lms)
    ana.page.close()


def test_a_decided_attempt_opens_for_review_where_nothing_is_written(small: Lms, context: BrowserContext) -> None:
    decided(small, context)
    before = small.data()
    again = launch(small, context.new_page(), "ana", MOODLE)
    assert again.notice() == "You are looking at finished work. Nothing you do here is saved."
    again.go("assessment.final")
    assert again.outcome().startswith("Passed Your score is 75%.")
    assert again.given("capital") == "Riga"
    again.read_all()
    again.give("goal", again.wrong("goal"))
    assert again.verdict("goal") == "Not right"
    again.press_exit()
    assert again.notice() == "You can close this page."
    assert small.written(again.page) == {}
    assert "LMSCommit" not in {call["method"] for call in small.calls(again.page)}
    again.page.goto(small.home_url)
    assert small.data() == before


@EACH
def test_review_and_browse_write_nothing_and_say_so(small: Lms, open_course: Launch, mode: LmsKind) -> None:
    if mode is not MOODLE:
        ana = open_course("ana", mode, lesson_mode="review")
        ana.take()
        assert ana.notice() == "You are looking at finished work. Nothing you do here is saved."
        assert small.written(ana.page) == {}
    ana = open_course("ben", mode, lesson_mode="browse")
    ana.read_all()
    ana.take()
    assert ana.notice() == "This is a preview. Nothing you do here is saved."
    assert small.written(ana.page) == {}
    assert small.deliveries("ben") == []
    ana.page.goto(small.home_url)
    assert not has_score(small, "ben")
    assert ana.page.evaluate("localStorage.length") == 0


def test_a_new_attempt_after_a_decided_one_starts_empty(small: Lms, context: BrowserContext) -> None:
    decided(small, context)
    again = launch(small, context.new_page(), "ana", MOODLE, new_attempt=True)
    assert again.notice() == ""
    assert again.place == "why"
    assert again.given("goal") == []
    assert [again.verdict(id) for id in again.questions_of("final")] == [""] * 4
    assert again.outcome() == ""
    assert [again.state_in_menu(page) for page in ("why", "end", "assessment.final")] == ["", "", ""]
    again.leave(small)
    assert [attempt.values[STATUS] for attempt in small.attempts()] == ["passed", "incomplete"]


@BOTH
def test_leaving_the_page_ends_the_session_and_keeps_the_place(
    small: Lms, context: BrowserContext, mode: LmsKind
) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    ana.next()
    ana.vanish()
    small.wait_for(lambda lms: any(delivery.finish for delivery in lms.deliveries()))
    assert small.data()["cmi.core.exit"] == "suspend"
    assert small.data()["cmi.core.total_time"] not in ("", "0000:00:00.00")
    assert launch(small, context.new_page(), "ana", mode).place == "end"


@BOTH
def test_a_tab_closed_in_a_hurry_loses_nothing_that_was_done(
    small: Lms, context: BrowserContext, mode: LmsKind
) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    ana.next()
    ana.give("goal", [1])
    ana.take(only=2)
    ana.page.close()  # the browser may end the page before its last word has gone out
    back = launch(small, context.new_page(), "ana", mode)
    assert (back.place, back.given("goal")) == ("assessment.final", [1])
    assert [back.verdict(id) for id in back.questions_of("final")] == ["Right", "Right", "", ""]
    assert back.state_in_menu("why") == "Read"


def test_a_page_brought_back_asks_to_be_reloaded_and_says_nothing_to_the_lms(small: Lms, open_course: Launch) -> None:
    ana = open_course()
    ana.give("goal", [1])
    ana.frame.evaluate(
        """() => ["pagehide", "pageshow"].forEach(
          (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })))"""
    )
    assert ana.notice() == LEFT_PAGE
    calls = len(small.calls(ana.page))
    ana.next()
    assert ana.see("main input:enabled").count() == 0
    assert len(small.calls(ana.page)) == calls
    ana.see(".notice button").click()
    ana.page.wait_for_url("**/play?**")
    back = Learner(ana.page, small.content_frame(ana.page))
    back.see("#page-why.shown").wait_for()
    assert small.violations(ana.page) == []


@pytest.fixture
def with_cache(playwright: Playwright) -> Iterator[Page]:
    """A tab of a browser that keeps pages in its back/forward cache, which Playwright switches off."""
    chromium = start_chromium(playwright, "--disable-back-forward-cache")
    with devices(chromium) as made:
        yield made.new().new_page()
    chromium.close()


def test_the_back_button_brings_back_a_page_that_asks_to_be_reloaded(
    with_cache: Page, install: Callable[[Source], Lms]
) -> None:
    lms = install(Source())
    ana = launch(lms, with_cache)
    ana.next()
    with_cache.evaluate("window.isStillThere = true")
    ana.leave(lms)
    with_cache.go_back(wait_until="commit")
    if not with_cache.evaluate("'isStillThere' in window"):
        pytest.skip("this Chromium keeps no pages")
    # Playwright does not know the frames of a page that was brought back.
    content = "document.querySelector('iframe').contentDocument"
    assert LEFT_PAGE in with_cache.evaluate(f"{content}.querySelector('.notices').textContent")
    with with_cache.expect_navigation():
        with_cache.evaluate(f"{content}.querySelector('.notice button').click()")
    back = Learner(with_cache, lms.content_frame(with_cache))
    assert back.notice() == ""
    back.read_all()
    back.take()
    assert lms.data()[STATUS] == "passed"
    assert lms.delivered_violations() == []
