"""Tests that draw and shuffle, and surveys: whole tries, breaks, reports, a package that is replaced meanwhile."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.learner import Learner, launch
from tests.e2e.modules import FINAL, Source
from tests.e2e.reports import STATUS, result, statuses
from tests.lms.lms import Lms
from tests.lms.records import LmsKind
from tests.support.browser import Devices

pytestmark = pytest.mark.browser

Install = Callable[[Source], Lms]
EACH = pytest.mark.parametrize("mode", list(LmsKind))
ORDER = (
    "(forms) => forms.map((form) => [...form.querySelectorAll('.option input')].map((input) => Number(input.value)))"
)


def choice(number: int, outcome: str) -> str:
    """A question with five options, the second of which is right."""
    options = "".join(f"- [{'x' if n == 1 else ' '}] Choice {n}\n" for n in range(5))
    return f"## Question {number}? {{#more-{number} outcomes={outcome}}}\n{options}\n"


RESERVE = "".join(choice(number, "roles" if number % 2 else "listening") for number in range(8))
SETTINGS = "banks: [final, reserve], draw: 5, quotas: {roles: 2, listening: 2}, shuffle: true"
WISHES = """\
## How was it? {#how-was-it}
- [ ] Good
- [ ] Bad

## What will you use? {#use type=multiple}
- [ ] Goals
- [ ] Roles
- [ ] Nothing
"""


def source(more: str = "attempts: 2, pass: 80%, feedback: at-end", reserve: str = RESERVE, **changes: Any) -> Source:
    """The small module, whose final test draws five of twelve questions."""
    return Source(finals=f"{SETTINGS}, {more}", banks={"final": FINAL, "reserve": reserve, "wishes": WISHES}, **changes)


def shown(ana: Learner) -> list[tuple[str, list[int]]]:
    """The questions of the test and the order of their options, as they stand on the page."""
    forms = ana.see("#a-final form.question:not([hidden])")
    return list(zip(ana.questions_of("final"), forms.evaluate_all(ORDER), strict=True))


def reports(lms: Lms) -> dict[str, dict[str, str]]:
    """What the LMS has of each interaction, by its id."""
    found: dict[int, dict[str, str]] = {}
    for name, value in lms.data().items():
        if name.startswith("cmi.interactions.") and not name.endswith("_count"):
            _, _, index, *rest = name.split(".")
            found.setdefault(int(index), {"index": index})[".".join(rest)] = value
    assert sorted(found) == list(range(len(found))), "no gaps"
    return {entry["id"]: entry for entry in found.values()}


@EACH
def test_a_break_in_mid_try_changes_neither_questions_nor_their_order(
    install: Install, context: BrowserContext, mode: LmsKind
) -> None:
    lms = install(source())
    ana = launch(lms, context.new_page(), "ana", mode)
    ana.read_all()
    before = shown(ana)
    assert len(before) == 5
    ana.take(only=2)
    assert shown(ana) == before
    ana.leave(lms)
    back = launch(lms, context.new_page(), "ana", mode)
    assert shown(back) == before
    given = [back.given(id) for id, _ in before]
    assert given == [back.right(id) for id, _ in before[:2]] + ["" if id == "capital" else [] for id, _ in before[2:]]
    back.take()
    back.hand_in()
    assert back.outcome().startswith("Passed Your score is 100%.")
    assert shown(back) == before
    assert lms.violations(back.page) == []
    back.leave(lms)
    assert result(lms) == ("passed", "100.00")


def test_reports_keep_the_numbers_of_the_source_and_say_what_was_not_asked(
    install: Install, context: BrowserContext
) -> None:
    lms = install(source())
    ana = launch(lms, context.new_page())
    ana.read_all()
    ids = ana.questions_of("final")
    wrong = next(id for id in ids if id.startswith("more-"))
    ana.take(wrong=[wrong])
    ana.hand_in()
    ana.leave(lms)
    told = reports(lms)
    for known in ana.data["questions"]:
        entry = told.get(known["report"], {})
        assert known["report"] not in told or entry["index"] == str(known["index"])
        assert ("student_response" in entry) == (known["id"] in ids)
        if known["id"] in ids:
            assert entry["result"] == ("wrong" if known["id"] == wrong else "correct")
    # The letters are those of the source, whatever order the learner saw.
    assert told[ana.question(wrong)["report"]]["student_response"] == "a"
    assert told[ana.question(wrong)["report"]]["correct_responses.0.pattern"] == "b"


def test_a_second_try_asks_other_questions_and_failing_it_decides(install: Install, context: BrowserContext) -> None:
    lms = install(source())
    ana = launch(lms, context.new_page())
    ana.read_all()
    first = shown(ana)
    ana.take(wrong=None)
    ana.hand_in()
    assert ana.outcome().startswith("Not passed Your score is 0%.")
    assert statuses(lms) == ["incomplete"]
    ana.try_again()
    second = shown(ana)
    assert len(second) == 5
    assert second != first
    assert [ana.given(id) for id, _ in second] == ["" if id == "capital" else [] for id, _ in second]
    assert ana.see("#a-final form.question:not([hidden]) .number").all_inner_texts() == [
        f"Question {number} of 5" for number in range(1, 6)
    ]
    ana.take(wrong=None)
    ana.hand_in()
    ana.leave(lms)
    assert (statuses(lms), result(lms)) == (["incomplete", "failed"], ("failed", "0.00"))
    assert lms.delivered_violations() == []


def test_two_learners_get_different_tests(install: Install, context: BrowserContext) -> None:
    lms = install(source())
    seen = {
        tuple(launch(lms, context.new_page(), name).questions_of("final")) for name in ("ana", "ben", "carl", "dora")
    }
    assert len(seen) > 1


def test_whoever_comes_back_to_a_finished_test_can_go_through_it(install: Install, context: BrowserContext) -> None:
    lms = install(source())
    ana = launch(lms, context.new_page())
    ana.read_all()
    wrong = ana.questions_of("final")[1]
    ana.take(wrong=[wrong])
    ana.hand_in()
    before = shown(ana)
    ana.leave(lms)
    back = launch(lms, context.new_page())
    back.go("assessment.final")
    assert shown(back) == before
    back.see("#a-final .standing a").click()
    links = back.see("#a-final .review a")
    assert links.all_inner_texts() == [
        f"Question {place}: {'Not right' if id == wrong else 'Right'}" for place, (id, _) in enumerate(before, start=1)
    ]
    links.nth(1).click()
    assert back.see(f"#q-{wrong}").evaluate("form => form.contains(document.activeElement)")
    assert back.verdict(wrong) == "Not right"
    assert back.see(f"#q-{wrong} .mark").count() > 0
    assert back.see("#a-final fieldset:enabled").count() == 0


@pytest.fixture
def meet(install: Install, lms: Lms, page: Page) -> Callable[[Source], tuple[Learner, list[str]]]:
    """Three of five questions answered in the first version, opened in another; with the ids that were answered."""

    def update(newer: Source) -> tuple[Learner, list[str]]:
        install(source())
        ana = launch(lms, page)
        ana.read_all()
        ana.take(only=3)
        answered = ana.questions_of("final")[:3]
        ana.leave(lms)
        install(newer.but(version="1.1.0"))
        return launch(lms, page), answered

    return update


def test_questions_added_to_a_bank_lose_no_answer(
    meet: Callable[[Source], tuple[Learner, list[str]]], lms: Lms
) -> None:
    ana, answered = meet(source(reserve=choice(20, "roles") + RESERVE + choice(21, "listening")))
    ids = ana.questions_of("final")
    assert len(ids) == 5
    assert set(answered) <= set(ids)
    assert [ana.given(id) for id in answered] == [ana.right(id) for id in answered]
    ana.take()
    ana.hand_in()
    assert lms.data()[STATUS] == "passed"
    assert lms.violations(ana.page) == []


def test_a_question_removed_from_a_bank_is_replaced(
    meet: Callable[[Source], tuple[Learner, list[str]]], lms: Lms
) -> None:
    ana, answered = meet(source(reserve="".join(choice(number, "listening") for number in range(0, 8, 2))))
    left = [id for id in answered if id not in ("more-1", "more-3", "more-5", "more-7")]
    ids = ana.questions_of("final")
    assert len(ids) == 5
    assert set(left) <= set(ids)
    assert [ana.given(id) for id in left] == [ana.right(id) for id in left]
    ana.take()
    ana.hand_in()
    assert lms.data()[STATUS] == "passed"


def test_a_survey_is_sent_without_verdict_score_or_weight(install: Install, context: BrowserContext) -> None:
    lms = install(Source(assessments={"wishes": "role: survey"}, banks={"final": FINAL, "wishes": WISHES}))
    ana = launch(lms, context.new_page())
    ana.go("assessment.wishes")
    assert ana.see("#a-wishes .facts li").all_inner_texts() == [
        "2 questions.",
        "There are no right or wrong answers.",
        "Your teacher sees your name and your answers.",
    ]
    assert ana.see("#q-use .how").inner_text() == "Choose all that fit."
    ana.give("how-was-it", [1])
    ana.give("use", [0, 1])
    assert ana.see("#a-wishes .result:not([hidden])").count() == 0
    ana.hand_in("wishes")
    assert ana.outcome("wishes") == "Thank you. You have answered all questions. You can still read your answers."
    assert ana.see("#a-wishes .mark").count() == 0
    assert ana.record()["Survey"] == "Answered"
    assert lms.violations(ana.page) == []
    ana.leave(lms)
    told = reports(lms)["wishes.02.use"]
    assert (told["student_response"], told["result"], told["weighting"]) == ("a,b", "neutral", "0")
    assert "correct_responses.0.pattern" not in told
    assert (lms.data()[STATUS], lms.data().get("cmi.core.score.raw", "")) == ("incomplete", "")
    back = launch(lms, context.new_page())
    back.go("assessment.wishes")
    assert back.outcome("wishes").startswith("Thank you.")
    assert back.given("use") == [0, 1]


def test_without_javascript_all_questions_stand_in_source_order(install: Install, learners_devices: Devices) -> None:
    lms = install(source())
    page = learners_devices.new(javascript=False).new_page()
    page.goto(lms.content_url())
    ids = [form.get_attribute("data-question") for form in page.locator("#a-final form.question").all()]
    assert ids == ["speak-first", "helps", "wish", "capital", *(f"more-{number}" for number in range(8))]
    assert page.locator("#q-more-7 .stem").is_visible()
    assert page.locator("#a-final .facts li").first.inner_text() == "5 questions."
