"""Practice questions: the answer is checked, the result is met by eye and ear, and one may try for ever."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.ui.learner import Learner

pytestmark = pytest.mark.browser


def test_check_moves_the_focus_to_the_result(learner: Learner) -> None:
    learner.give("first", 1)
    learner.check("first")
    assert learner.verdict("first") == "Right"
    assert learner.see("#q-first .result").evaluate("node => node === document.activeElement")


def test_only_the_feedback_of_what_was_chosen_is_shown(learner: Learner) -> None:
    learner.give("first", 0)
    learner.check("first")
    assert learner.verdict("first") == "Not right"
    assert learner.see("#q-first .feedback:visible").all_inner_texts() == ["Then nobody disagrees."]


def test_a_screen_reader_hears_the_verdict_and_the_feedback_with_the_focus(learner: Learner) -> None:
    learner.give("first", 0)
    learner.check("first")
    expect(learner.see("#q-first .result")).to_have_role("group")
    expect(learner.see("#q-first .result")).to_have_accessible_name("Not right")
    expect(learner.see("#q-first .result")).to_have_accessible_description("Then nobody disagrees.")


def test_an_answer_is_asked_for_before_it_is_checked(learner: Learner) -> None:
    learner.check("first")
    assert learner.verdict("first") == "Give an answer first. Then press “Check”."
    assert not learner.see("#q-first .feedback").first.is_visible()
    learner.give("first", 1)
    learner.check("first")
    assert learner.verdict("first") == "Right"


def test_a_checked_answer_stands_until_the_learner_tries_again(learner: Learner) -> None:
    learner.give("first", 0)
    learner.check("first")
    assert learner.see("#q-first input").first.is_disabled()
    assert learner.see("#q-first [type=submit]").inner_text() == "Try again"
    learner.check("first")
    assert learner.verdict("first") == ""
    assert learner.see("#q-first input").first.is_enabled()
    assert learner.see("#q-first input").first.evaluate("node => node === document.activeElement")
    learner.give("first", 1)
    learner.check("first")
    assert learner.verdict("first") == "Right"


def test_several_right_answers_must_all_be_chosen(learner: Learner) -> None:
    learner.go("roles")
    learner.give("help", 0)
    learner.check("help")
    assert learner.verdict("help") == "Not right"
    learner.check("help")
    learner.give("help", 2)
    learner.check("help")
    assert learner.verdict("help") == "Right"


def test_a_typed_answer_is_checked_with_the_enter_key(learner: Learner, page: Page) -> None:
    learner.go("roles")
    learner.see("#q-capital input").fill("  rīga ")
    page.keyboard.press("Enter")
    assert learner.verdict("capital") == "Right"


def test_a_typed_answer_says_how_long_it_may_be_and_who_can_read_it(learner: Learner) -> None:
    learner.go("roles")
    expect(learner.see("#q-capital input")).to_have_accessible_name("What is the capital of Latvia?")
    expect(learner.see("#q-capital input")).to_have_accessible_description(
        "Type your answer (up to 30 characters). Your teacher can read it."
    )


def test_a_choice_has_the_question_for_a_name(learner: Learner) -> None:
    expect(learner.see("#q-first fieldset")).to_have_accessible_name("Who speaks first?")
    expect(learner.see("#q-first fieldset")).to_have_accessible_description("Choose one answer.")


def test_the_hint_is_there_for_who_wants_it(learner: Learner) -> None:
    assert not learner.see("text=Who has least to lose?").is_visible()
    learner.see("#q-first summary").click()
    assert learner.see("text=Who has least to lose?").is_visible()


def test_checked_answers_are_there_at_the_next_launch(launch: Callable[..., Learner], page: Page) -> None:
    learner = launch()
    learner.give("first", 0)
    learner.check("first")
    page.goto("about:blank")
    again = launch()
    assert again.verdict("first") == "Not right"
    assert again.see("#q-first input[value='0']").is_checked()
    assert again.see("#q-first .feedback:visible").all_inner_texts() == ["Then nobody disagrees."]
    assert again.focus().startswith("body")
