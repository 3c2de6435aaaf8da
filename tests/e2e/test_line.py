"""The line is down, the session is over, the LMS lies: what the learner has done is kept, shown and recorded later."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.learner import Launch, Learner, launch
from tests.e2e.modules import Source
from tests.e2e.reports import STATUS, result
from tests.lms.lms import Lms
from tests.lms.records import Fault, LmsKind

pytestmark = pytest.mark.browser

BOTH = pytest.mark.parametrize("mode", [LmsKind.STRICT, LmsKind.MOODLE])
UNSAVED = "Not saved yet. Your answers stay on this device; log in again and open this course."


def before_the_last_answer(ana: Learner) -> str:
    """Everything is done but one answer; hands out the question that is left."""
    ana.read_all()
    ana.take(only=3)
    return ana.questions_of("final")[-1]


def passed_whole(lms: Lms) -> None:
    """The result has arrived, with every answer of the test."""
    data = lms.data()
    assert result(lms) == ("passed", "100.00")
    assert [data[f"cmi.interactions.{index}.result"] for index in range(1, 5)] == ["correct"] * 4
    assert [data[f"cmi.objectives.{place}.status"] for place in (0, 1)] == ["passed", "passed"]


@BOTH
def test_line_down_during_the_last_answer_and_the_tab_closed(
    small: Lms, context: BrowserContext, mode: LmsKind
) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    last = before_the_last_answer(ana)
    with small.fault(Fault.LINE_DOWN):
        ana.give(last, ana.right(last))
        assert ana.outcome().startswith("Passed Your score is 100%.")
        ana.vanish()
    assert small.data()[STATUS] == "incomplete"
    back = launch(small, context.new_page(), "ana", mode)
    passed_whole(small)
    back.go("assessment.final")
    assert back.outcome().startswith("Passed Your score is 100%.")
    assert small.violations(back.page) == []
    back.leave(small)
    passed_whole(small)


@BOTH
def test_a_whole_session_off_line_is_recorded_by_the_next(small: Lms, context: BrowserContext, mode: LmsKind) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    with small.fault(Fault.LINE_DOWN):
        context.set_offline(True)
        ana.read_all()
        ana.take(only=3)
        assert ana.notice() == UNSAVED
        last = ana.questions_of("final")[-1]
        ana.give(last, ana.right(last))
        assert ana.record()["Status"] == "Passed"
        ana.vanish()
        context.set_offline(False)
    back = launch(small, context.new_page(), "ana", mode)
    assert back.record()["Status"] == "Passed"
    assert back.state_in_menu("why") == "Read"
    back.leave(small)
    passed_whole(small)


@BOTH
def test_the_line_comes_back_in_the_same_page_and_everything_is_sent(
    small: Lms, context: BrowserContext, mode: LmsKind
) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    last = before_the_last_answer(ana)
    with small.fault(Fault.LINE_DOWN):
        context.set_offline(True)
        ana.give(last, ana.right(last))
        assert ana.notice() == UNSAVED
    context.set_offline(False)
    small.wait_for(lambda lms: lms.data()[STATUS] == "passed")
    ana.see("text=Saved again.").wait_for()
    passed_whole(small)


def test_a_line_that_was_down_for_a_moment_unnoticed_is_made_good_by_the_next_answer(
    small: Lms, open_course: Launch
) -> None:
    ana = open_course()
    ana.read_all()
    with small.fault(Fault.LINE_DOWN):
        ana.take(only=2)
        assert ana.notice() == UNSAVED
    ana.give("wish", ana.right("wish"))
    assert ana.notice() == "Saved again."
    data = small.data()
    assert [data[f"cmi.interactions.{index}.student_response"] for index in (1, 2, 3)] == ["b", "a,c", "f"]


@BOTH
def test_an_expired_session_then_a_login_in_another_tab_then_a_new_launch(
    small: Lms, context: BrowserContext, mode: LmsKind
) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    last = before_the_last_answer(ana)
    with small.fault(Fault.SESSION_EXPIRED):
        ana.give(last, ana.right(last))
        assert ana.notice() == UNSAVED
    small.log_in_again()
    ana.press_exit()
    assert ana.notice() == UNSAVED
    ana.vanish()
    assert small.data()[STATUS] == "incomplete"
    back = launch(small, context.new_page(), "ana", mode)
    assert back.notice() == ""
    back.leave(small)
    passed_whole(small)


@BOTH
def test_a_commit_that_lies_is_found_out_by_the_next_launch(small: Lms, context: BrowserContext, mode: LmsKind) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    last = before_the_last_answer(ana)
    with small.fault(Fault.LIES):
        ana.give(last, ana.right(last))
        assert ana.notice() == ""
        ana.vanish()
        small.wait_for(lambda lms: any(delivery.finish for delivery in lms.deliveries()))
    assert small.data()[STATUS] == "incomplete"
    back = launch(small, context.new_page(), "ana", mode)
    back.leave(small)
    passed_whole(small)


@BOTH
def test_a_lie_in_the_middle_of_a_session_is_made_good_by_the_next_launch(
    small: Lms, context: BrowserContext, mode: LmsKind
) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    ana.read_all()
    ana.take(only=1)
    with small.fault(Fault.LIES):
        ana.give("helps", ana.right("helps"))
    ana.give("wish", ana.right("wish"))
    ana.vanish()
    small.wait_for(lambda lms: any(delivery.finish for delivery in lms.deliveries()))
    back = launch(small, context.new_page(), "ana", mode)
    assert back.verdict("helps") == "Right"
    back.leave(small)
    assert small.data()["cmi.interactions.2.student_response"] == "a,c"


@BOTH
def test_an_answer_of_the_lms_that_gets_lost_loses_nothing(small: Lms, context: BrowserContext, mode: LmsKind) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    last = before_the_last_answer(ana)
    with small.fault(Fault.ANSWER_LOST):
        ana.give(last, ana.right(last))
        assert ana.outcome().startswith("Passed")
        ana.vanish()
        small.wait_for(lambda lms: lms.data()[STATUS] == "passed")
    back = launch(small, context.new_page(), "ana", mode)
    back.go("assessment.final")
    assert back.outcome().startswith("Passed")
    back.leave(small) if mode is LmsKind.STRICT else back.vanish()
    passed_whole(small)


def test_save_and_exit_says_that_nothing_was_saved_and_can_be_tried_again(small: Lms, open_course: Launch) -> None:
    ana = open_course()
    with small.fault(Fault.BROKEN):
        ana.press_exit()
        assert ana.notice() == UNSAVED
    ana.press_exit()
    assert ana.notice() == "Saved. You can close this page."
    assert small.deliveries()[-1].finish


@BOTH
def test_the_journal_is_dropped_once_a_launch_has_read_the_work_back(
    small: Lms, context: BrowserContext, mode: LmsKind
) -> None:
    ana = launch(small, context.new_page(), "ana", mode)
    ana.read_all()
    ana.take(only=2)
    ana.vanish()
    small.wait_for(lambda lms: any(delivery.finish for delivery in lms.deliveries()))
    back = launch(small, context.new_page(), "ana", mode)
    assert back.verdict("helps") == "Right"
    back.leave(small)
    third = launch(small, context.new_page(), "ana", mode)
    assert third.verdict("helps") == "Right"
    assert [name for name in small.written(third.page) if "interactions" in name] == []


def test_learning_goes_on_while_nothing_can_be_saved(
    install: Callable[[Source], Lms], page: Page, open_course: Launch
) -> None:
    lms = install(Source())
    ana = open_course()
    with lms.fault(Fault.BROKEN):
        ana.read_all()
        ana.take(wrong=None)
        ana.try_again()
        ana.take()
        assert ana.outcome().startswith("Passed")
        assert ana.notice() == UNSAVED
