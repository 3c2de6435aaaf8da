"""Launches: which attempt opens in which mode, what the content learns, in which frame or window it stands."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.lms.conftest import write_probe
from tests.lms.lms import Lms
from tests.lms.probing import STATE, STATUS, call, save, start
from tests.lms.records import LmsKind

pytestmark = pytest.mark.browser

EACH = pytest.mark.parametrize("mode", list(LmsKind))


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


def test_moodles_content_can_read_the_attempts_number_from_its_referrer(probe: Lms, page: Page) -> None:
    frame = probe.launch(page, probe.play_url(mode=LmsKind.MOODLE))
    assert "/loadSCO.php?a=course&scoid=1&" in frame.evaluate("document.referrer")
    assert "&attempt=1&" in frame.evaluate("document.referrer")
    assert "&attempt=1&" in frame.evaluate("frameElement.src")


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
