"""What is drawn, asked without right or wrong, or the learner's own: the LRS learns as much as the profile says."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

import essence_packager
from tests.conftest import PROJECT
from tests.e2e.learner import Learner
from tests.e2e.modules import FINAL, Source
from tests.e2e.test_directives import SECRET, SHARED, ticked, work
from tests.e2e.test_drawn import WISHES, shown, source
from tests.support.browser import Devices
from tests.support.packages import unpack
from tests.support.ralph import Ralph
from tests.xapi.launching import address, launch, saved, storage
from tests.xapi.lrs import Lrs, Sent
from tests.xapi.profile import violations

pytestmark = pytest.mark.browser

DRAWN = source()
SURVEY = Source(assessments={"wishes": "role: survey"}, banks={"final": FINAL, "wishes": WISHES})
Serve = Callable[[Source | Path], Lrs]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Builds a module for xAPI, and serves it from an LRS of its own."""
    with Lrs() as running:

        def build(module: Source | Path) -> Lrs:
            folder = module.write(tmp_path / "module") if isinstance(module, Source) else module
            [package] = essence_packager.build(folder, targets=["xapi"], out=tmp_path / "out")
            running.package = unpack(package.path, tmp_path / "unpacked")
            return running

        yield build


def told(statements: list[Sent], verb: str) -> list[Sent]:
    """The statements with a verb, in the order of their times."""
    ordered = sorted(statements, key=lambda one: str(one["timestamp"]))
    return [one for one in ordered if one["verb"]["id"].endswith(verb)]


def questions_told(statements: list[Sent]) -> list[str]:
    """The questions that were answered, by the ids of the module."""
    return [one["object"]["id"].rpartition("/")[2] for one in told(statements, "answered")]


def by_outcome(ids: list[str]) -> Counter[str]:
    """How many of the drawn questions are about each outcome; the test's own bank has those of the small module."""
    own = {"speak-first": ["roles"], "helps": ["roles", "listening"], "wish": ["listening"], "capital": ["listening"]}
    found: Counter[str] = Counter()
    for id in ids:
        found.update(own.get(id) or ["roles" if int(id.rpartition("-")[2]) % 2 else "listening"])
    return found


def test_what_was_drawn_from_two_banks_is_the_same_on_another_device(serve: Serve, learners_devices: Devices) -> None:
    lrs = serve(DRAWN)
    first = launch(learners_devices.new().new_page(), lrs)
    before = shown(first)
    ids = [id for id, _ in before]
    assert len(ids) == 5
    assert min(by_outcome(ids)[outcome] for outcome in ("roles", "listening")) >= 2
    first.read_all()
    first.take(only=2)
    saved(first)
    second = launch(learners_devices.new().new_page(), lrs)
    assert shown(second) == before
    second.take()
    second.hand_in()
    assert second.outcome().startswith("Passed Your score is 100%.")
    saved(second)
    assert set(questions_told(lrs.statements)) == set(ids), "nothing is told of what was not asked"
    assert violations(sorted(lrs.statements, key=lambda one: str(one["timestamp"]))) == []


def test_who_fails_every_try_of_a_drawn_test_is_told_to_a_real_lrs_once(
    serve: Serve, page: Page, tmp_path: Path
) -> None:
    lrs = serve(DRAWN)
    with Ralph(tmp_path / "ralph") as ralph:
        page.goto(address(lrs.content, ralph.endpoint, auth=ralph.authorization))
        ana = Learner(page, page)
        ana.read_all()
        asked = []
        for _ in range(2):
            asked.append(ana.questions_of("final"))
            ana.take(wrong=None)
            ana.hand_in()
            if ana.see("#a-final .outcome button").count():
                ana.try_again()
        assert ana.outcome().startswith("Not passed Your score is 0%.")
        saved(ana)
        stored = sorted(ralph.statements(), key=lambda one: str(one["timestamp"]))
    assert violations(stored, stored=True) == []
    assert questions_told(stored) == [id for ids in asked for id in ids]
    assert [one["result"]["score"]["raw"] for one in told(stored, "completed") if "score" in one["result"]][:2] == [
        0,
        0,
    ]
    [failed] = told(stored, "failed")
    assert (failed["result"]["success"], failed["result"]["score"]["scaled"]) == (False, 0)
    assert told(stored, "passed") == []


def test_a_survey_is_told_without_right_wrong_or_score(serve: Serve, page: Page, tmp_path: Path) -> None:
    lrs = serve(SURVEY)
    with Ralph(tmp_path / "ralph") as ralph:
        page.goto(address(lrs.content, ralph.endpoint, auth=ralph.authorization))
        ana = Learner(page, page)
        ana.go("assessment.wishes")
        ana.give("how-was-it", [1])
        ana.give("use", [0, 1])
        ana.hand_in("wishes")
        assert ana.outcome("wishes").startswith("Thank you.")
        saved(ana)
        stored = sorted(ralph.statements(), key=lambda one: str(one["timestamp"]))
    assert violations(stored, stored=True) == []
    answers = told(stored, "answered")
    assert questions_told(stored) == ["how-was-it", "use"]
    assert [set(one["result"]) for one in answers] == [{"response", "duration"}] * 2
    assert all("correctResponsesPattern" not in one["object"]["definition"] for one in answers)
    [handed_in] = told(stored, "completed")
    assert handed_in["object"]["id"].endswith("#assessment/wishes")
    assert "score" not in handed_in["result"]
    assert "success" not in handed_in["result"]


def test_what_is_private_is_told_to_no_lrs_and_ticks_are_saved_without_a_word(
    serve: Serve, learners_devices: Devices
) -> None:
    lrs = serve(PROJECT / "tests" / "ui" / "directives")
    device = learners_devices.new()
    ana = launch(device.new_page(), lrs)
    work(ana)
    saved(ana)
    assert "ashamed" in storage(ana.page)
    assert "ashamed" not in "".join(f"{one.query} {one.body}" for one in lrs.asked)
    assert questions_told(lrs.statements) == ["teacher"]
    [shared] = told(lrs.statements, "answered")
    assert shared["result"]["response"] == SHARED
    assert set(shared["result"]) == {"response", "duration"}
    elsewhere = launch(learners_devices.new().new_page(), lrs)
    elsewhere.go("own")
    assert ticked(elsewhere) == [False, False, True]
    assert elsewhere.see("#q-teacher textarea").input_value() == SHARED
    assert elsewhere.see(".reflection textarea").input_value() == ""
    saved(elsewhere)
    again = launch(device.new_page(), lrs)
    again.go("own")
    assert again.see(".reflection textarea").input_value() == SECRET
    saved(again)
    assert violations(sorted(lrs.statements, key=lambda one: str(one["timestamp"]))) == []
