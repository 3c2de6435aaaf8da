"""From the commit to the server, with everything that can go wrong on the way."""

import pytest
from playwright.sync_api import Page

from tests.lms.lms import Lms
from tests.lms.probing import STATE, STATUS, call, save, start
from tests.lms.records import Fault, LmsKind
from tests.lms.state import LmsState
from tests.support.browser import Devices

pytestmark = pytest.mark.browser

BOTH = pytest.mark.parametrize("mode", [LmsKind.STRICT, LmsKind.MOODLE])


@BOTH
def test_while_the_line_is_down_nothing_arrives_and_only_moodle_says_true(
    probe: Lms, page: Page, mode: LmsKind
) -> None:
    frame = start(probe, page, probe.play_url(mode=mode))
    with probe.fault(Fault.LINE_DOWN):
        assert save(frame, status="passed", raw="90") == ("true" if mode is LmsKind.MOODLE else "false")
    assert probe.deliveries() == []
    assert save(frame, status="passed", raw="90") == "true"
    assert probe.data().get(STATUS) == (None if mode is LmsKind.MOODLE else "passed")


@BOTH
def test_an_expired_session_says_false_and_the_retry_true(probe: Lms, page: Page, mode: LmsKind) -> None:
    frame = start(probe, page, probe.play_url(mode=mode))
    with probe.fault(Fault.SESSION_EXPIRED):
        assert save(frame, state="lost?") == "false"
        assert call(frame, "LMSGetLastError") == "101"
    assert call(frame, "LMSCommit", "") == "true"
    assert probe.data().get(STATE) == (None if mode is LmsKind.MOODLE else "lost?")


@BOTH
def test_a_lying_commit_is_true_and_stores_nothing(probe: Lms, page: Page, mode: LmsKind) -> None:
    frame = start(probe, page, probe.play_url(mode=mode))
    with probe.fault(Fault.LIES, commits=1):
        assert save(frame, state="1") == "true"
    assert probe.data() == {}
    assert [delivery.stored for delivery in probe.deliveries()] == [False]
    assert save(frame, state="2") == "true"
    assert probe.data()[STATE] == "2"


@BOTH
def test_a_broken_server_says_false(probe: Lms, page: Page, mode: LmsKind) -> None:
    frame = start(probe, page, probe.play_url(mode=mode))
    with probe.fault(Fault.BROKEN):
        assert save(frame, state="1") == "false"
    assert probe.data() == {}


def test_an_answer_may_be_lost_although_the_commit_arrived(probe: Lms, page: Page) -> None:
    frame = start(probe, page, probe.play_url())
    with probe.fault(Fault.ANSWER_LOST):
        assert save(frame, state="1") == "false"
    assert probe.data()[STATE] == "1"


def test_a_slow_answer_comes_when_the_fault_ends(probe: Lms, page: Page) -> None:
    frame = start(probe, page, probe.play_url())
    with probe.fault(Fault.SLOW):
        frame.evaluate("() => { setTimeout(() => { window.answer = lms.LMSCommit(''); }, 0); }")
        probe.wait_for(lambda lms: len(lms.deliveries()) == 1)
    frame.wait_for_function("window.answer === 'true'")


@BOTH
def test_after_a_login_elsewhere_the_open_page_can_never_save_again(probe: Lms, page: Page, mode: LmsKind) -> None:
    frame = start(probe, page, probe.play_url(mode=mode))
    probe.log_in_again()
    assert [save(frame, state="1"), save(frame, state="2")] == ["false", "false"]
    assert probe.data() == {}
    assert save(start(probe, page, probe.play_url(mode=mode)), state="3") == "true"


def test_a_fault_may_meet_one_device_only(probe: Lms, learners_devices: Devices) -> None:
    frames = []
    for device in ("phone", "laptop"):
        page = learners_devices.new().new_page()
        frames.append(start(probe, page, probe.play_url(device=device)))
    with probe.fault(Fault.LINE_DOWN, device="phone"):
        assert [save(frame, state="s") for frame in frames] == ["false", "true"]


def test_moodle_judges_completion_by_the_status_stored_before_the_score(probe: Lms, page: Page) -> None:
    frame = start(probe, page, probe.play_url(mode=LmsKind.MOODLE))
    save(frame, status="incomplete")
    save(frame, status="passed", raw="90.004")
    attempt = probe.attempts()[0]
    assert (attempt.grade, attempt.completed) == (90.0, False)
    save(frame, raw="90.005")
    assert attempt.completed


def test_moodle_grades_at_once_when_the_first_status_is_a_decision(probe: Lms, page: Page) -> None:
    save(start(probe, page, probe.play_url(mode=LmsKind.MOODLE)), status="passed", raw="90")
    attempt = probe.attempts()[0]
    assert (attempt.grade, attempt.completed) == (90.0, True)


@BOTH
def test_what_is_saved_while_the_page_is_left_arrives(probe: Lms, page: Page, mode: LmsKind) -> None:
    frame = start(probe, page, probe.play_url(mode=mode))
    frame.evaluate(
        """() => addEventListener("pagehide", () => {
          lms.LMSSetValue("cmi.suspend_data", "last words");
          lms.LMSCommit("");
          lms.LMSFinish("");
        })"""
    )
    page.goto(probe.home_url)
    probe.wait_for(lambda lms: len(lms.deliveries()) == 2)
    assert probe.data()[STATE] == "last words"
    assert all(delivery.beacon for delivery in probe.deliveries())


def test_moodle_sends_no_beacon_of_64_kilobytes_as_form_data(probe: Lms, page: Page) -> None:
    frame = start(probe, page, probe.play_url(mode=LmsKind.MOODLE))
    page.evaluate("mod_scorm_useBeaconAPI = true")
    answers = frame.evaluate(
        """() => [300, 700].map((count) => {
          for (let n = 0; n < count; n += 1) lms.LMSSetValue(`cmi.interactions.${n}.id`, `question-${count}-${n}`);
          return lms.LMSCommit("");
        })"""
    )
    assert answers == ["true", "false"]
    probe.wait_for(lambda lms: len(lms.deliveries()) == 1)


def test_breaches_of_the_standard_travel_with_the_next_commit(probe: Lms, page: Page) -> None:
    frame = start(probe, page, probe.play_url(mode=LmsKind.MOODLE))
    call(frame, "LMSSetValue", "cmi.core.score.raw", "")
    call(frame, "LMSSetValue", "cmi.interactions.0.student_response", "a")
    save(frame, state="1")
    assert [violation["code"] for violation in probe.delivered_violations()] == ["405"]
    assert probe.violations(page) == probe.delivered_violations()


def test_the_log_has_every_call_with_result_and_error(probe: Lms, page: Page) -> None:
    frame = start(probe, page, probe.play_url())
    save(frame, status="incomplete")
    call(frame, "LMSGetValue", "cmi.core.exit")
    assert [(logged["method"], logged["result"], logged["error"]) for logged in probe.calls(page)] == [
        ("LMSInitialize", "true", "0"),
        ("LMSSetValue", "true", "0"),
        ("LMSCommit", "true", "0"),
        ("LMSGetValue", "", "404"),
    ]
    assert probe.written(page) == {STATUS: "incomplete"}


def test_what_set_out_while_the_line_was_down_is_lost_however_late_it_comes() -> None:
    state = LmsState()
    state.outages.append(("phone", 1000.5, 2000.0))
    met = [state.fault_of("phone", is_commit=True, sent=sent) for sent in (998, 1000, 2000, 2001, None)]
    assert met == [None, Fault.LINE_DOWN, Fault.LINE_DOWN, None, None]
    assert state.fault_of("laptop", is_commit=True, sent=1500) is None
