"""Questions of every type in tests: marked after each answer or at the end, never earlier than the learner may know."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.answers import Answer
from tests.ui.learner import Learner

pytestmark = pytest.mark.browser

RIGHT: dict[str, Answer] = {
    "many": "12",
    "who": [0, 1, 2],
    "first": [0, 1, 2],
    "opposites": ["cold", "night"],
    "colours": [0, 1, 3],
    "how": [1],
}
PARTLY: dict[str, Answer] = {
    "many": "13",
    "who": [0, 2, 1],
    "first": [0, 2, 1],
    "opposites": ["COLD", "noon"],
    "colours": [0, 1, 2],
    "how": [0],
}
VERDICTS = {
    "many": "Not right",
    "who": "Partly right: 1 of 3",
    "first": "Partly right: 1 of 3",
    "opposites": "Partly right: 1 of 2",
    "colours": "Partly right: 2 of 3, minus 1 wrong",
    "how": "Thank you. Your answer is saved.",
}
SCORE = "30%"
"""Of five points: a third each for pairs, order and colours, half for the gaps."""


def take(learner: Learner, answers: dict[str, Answer]) -> None:
    learner.go("assessment.each")
    for question, given in answers.items():
        learner.give(question, given)
        learner.check(question)


def fill_in(learner: Learner, answers: dict[str, Answer]) -> None:
    learner.go("assessment.ends")
    for question, given in answers.items():
        learner.give(f"{question}-2", given)
    learner.give("learned", "Much.")


def hand_in(learner: Learner) -> None:
    learner.see("#a-ends [data-do=submit]").click()


def test_after_each_answer_its_parts_are_marked_and_the_fields_are_closed(typist: Learner) -> None:
    take(typist, dict(list(PARTLY.items())[:-1]))
    for question in list(PARTLY)[:-1]:
        assert typist.verdict(question) == VERDICTS[question]
        assert typist.see(f"#q-{question} fieldset").get_attribute("disabled") is not None
        assert not typist.see(f"#q-{question} [type=submit]").is_visible()
        assert "Right answer" not in " ".join(typist.marks(question))


def test_points_are_given_for_parts_and_nothing_for_opinions(typist: Learner) -> None:
    take(typist, PARTLY)
    assert SCORE in typist.see("#a-each .outcome").inner_text()


def test_all_right_is_all_points(typist: Learner) -> None:
    take(typist, RIGHT)
    assert "Your score is 100%" in typist.see("#a-each .outcome").inner_text()
    assert "Right answer" not in " ".join(
        mark for question in ("who", "first", "opposites") for mark in typist.marks(question)
    )


def test_with_results_at_the_end_nothing_is_told_before(typist: Learner) -> None:
    fill_in(typist, PARTLY)
    assert [typist.verdict(f"{question}-2") for question in PARTLY] == [""] * len(PARTLY)
    assert [typist.marks(f"{question}-2") for question in PARTLY] == [[]] * len(PARTLY)
    hand_in(typist)
    assert {question: typist.verdict(f"{question}-2") for question in PARTLY} == VERDICTS
    assert SCORE in typist.see("#a-ends .outcome").inner_text()


def test_what_is_no_number_is_said_at_once_without_taking_the_focus(typist: Learner) -> None:
    typist.go("assessment.ends")
    typist.see("#q-many-2 input").fill("many")
    typist.page.keyboard.press("Tab")
    assert typist.verdict("many-2") == "Please type a number, for example 12.5."
    assert not typist.see("#q-many-2 .result").evaluate("node => node === document.activeElement")
    assert typist.see("#q-many-2 input").get_attribute("aria-invalid") == "true"
    expect(typist.see("#q-many-2 input")).to_have_accessible_description(
        "Type a number. Please type a number, for example 12.5."
    )
    typist.give("many-2", "12")
    assert typist.verdict("many-2") == ""
    assert typist.see("#q-many-2 input").get_attribute("aria-invalid") is None


@pytest.mark.parametrize(("question", "cleared"), [
    ("many-2", ""), ("many-2", "no number"), ("who-2", [0, -1, 2]), ("opposites-2", ["cold", ""]), ("colours-2", []),
    ("learned", ""),
])  # fmt: skip
def test_an_answer_that_is_cleared_is_missing_when_the_test_is_handed_in(
    typist: Learner, question: str, cleared: Answer
) -> None:
    fill_in(typist, RIGHT)
    typist.give(question, cleared)
    hand_in(typist)
    assert typist.see("#a-ends .missing").is_visible()
    assert typist.see("#a-ends .missing a").get_attribute("href") == f"#q-{question}"
    assert not typist.see("#a-ends .outcome").is_visible()


def test_an_order_that_nobody_touched_is_missing(typist: Learner) -> None:
    fill_in(typist, {question: given for question, given in RIGHT.items() if question != "first"})
    hand_in(typist)
    assert typist.see("#a-ends .missing a").get_attribute("href") == "#q-first-2"


def test_when_no_try_is_left_the_right_answers_are_shown(typist: Learner) -> None:
    for _ in range(2):
        fill_in(typist, PARTLY)
        hand_in(typist)
        if typist.see("#a-ends .outcome button").is_visible():
            assert typist.marks("who-2") == ["Right", "Not right", "Not right"]
            typist.see("#a-ends .outcome button").first.click()
    assert typist.marks("many-2") == ["Right answer: from 2 to 12"]
    assert typist.marks("who-2") == ["Right", "Not right", "Right answer: bus", "Not right", "Right answer: health"]
    assert typist.marks("opposites-2") == ["Right", "Not right", "Right answer: night"]
    assert typist.marks("colours-2") == ["Right answer", "Right answer", "Not right", "Right answer"]
    assert typist.see("#q-first-2 div.mark li").all_inner_texts() == ["Goal", "Plan", "Work"]
    assert (typist.marks("how-2"), typist.marks("learned")) == ([], [])


def test_answers_of_an_open_test_are_there_at_the_next_launch(open_types: Callable[..., Learner], page: Page) -> None:
    before = open_types()
    fill_in(before, PARTLY)
    page.goto("about:blank")
    again = open_types()
    again.go("assessment.ends")
    assert {question: again.given(f"{question}-2") for question in PARTLY} == PARTLY
    assert again.given("learned") == "Much."
    hand_in(again)
    assert SCORE in again.see("#a-ends .outcome").inner_text()


def test_what_is_being_typed_when_the_page_is_left_is_kept(open_types: Callable[..., Learner], page: Page) -> None:
    before = open_types()
    before.go("assessment.ends")
    before.see("#q-learned textarea").press_sequentially("Much.")
    page.goto("about:blank")
    again = open_types()
    again.go("assessment.ends")
    assert again.given("learned") == "Much."
