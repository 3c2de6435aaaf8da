"""Tests of the module: what they ask for, when they tell, how they end, and that nothing is told too early."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.ui.learner import FINAL, WRONG, Learner

pytestmark = pytest.mark.browser


def facts(learner: Learner, name: str) -> list[str]:
    return learner.see(f"#a-{name} .facts li").all_inner_texts()


def outcome(learner: Learner, name: str = "final") -> str:
    box = learner.see(f"#a-{name} .outcome")
    return " ".join(box.inner_text().split()) if box.is_visible() else ""


def right_answers(learner: Learner, name: str = "final") -> list[str]:
    return learner.see(f"#a-{name} .mark").all_inner_texts()


def verdicts(word: str) -> str:
    """The links to the three questions of a finished test that all came to the same."""
    return " ".join(f"Question {number}: {word}" for number in (1, 2, 3))


def try_again(learner: Learner) -> None:
    learner.see("#a-final .outcome button").click()
    learner.answer_final(WRONG)


def test_the_test_says_what_it_asks_for(learner: Learner) -> None:
    learner.go("assessment.final")
    assert facts(learner, "final") == [
        "3 questions.",
        "You need 60% to pass.",
        "You have 3 tries.",
        "You see the result after each answer.",
    ]
    assert facts(learner, "recall")[2:] == ["You can try as often as you like.", "You see the results at the end."]


def test_after_each_answer_the_learner_reads_the_verdict_and_can_not_go_back(learner: Learner) -> None:
    learner.go("assessment.final")
    learner.give("goal", 0)
    learner.check("goal")
    assert learner.verdict("goal") == "Not right"
    assert learner.see("#q-goal .feedback:visible").all_inner_texts() == ["A wish, not a goal."]
    assert learner.see("#q-goal input").first.is_disabled()
    assert not learner.see("#q-goal [type=submit]").is_visible()
    assert right_answers(learner) == []
    assert learner.state_in_menu("assessment.final") == "Started"


def test_the_last_checked_answer_hands_the_test_in_and_shows_the_way_to_the_result(
    learner: Learner, page: Page
) -> None:
    learner.answer_final(FINAL)
    assert learner.verdict("word").startswith("Right")
    assert outcome(learner) == f"Passed Your score is 100%. You need 60% to pass. {verdicts('Right')}"
    assert not learner.see("#a-final [data-do=submit]").is_visible()
    learner.follow("#q-word .onward a")
    assert "a-final.outcome" in learner.focus()
    assert learner.state_in_menu("assessment.final") == "Passed"


def test_who_failed_reads_how_many_tries_are_left_and_no_right_answers(learner: Learner) -> None:
    learner.answer_final(WRONG)
    assert (
        outcome(learner)
        == f"Not passed Your score is 0%. You need 60% to pass. {verdicts('Not right')} Try again 2 tries left"
    )
    assert right_answers(learner) == []
    assert learner.state_in_menu("assessment.final") == "Not passed · 2 tries left"


def test_another_try_begins_with_empty_questions(learner: Learner) -> None:
    learner.answer_final(WRONG)
    learner.see("#a-final .outcome button").click()
    assert outcome(learner) == ""
    assert learner.verdict("goal") == ""
    assert learner.see("#a-final input:checked").count() == 0
    assert learner.see("#q-word input").input_value() == ""
    assert learner.see("#q-goal input").first.evaluate("node => node === document.activeElement")


def test_the_best_score_stands(learner: Learner) -> None:
    learner.answer_final({**FINAL, "word": "thing", "money": 1})
    try_again(learner)
    assert outcome(learner) == (
        "Not passed Your score is 0%. You need 60% to pass. Your best score so far is 33.33%."
        f" {verdicts('Not right')} Try again 1 try left"
    )
    try_again(learner)
    assert outcome(learner).startswith("Not passed Your score is 33.33%. You need 60% to pass. This test is finished.")


def test_after_the_last_try_the_right_answers_are_shown_and_nothing_can_be_changed(learner: Learner) -> None:
    learner.answer_final(WRONG)
    try_again(learner)
    try_again(learner)
    assert right_answers(learner) == ["Right answer", "Right answer", "Right answer: role, a role"]
    assert learner.see("#a-final .outcome button").count() == 0
    assert learner.see("#a-final input:enabled").count() == 0
    assert "This test is finished." in outcome(learner)
    assert learner.state_in_menu("assessment.final") == "Not passed"


def test_who_passed_reads_the_right_answers_and_has_no_second_try(learner: Learner) -> None:
    learner.answer_final({**FINAL, "word": "thing"})
    assert outcome(learner).startswith("Passed Your score is 66.66%.")
    assert right_answers(learner) == ["Right answer", "Right answer", "Right answer: role, a role"]
    assert learner.see("#a-final .outcome button").count() == 0


def test_handing_in_too_early_names_what_is_missing(learner: Learner) -> None:
    learner.go("roles")
    learner.give("what", 1)
    learner.see("#a-recall [data-do=submit]").click()
    missing = learner.see("#a-recall .missing")
    assert missing.inner_text().split("\n")[0] == (
        "1 question has no answer yet. Answer it. Then press “Send my answers”."
    )
    assert missing.evaluate("node => node === document.activeElement")
    learner.follow("#a-recall .missing a")
    assert "q-who" in learner.focus()
    assert outcome(learner, "recall") == ""


def test_handing_in_unchecked_answers_says_to_check_them(learner: Learner) -> None:
    learner.go("assessment.final")
    for id, value in WRONG.items():
        learner.give(id, value)
    learner.see("#a-final [data-do=submit]").click()
    assert learner.see("#a-final .missing").inner_text().split("\n")[0] == (
        "3 questions are not checked yet. Answer them and press “Check” below each."
    )


def test_at_the_end_means_no_word_before_the_end(learner: Learner) -> None:
    learner.go("roles")
    learner.give("what", 1)
    learner.give("who", "newest")
    assert (learner.verdict("what"), learner.verdict("who")) == ("", "")
    assert not learner.see("#q-what [type=submit]").is_visible()
    learner.see("#a-recall [data-do=submit]").click()
    assert (learner.verdict("what"), learner.verdict("who")) == ("Not right", "Right")
    assert learner.see("#a-recall .outcome").evaluate("node => node === document.activeElement")
    assert outcome(learner, "recall").startswith("Passed Your score is 50%.")


def test_answers_are_kept_before_they_are_handed_in(launch: Callable[..., Learner], page: Page) -> None:
    learner = launch()
    learner.go("roles")
    learner.give("what", 1)
    learner.give("who", "nobody")
    page.goto("about:blank")
    again = launch()
    assert again.see("#q-what input[value='1']").is_checked()
    assert again.see("#q-who input").input_value() == "nobody"
    assert again.see("#q-what input").first.is_enabled()


def test_an_answer_may_change_until_it_is_handed_in(learner: Learner) -> None:
    learner.go("roles")
    learner.give("what", 1)
    learner.give("who", "nobody")
    learner.give("what", 0)
    learner.see("#a-recall [data-do=submit]").click()
    assert learner.verdict("what") == "Right"


def test_the_enter_key_hands_nothing_in(learner: Learner, page: Page) -> None:
    learner.go("roles")
    learner.see("#q-who input").fill("newest")
    page.keyboard.press("Enter")
    assert learner.verdict("who") == ""


def test_no_feedback_means_the_score_only(learner: Learner) -> None:
    learner.go("assessment.start")
    learner.give("before", 1)
    learner.see("#a-start [data-do=submit]").click()
    assert outcome(learner, "start").startswith("Answered Your score is 0%.")
    assert learner.verdict("before") == ""
    assert right_answers(learner, "start") == []


def test_a_finished_test_is_there_at_the_next_launch(launch: Callable[..., Learner], page: Page) -> None:
    learner = launch()
    learner.answer_final(WRONG)
    page.goto("about:blank")
    again = launch()
    again.go("assessment.final")
    assert outcome(again).startswith("Not passed Your score is 0%.")
    assert again.see("#a-final .standing").inner_text() == "Not passed · 2 tries left · Your result and your answers"
    again.see("#a-final .outcome button").click()
    assert again.see("#q-goal input").first.is_enabled()
