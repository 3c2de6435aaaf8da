"""A learner's work meets a newer version of the module: nothing is lost that still holds, nothing is misread."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.e2e.learner import Learner, launch
from tests.e2e.modules import END, FINAL, LONG, WHY, Source
from tests.e2e.reports import STATUS
from tests.lms.lms import Lms

pytestmark = pytest.mark.browser

Install = Callable[[Source], Lms]
NEW_QUESTION = "\n## Which city is in Estonia? {#estonia outcomes=listening}\nAnswer: Tallinn\n"


@pytest.fixture
def meet(install: Install, lms: Lms, page: Page) -> Callable[[Source], Learner]:
    """Work done in the first version (both lessons, three of four answers), opened in another."""

    def update(newer: Source) -> Learner:
        install(Source())
        ana = launch(lms, page)
        ana.give("goal", [1])
        ana.read_all()
        ana.take(only=3, wrong=["helps"])
        ana.leave(lms)
        install(newer.but(version="1.1.0"))
        return launch(lms, page)

    return update


def verdicts(ana: Learner) -> dict[str, str]:
    return {id: ana.verdict(id) for id in ana.questions_of("final")}


KEPT = {"speak-first": "Right", "helps": "Not right", "wish": "Right", "capital": ""}


def test_a_question_added_in_front_shifts_no_answer(meet: Callable[[Source], Learner], lms: Lms) -> None:
    ana = meet(Source(banks={"final": NEW_QUESTION.lstrip() + "\n" + FINAL}))
    assert verdicts(ana) == {"estonia": "", **KEPT}
    ana.take("final", only=1)
    ana.give("capital", "Riga")
    assert (lms.data()[STATUS], lms.data()["cmi.core.score.raw"]) == ("passed", "80")
    assert lms.violations(ana.page) == []


def test_a_question_removed_takes_only_its_own_answer(meet: Callable[[Source], Learner], lms: Lms) -> None:
    without = FINAL[: FINAL.index("## What helps")] + FINAL[FINAL.index("## A wish") :]
    ana = meet(Source(banks={"final": without}))
    assert verdicts(ana) == {"speak-first": "Right", "wish": "Right", "capital": ""}
    ana.go("assessment.final")
    ana.give("capital", "Riga")
    assert (lms.data()[STATUS], lms.data()["cmi.core.score.raw"]) == ("passed", "100")


def test_when_the_only_open_question_is_removed_the_test_can_still_be_handed_in(
    meet: Callable[[Source], Learner], lms: Lms
) -> None:
    ana = meet(Source(banks={"final": FINAL[: FINAL.index("## What is the capital")]}))
    ana.go("assessment.final")
    ana.hand_in()
    assert ana.outcome().startswith("Not passed Your score is 66.66%.")


def test_a_question_reworded_under_the_same_id_keeps_its_answer(meet: Callable[[Source], Learner]) -> None:
    ana = meet(Source(banks={"final": FINAL.replace("Who speaks first?", "Who should speak first in a meeting?")}))
    assert verdicts(ana) == KEPT


def test_options_in_another_order_keep_the_chosen_one(meet: Callable[[Source], Learner], lms: Lms) -> None:
    first, rest = FINAL.split("\n\nHint:", 1)
    turned = (
        "## Who speaks first? {#speak-first outcomes=roles}\n- [x] The newest member\n  > Yes, fresh eyes first.\n"
        "- [ ] Nobody\n- [ ] The boss\n  > Then nobody disagrees."
    )
    assert sorted(first.splitlines()) == sorted(turned.splitlines())
    ana = meet(Source(banks={"final": f"{turned}\n\nHint:{rest}"}))
    assert verdicts(ana) == KEPT
    assert ana.given("speak-first") == [0]


def test_another_right_answer_makes_the_question_be_asked_again(meet: Callable[[Source], Learner], lms: Lms) -> None:
    ana = meet(Source(banks={"final": FINAL.replace("Answer: false", "Answer: true")}))
    assert verdicts(ana) == {**KEPT, "wish": ""}
    assert ana.given("wish") == []
    ana.go("assessment.final")
    ana.give("wish", ana.right("wish"))
    ana.give("capital", "Riga")
    assert (lms.data()[STATUS], lms.data()["cmi.interactions.3.student_response"]) == ("passed", "t")


def test_a_lesson_added_must_be_read_too(meet: Callable[[Source], Learner], lms: Lms) -> None:
    ana = meet(Source(lessons={"01-why": WHY, "02-more": "# Something new\n\nMore to read.\n" + LONG, "03-end": END}))
    ids = [page["id"] for page in ana.data["pages"] if page["kind"] == "lesson"]
    assert [ana.state_in_menu(id) for id in ids] == ["Read", "", "Read"]
    ana.go("assessment.final")
    ana.give("capital", "Riga")
    assert lms.data()[STATUS] == "incomplete"
    ana.read_all()
    assert lms.data()[STATUS] == "passed"


def test_a_practice_answer_survives_an_update_of_the_test(meet: Callable[[Source], Learner]) -> None:
    ana = meet(Source(banks={"final": FINAL + NEW_QUESTION}))
    assert (ana.given("goal"), ana.verdict("goal")) == ([1], "Right")


def test_a_passed_learner_stays_passed_when_the_test_changes(install: Install, lms: Lms, page: Page) -> None:
    install(Source())
    ana = launch(lms, page)
    ana.read_all()
    ana.take()
    ana.leave(lms)
    install(Source(version="2.0.0", banks={"final": FINAL.replace("Answer: false", "Answer: true") + NEW_QUESTION}))
    back = launch(lms, page)
    assert back.record()["Status"] == "Passed"
    assert lms.data()[STATUS] == "passed"


@pytest.mark.parametrize("damage", ["9abc", "1AAAAAAnonsense", "1" + "*" * 4000, "no state of ours", "~~~"])
def test_a_state_that_cannot_be_trusted_is_not_guessed_at(install: Install, lms: Lms, page: Page, damage: str) -> None:
    install(Source())
    ana = launch(lms, page)
    ana.next()
    ana.leave(lms)
    page.evaluate("localStorage.clear()")
    lms.attempts()[0].values["cmi.suspend_data"] = damage
    back = launch(lms, page)
    assert back.place == "why"
    assert back.state_in_menu("why") == ""
    back.read_all()
    back.take()
    assert lms.data()[STATUS] == "passed"
