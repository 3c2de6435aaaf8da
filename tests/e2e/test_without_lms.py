"""No LMS, an odd LMS, an LMS that keeps half: learning works, and the learner is told the truth."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e.learner import Launch, Learner, launch
from tests.e2e.modules import Builder, Source
from tests.e2e.reports import RAW, STATUS
from tests.lms.lms import Lms
from tests.lms.records import LmsKind
from tests.support.browser import Devices

pytestmark = pytest.mark.browser

UNRECORDED = "Your answers are not saved in a course."


def test_from_a_web_server_without_an_lms_everything_works_and_nothing_is_recorded(small: Lms, page: Page) -> None:
    page.goto(small.content_url())
    ana = Learner(page, page)
    assert ana.notice().startswith(UNRECORDED)
    ana.read_all()
    ana.take(wrong=["wish"])
    assert ana.outcome().startswith("Passed Your score is 75%.")
    assert ana.record()["Status"] == "Passed"
    assert "Name" not in ana.record()
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    again = Learner(page, page)
    assert again.record()["Status"] == "Passed"


def test_from_a_web_server_the_next_person_at_the_device_finds_nothing(small: Lms, learners_devices: Devices) -> None:
    context = learners_devices.new()
    page = context.new_page()
    page.goto(small.content_url())
    Learner(page, page).take(only=2)
    page.close()
    page = context.new_page()
    page.goto(small.content_url())
    assert [Learner(page, page).verdict(id) for id in ("speak-first", "helps")] == ["", ""]


def test_from_a_disk_the_place_is_kept(built: Builder, learners_devices: Devices) -> None:
    address = (built(Source()) / "index.html").as_uri()
    context = learners_devices.new()
    page = context.new_page()
    page.goto(address)
    ana = Learner(page, page)
    assert ana.notice().startswith(UNRECORDED)
    ana.give("goal", [1])
    ana.next()
    ana.take(only=2)
    page.close()
    page = context.new_page()
    page.goto(address)
    back = Learner(page, page)
    assert back.place == "assessment.final"
    assert [back.verdict(id) for id in back.questions_of("final")] == ["Right", "Right", "", ""]
    assert back.state_in_menu("why") == "Read"


LEFT_OUT = {
    "interactions": ("cmi.interactions",),
    "objectives": ("cmi.objectives",),
    "scores beside raw": ("cmi.core.score.min", "cmi.core.score.max"),
    "all that is optional": (
        "cmi.interactions",
        "cmi.objectives",
        "cmi.core.score.min",
        "cmi.core.score.max",
        "cmi.core.lesson_mode",
        "cmi.student_data",
        "cmi.student_preference",
        "cmi.comments",
    ),
}


@pytest.mark.parametrize("without", LEFT_OUT.values(), ids=LEFT_OUT)
def test_an_lms_without_optional_elements_still_gets_the_result(
    small: Lms, open_course: Launch, without: tuple[str, ...]
) -> None:
    ana = open_course(without=without)
    ana.read_all()
    ana.take(wrong=["wish"])
    assert ana.notice() == ""
    ana.leave(small)
    assert (small.data()[STATUS], small.data()[RAW]) == ("passed", "75")
    assert not [name for name in small.data() if name.startswith(without)]
    assert small.delivered_violations() == []


@pytest.mark.parametrize("forgotten", ["cmi.interactions", "cmi.objectives", "cmi.interactions,cmi.objectives"])
def test_an_lms_that_forgets_lists_between_sessions_gets_them_without_gaps(
    small: Lms, open_course: Launch, forgotten: str
) -> None:
    ana = open_course()
    ana.read_all()
    ana.take(only=3)
    ana.leave(small)
    back = open_course(forget=tuple(forgotten.split(",")))
    back.go("assessment.final")
    back.give("capital", "Riga")
    assert small.violations(back.page) == []
    assert (small.data()[STATUS], small.data()["cmi.interactions.4.result"]) == ("passed", "correct")


def test_an_lms_that_forgets_the_state_does_not_make_the_learner_start_again_unasked(
    small: Lms, open_course: Launch
) -> None:
    ana = open_course()
    ana.read_all()
    ana.take(only=3)
    ana.leave(small)
    back = open_course(forget=("cmi.suspend_data", "cmi.core"))
    assert back.notice() == ""
    assert [back.verdict(id) for id in back.questions_of("final")] == ["Right", "Right", "Right", ""]


@pytest.mark.parametrize("depth", [1, 4])
def test_the_api_stands_some_frames_above(small: Lms, open_course: Launch, depth: int) -> None:
    ana = open_course(depth=depth)
    ana.read_all()
    ana.take()
    assert small.data()[STATUS] == "passed"


def test_the_api_stands_in_the_window_that_opened_the_package(small: Lms, page: Page) -> None:
    page.goto(small.play_url(mode=LmsKind.MOODLE, popup=True))
    with page.expect_popup() as opened:
        page.click("#open")
    ana = Learner(opened.value, opened.value)
    assert ana.notice() == ""
    ana.read_all()
    ana.take()
    assert small.data()[STATUS] == "passed"
    opened.value.goto("about:blank")
    small.wait_for(lambda lms: any(delivery.finish for delivery in lms.deliveries()))
    assert small.violations(page) == []


BROKEN = {
    "throws at everything": "new Proxy({}, { get: () => () => { throw new Error('broken'); } })",
    "has no methods": "{}",
    "answers nothing": "new Proxy({}, { get: () => () => undefined })",
    "throws at all but the start": "new Proxy({}, { get: (_, name) => () => "
    "{ if (name === 'LMSInitialize') return 'true'; throw new Error('broken'); } })",
    "refuses every value": "new Proxy({}, { get: (_, name) => () => "
    "({ LMSInitialize: 'true', LMSGetLastError: '405' })[name] ?? (name.startsWith('LMSGet') ? '' : 'false') })",
}


@pytest.mark.parametrize("api", BROKEN.values(), ids=BROKEN)
def test_an_api_that_is_broken_never_blocks_learning(small: Lms, page: Page, api: str) -> None:
    page.add_init_script(f"window.API = {api};")
    page.goto(small.content_url())
    ana = Learner(page, page)
    ana.read_all()
    ana.take()
    assert ana.outcome().startswith("Passed Your score is 100%.")
    assert ana.notice() != ""


def test_an_api_that_answers_with_booleans_is_believed(small: Lms, page: Page) -> None:
    page.add_init_script("window.API = new Proxy({}, { get: (_, name) => () => /^LMSGet/.test(name) ? '' : true })")
    page.goto(small.content_url())
    ana = Learner(page, page)
    ana.take()
    assert ana.notice() == ""


def test_the_player_says_nothing_to_an_api_of_scorm_2004(small: Lms, page: Page) -> None:
    page.add_init_script("window.API_1484_11 = new Proxy({}, { get: () => () => { throw new Error('called'); } });")
    page.goto(small.content_url())
    assert Learner(page, page).notice().startswith(UNRECORDED)


def test_a_learner_without_an_id_leaves_nothing_for_the_next(
    install: Callable[[Source], Lms], learners_devices: Devices
) -> None:
    lms = install(Source())
    context = learners_devices.new()
    ana = launch(lms, context.new_page(), "guest", LmsKind.MOODLE)
    ana.take(only=2)
    assert ana.frame.evaluate("localStorage.length") == 0


def test_what_lies_beside_the_package_is_not_needed(built: Builder, page: Page, tmp_path: Path) -> None:
    folder = built(Source())
    for name in ("index.html", "player.css", "player.js"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    page.goto((tmp_path / "index.html").as_uri())
    ana = Learner(page, page)
    ana.take()
    assert ana.outcome().startswith("Passed")
