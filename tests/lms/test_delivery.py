"""From the commit to the server and back at the next launch, with everything that can go wrong on the way."""

from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page

from tests.lms.conftest import write_probe
from tests.lms.lms import Lms
from tests.lms.records import Fault, LmsKind
from tests.support.browser import Devices

pytestmark = pytest.mark.browser

STATUS = "cmi.core.lesson_status"
STATE = "cmi.suspend_data"
BOTH = pytest.mark.parametrize("mode", [LmsKind.STRICT, LmsKind.MOODLE])
EACH = pytest.mark.parametrize("mode", list(LmsKind))


def call(frame: Frame, method: str, *arguments: str) -> str:
    """One call of the content; its result as text."""
    return str(frame.evaluate("([method, args]) => String(lms[method](...args))", [method, list(arguments)]))


def save(frame: Frame, **elements: str) -> str:
    """Set elements (named by their last part) and commit; the commit's answer."""
    names = {"status": STATUS, "state": STATE, "raw": "cmi.core.score.raw", "exit": "cmi.core.exit"}
    for name, value in elements.items():
        assert call(frame, "LMSSetValue", names[name], value) == "true"
    return call(frame, "LMSCommit", "")


def start(lms: Lms, page: Page, url: str) -> Frame:
    frame = lms.launch(page, url)
    assert call(frame, "LMSInitialize", "") == "true"
    return frame


@EACH
def test_a_learner_returns_to_what_was_stored(probe: Lms, page: Page, mode: LmsKind) -> None:
    frame = start(probe, page, probe.play_url("ana", mode))
    assert call(frame, "LMSGetValue", "cmi.core.entry") == "ab-initio"
    call(frame, "LMSSetValue", "cmi.interactions.0.id", "q1")
    call(frame, "LMSSetValue", "cmi.interactions.0.type", "choice")
    call(frame, "LMSSetValue", "cmi.core.session_time", "0000:01:00.00")
    assert save(frame, status="incomplete", state="here", exit="suspend") == "true"
    assert call(frame, "LMSFinish", "") == "true"
    assert probe.violations(page) == []
    stored = probe.data("ana")
    assert (stored[STATUS], stored[STATE], stored["cmi.interactions.0.id"]) == ("incomplete", "here", "q1")
    assert stored["cmi.core.total_time"].lstrip("0").startswith(":01:00")
    frame = start(probe, page, probe.play_url("ana", mode))
    assert call(frame, "LMSGetValue", "cmi.core.entry") == "resume"
    assert call(frame, "LMSGetValue", STATE) == "here"
    assert call(frame, "LMSGetValue", "cmi.interactions._count") == "1"


@EACH
def test_two_learners_on_one_origin_have_attempts_of_their_own(probe: Lms, page: Page, mode: LmsKind) -> None:
    save(start(probe, page, probe.play_url("ana", mode)), state="ana's")
    frame = start(probe, page, probe.play_url("ben", mode))
    assert call(frame, "LMSGetValue", "cmi.core.student_id") == "ben"
    assert call(frame, "LMSGetValue", STATE) == ""
    assert probe.data("ana")[STATE] == "ana's"
    assert STATE not in probe.data("ben")


def test_a_strict_lms_forgets_how_the_session_before_last_ended(probe: Lms, page: Page) -> None:
    save(start(probe, page, probe.play_url()), status="incomplete", exit="suspend")
    assert call(start(probe, page, probe.play_url()), "LMSGetValue", "cmi.core.entry") == "resume"
    assert call(start(probe, page, probe.play_url()), "LMSGetValue", "cmi.core.entry") == ""


def test_moodle_keeps_the_exit_but_resumes_nothing_without_a_status(probe: Lms, page: Page) -> None:
    url = probe.play_url(mode=LmsKind.MOODLE)
    frame = start(probe, page, url)
    save(frame, status="incomplete", exit="suspend")
    for _ in range(2):
        assert call(start(probe, page, url), "LMSGetValue", "cmi.core.entry") == "resume"
    attempt = probe.attempts()[0]
    del attempt.values[STATUS]
    assert call(start(probe, page, url), "LMSGetValue", "cmi.core.entry") == "ab-initio"


def test_an_lms_may_forget_interactions_between_sessions(probe: Lms, page: Page) -> None:
    frame = start(probe, page, probe.play_url())
    call(frame, "LMSSetValue", "cmi.interactions.0.id", "q1")
    save(frame, status="incomplete")
    frame = start(probe, page, probe.play_url(forget=("cmi.interactions",)))
    assert call(frame, "LMSGetValue", "cmi.interactions._count") == "0"


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


@pytest.mark.parametrize("status", ["passed", "failed", "completed"])
def test_moodle_opens_a_decided_attempt_for_review(probe: Lms, page: Page, status: str) -> None:
    url = probe.play_url(mode=LmsKind.MOODLE)
    frame = start(probe, page, url)
    assert call(frame, "LMSGetValue", "cmi.core.credit") == "credit"
    save(frame, status=status)
    assert call(frame, "LMSGetValue", "cmi.core.lesson_mode") == "normal"
    frame = start(probe, page, url)
    assert call(frame, "LMSGetValue", "cmi.core.lesson_mode") == "review"
    assert call(frame, "LMSGetValue", "cmi.core.credit") == "no-credit"
    save(frame, state="Moodle does not refuse this")
    assert probe.data()[STATE] == "Moodle does not refuse this"


def test_moodle_starts_a_new_attempt_only_after_a_decided_one(probe: Lms, page: Page) -> None:
    again = probe.play_url(mode=LmsKind.MOODLE, new_attempt=True)
    save(start(probe, page, again), status="incomplete")
    frame = start(probe, page, again)
    assert len(probe.attempts()) == 1
    save(frame, status="failed")
    frame = start(probe, page, again)
    assert len(probe.attempts()) == 2
    assert call(frame, "LMSGetValue", "cmi.core.lesson_mode") == "normal"
    assert call(frame, "LMSGetValue", STATUS) == "not attempted"
    assert probe.data(attempt=1)[STATUS] == "failed"


def test_moodle_grants_no_more_attempts_than_its_setting(probe: Lms, page: Page) -> None:
    probe.moodle.max_attempts = 1
    again = probe.play_url(mode=LmsKind.MOODLE, new_attempt=True)
    save(start(probe, page, again), status="failed")
    assert call(start(probe, page, again), "LMSGetValue", "cmi.core.lesson_mode") == "review"


@pytest.mark.parametrize(("setting", "status", "attempts"), [
    ("when-decided", "incomplete", 1), ("when-decided", "passed", 2), ("always", "incomplete", 2),
])  # fmt: skip
def test_moodle_may_force_a_new_attempt(probe: Lms, page: Page, setting: str, status: str, attempts: int) -> None:
    probe.moodle.force_new_attempt = setting
    url = probe.play_url(mode=LmsKind.MOODLE)
    save(start(probe, page, url), status=status)
    start(probe, page, url)
    assert len(probe.attempts()) == attempts


def test_a_strict_lms_opens_review_and_new_attempts_when_asked(probe: Lms, page: Page) -> None:
    save(start(probe, page, probe.play_url()), status="failed", state="1")
    frame = start(probe, page, probe.play_url(lesson_mode="review"))
    assert call(frame, "LMSGetValue", "cmi.core.lesson_mode") == "review"
    assert call(frame, "LMSGetValue", STATE) == "1"
    frame = start(probe, page, probe.play_url(new_attempt=True))
    assert call(frame, "LMSGetValue", STATE) == ""


@EACH
def test_what_the_manifest_says_reaches_the_content(lms: Lms, page: Page, tmp_path: Path, mode: LmsKind) -> None:
    extra = "<adlcp:datafromlms>hello</adlcp:datafromlms><adlcp:masteryscore>70</adlcp:masteryscore>"
    lms.install(write_probe(tmp_path / "mastery", extra))
    frame = start(lms, page, lms.play_url(mode=mode))
    assert call(frame, "LMSGetValue", "cmi.launch_data") == "hello"
    assert call(frame, "LMSGetValue", "cmi.student_data.mastery_score") == "70"
    save(frame, status="incomplete", raw="20")
    call(frame, "LMSFinish", "")
    lms.wait_for(lambda lms: lms.data().get(STATUS) == "failed")


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


def test_moodle_sends_no_beacon_of_64_kilobytes(probe: Lms, page: Page) -> None:
    frame = start(probe, page, probe.play_url(mode=LmsKind.MOODLE))
    page.evaluate("mod_scorm_useBeaconAPI = true")
    assert save(frame, state="a" * 60000) == "true"
    probe.wait_for(lambda lms: len(lms.deliveries()) == 1)
    call(frame, "LMSSetValue", "cmi.comments", "a" * 6000)
    assert save(frame, state="b" * 60000) == "false"


def test_moodles_content_can_read_the_attempts_number_from_its_referrer(probe: Lms, page: Page) -> None:
    frame = probe.launch(page, probe.play_url(mode=LmsKind.MOODLE))
    assert "attempt=1&" in frame.evaluate("document.referrer")


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


@pytest.mark.parametrize("depth", [1, 5])
def test_the_api_may_stand_several_frames_above_the_content(probe: Lms, page: Page, depth: int) -> None:
    start(probe, page, probe.play_url(depth=depth))


def test_the_content_may_open_in_a_window_of_its_own(probe: Lms, page: Page) -> None:
    page.goto(probe.play_url(popup=True))
    with page.expect_popup() as opened:
        page.click("#open")
    assert call(opened.value.main_frame, "LMSInitialize", "") == "true"


def test_only_files_of_the_manifest_are_served(probe: Lms, page: Page) -> None:
    answer = page.goto(probe.content_url("unlisted.html"))
    assert answer is not None
    assert answer.status == 404
    assert probe.missing == ["/content/course/unlisted.html"]
    answer = page.goto(probe.content_url("index.html"))
    assert answer is not None
    assert answer.status == 200


def test_another_version_of_the_package_meets_the_old_attempt(probe: Lms, page: Page, tmp_path: Path) -> None:
    save(start(probe, page, probe.play_url()), state="from version 1")
    probe.install(write_probe(tmp_path / "version2"))
    assert call(start(probe, page, probe.play_url()), "LMSGetValue", STATE) == "from version 1"
