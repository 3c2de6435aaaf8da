"""A module with every directive in an LMS: what is saved comes back, what is private goes nowhere."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

import essence_packager
from tests.conftest import PROJECT
from tests.e2e.learner import Learner, launch
from tests.e2e.reports import STATUS
from tests.lms.lms import Lms
from tests.lms.records import Fault, LmsKind
from tests.support.packages import unpack

pytestmark = pytest.mark.browser

ALL = pytest.mark.parametrize("mode", list(LmsKind))
SECRET = "I was ashamed of Monday"
SHARED = "Tell me more about roles, please: “Who decides?”"
MODULE = PROJECT / "tests" / "ui" / "directives"
STORED = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The unpacked package of the module with every directive."""
    folder = tmp_path_factory.mktemp("directives")
    [built] = essence_packager.build(MODULE, out=folder)
    yield unpack(built.path, folder / "unpacked")
    shutil.rmtree(folder)


@pytest.fixture
def directives(lms: Lms, package: Path) -> Lms:
    lms.install(package)
    return lms


def work(learner: Learner) -> None:
    """Write both reflections, tick two entries off, untick one."""
    learner.go("own")
    learner.see(".reflection textarea").fill(SECRET)
    learner.see("#q-teacher textarea").fill(SHARED)
    learner.see("#q-teacher [type=submit]").click()
    for entry in (0, 2):
        learner.see("#q-week input").nth(entry).check()
    learner.see("#q-week input").nth(0).uncheck()


def ticked(learner: Learner) -> list[bool]:
    return [entry.is_checked() for entry in learner.see("#q-week input").all()]


def sent(lms: Lms, learner: str = "ana") -> str:
    """Everything that reached the LMS for a learner."""
    return json.dumps([dict(delivery.elements) for delivery in lms.deliveries(learner)], ensure_ascii=False)


def said(lms: Lms, page: Page) -> str:
    """Every call of the run-time API and what it was given."""
    return json.dumps([str(call) for call in lms.calls(page)], ensure_ascii=False)


@ALL
def test_ticks_and_what_is_shared_come_back_and_are_reported_as_they_should(
    directives: Lms, context: BrowserContext, mode: LmsKind
) -> None:
    page = context.new_page()
    ana = launch(directives, page, mode=mode)
    work(ana)
    ana.leave(directives)
    data = directives.data()
    reports = {data[name]: name.rpartition(".")[0] for name in data if name.endswith(".id") and "interactions" in name}
    assert set(reports) == {"parts.01.first", "own.01.teacher"}, "no entry for the plan and the private reflection"
    place = reports["own.01.teacher"]
    assert (data[f"{place}.type"], data[f"{place}.result"], data[f"{place}.weighting"]) == ("fill-in", "neutral", "0")
    assert data[f"{place}.student_response"] == SHARED
    again = launch(directives, context.new_page(), mode=mode)
    again.go("own")
    assert ticked(again) == [False, False, True]
    assert again.see("#q-teacher textarea").input_value() == SHARED
    assert again.see(".reflection textarea").input_value() == SECRET
    if mode is LmsKind.STRICT:
        assert directives.delivered_violations() == []


@ALL
def test_a_private_reflection_never_leaves_the_device(directives: Lms, page: Page, mode: LmsKind) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
    ana = launch(directives, page, mode=mode)
    work(ana)
    if mode is LmsKind.STRICT:
        assert SHARED[:20] in said(directives, page)
        assert "ashamed" not in said(directives, page)
    ana.go("player.record")
    assert SECRET in ana.see(".own").inner_text()
    ana.leave(directives)
    assert "ashamed" not in sent(directives)
    assert "ashamed" not in "".join(asked)
    assert "ashamed" not in directives.data()["cmi.suspend_data"]


def test_a_private_reflection_outlives_a_session_in_which_nothing_was_saved(
    directives: Lms, context: BrowserContext
) -> None:
    ana = launch(directives, context.new_page())
    with directives.fault(Fault.LINE_DOWN):
        ana.go("own")
        ana.see(".reflection textarea").fill(SECRET)
        ana.vanish()
    again = launch(directives, context.new_page())
    again.go("own")
    assert again.see(".reflection textarea").input_value() == SECRET


def test_the_next_learner_at_the_device_finds_nothing_private(directives: Lms, context: BrowserContext) -> None:
    ana = launch(directives, context.new_page(), "anabel")
    work(ana)
    ana.leave(directives, "anabel")
    ben = launch(directives, context.new_page(), "benedict")
    ben.go("own")
    assert ben.see(".reflection textarea").input_value() == ""
    assert ticked(ben) == [False, False, False]
    ben.see(".reflection textarea").fill("Mine.")
    assert SECRET not in ben.frame.content()
    assert "anabel" not in ben.frame.evaluate(STORED).lower()
    ben.leave(directives, "benedict")
    assert "ashamed" not in sent(directives, "benedict")
    back = launch(directives, context.new_page(), "anabel")
    back.go("own")
    assert back.see(".reflection textarea").input_value() == SECRET


def test_private_texts_that_nobody_opened_for_30_days_are_deleted(directives: Lms, context: BrowserContext) -> None:
    page = context.new_page()
    ana = launch(directives, page)
    work(ana)
    page.goto(directives.home_url)
    age = """days => { for (const [name, text] of Object.entries(localStorage)) {
      localStorage[name] = JSON.stringify({ ...JSON.parse(text), saved: Date.now() - days * 86400000 });
    } }"""
    page.evaluate(age, 29)
    launch(directives, page)
    page.goto(directives.home_url)
    assert "ashamed" in page.evaluate(STORED)
    page.evaluate(age, 31)
    launch(directives, page, "ben")
    assert "ashamed" not in page.evaluate(STORED)


def test_reflections_and_plans_are_no_part_of_completion(directives: Lms, page: Page) -> None:
    ana = launch(directives, page)
    ana.read_all()
    assert ana.record()["Status"] == "Finished"
    ana.leave(directives)
    assert directives.data()[STATUS] == "completed"


def test_an_empty_plan_is_saved_too(directives: Lms, context: BrowserContext) -> None:
    ana = launch(directives, context.new_page())
    ana.go("own")
    ana.see("#q-week input").nth(1).check()
    ana.see("#q-week input").nth(1).uncheck()
    ana.leave(directives)
    again = launch(directives, context.new_page())
    again.go("own")
    assert ticked(again) == [False, False, False]
