"""Every type of question by keyboard alone: each field is reached, seen, and the answer checked."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.support.keyboard import Keyboard
from tests.ui.learner import Learner

pytestmark = pytest.mark.browser


@pytest.fixture
def keyboard(typist: Learner, page: Page) -> Keyboard:
    typist.frame.evaluate("() => window.focus()")
    return Keyboard(page, typist.frame)


def check(keyboard: Keyboard, name: str = "Check") -> None:
    """Go on to the button and press it."""
    while keyboard.tab_to(name, "button").name != name:
        pass
    keyboard.press("Enter")


def test_a_number_is_typed_and_checked_with_enter(typist: Learner, keyboard: Keyboard) -> None:
    keyboard.tab_to("How far", "input")
    keyboard.type("42")
    keyboard.press("Enter")
    assert typist.verdict("distance") == "Right"
    assert typist.see("#q-distance .result").evaluate("node => node === document.activeElement")


def test_pairs_are_chosen_with_letters_and_arrows(typist: Learner, keyboard: Keyboard) -> None:
    keyboard.tab_to("Coordinator", "select")
    keyboard.type("dates")
    keyboard.tab_to("Treasurer", "select")
    keyboard.type("m")
    keyboard.tab_to("Host", "select")
    keyboard.press("ArrowDown", "ArrowDown")
    check(keyboard)
    assert typist.verdict("roles") == "Right"


def where(learner: Learner) -> int:
    """The place of the item that has the focus, from 0."""
    place = "node => [...node.parentElement.children].indexOf(node)"
    return int(learner.see("#q-steps li:focus-within").evaluate(place))


def test_an_order_is_made_with_tab_and_enter(typist: Learner, keyboard: Keyboard) -> None:
    for place, item in enumerate(("Plan", "Do", "Check")):
        keyboard.tab_to(f"Move up, {item}", "button")
        while where(typist) != place:
            keyboard.press("Enter")
        typist.see("#q-teams select").last.focus()
    keyboard.tab_to("Move down, Act, 4 of 4", "button")
    check(keyboard)
    assert typist.verdict("steps") == "Right"


def test_gaps_are_filled_one_after_the_other(typist: Learner, keyboard: Keyboard) -> None:
    keyboard.tab_to("Gap 1 of 3", "input")
    keyboard.type("Latvia")
    keyboard.press("Tab")
    keyboard.type("Riga")
    keyboard.press("Tab")
    keyboard.type("Daugava")
    keyboard.press("Enter")
    assert typist.verdict("capital") == "Right"


def test_words_for_gaps_are_chosen_from_lists(typist: Learner, keyboard: Keyboard) -> None:
    for place, word in enumerate(("der", "die", "das"), start=1):
        keyboard.tab_to(f"Gap {place} of 3", "select")
        keyboard.type(word)
    check(keyboard)
    assert typist.verdict("articles") == "Right"


def test_a_rating_is_given_with_arrows(typist: Learner, keyboard: Keyboard) -> None:
    keyboard.tab_to("Not at all", "input")
    keyboard.press("Space", "ArrowRight", "ArrowRight")
    check(keyboard, "Save my answer")
    assert typist.given("sure") == [2]
    assert typist.verdict("sure") == "Thank you. Your answer is saved."


def test_a_long_text_takes_lines(typist: Learner, keyboard: Keyboard) -> None:
    keyboard.tab_to("What will you try", "textarea")
    keyboard.type("One")
    keyboard.press("Enter")
    keyboard.type("two")
    check(keyboard, "Save my answer")
    assert typist.given("tomorrow") == "One\ntwo"


def test_pictures_are_chosen_with_space(typist: Learner, keyboard: Keyboard) -> None:
    typist.see("#q-tables input").first.focus()
    keyboard.press("Space", "Tab", "Tab", "Space")
    check(keyboard)
    assert typist.verdict("tables") == "Right"


def test_every_stop_is_seen_and_has_a_name(typist: Learner, keyboard: Keyboard) -> None:
    stops = keyboard.walk()
    tags = [stop.tag for stop in stops]
    assert {"input", "select", "textarea", "button"} <= set(tags)
    assert [stop for stop in stops if not (stop.visible and stop.ring and stop.name)] == []


def test_try_again_leads_back_into_the_fields(typist: Learner) -> None:
    for question, given, tag in (
        ("roles", [0, 1, 2], "select"),
        ("tomorrow", "Less", "textarea"),
        ("sure", [1], "input"),
    ):
        typist.give(question, given)
        typist.check(question)
        typist.check(question)
        assert typist.focus().startswith(tag)


def test_the_next_try_of_a_test_begins_in_its_first_field(open_types: Callable[..., Learner]) -> None:
    learner = open_types()
    learner.go("assessment.each")
    answers: dict[str, list[int] | list[str] | str] = {
        "many": "1", "who": [2, 1, 0], "first": [1, 0, 2], "opposites": ["a", "b"], "colours": [2], "how": [0],
    }  # fmt: skip
    for question, given in answers.items():
        learner.give(question, given)
        learner.check(question)
    learner.see("#a-each .outcome button").first.click()
    assert learner.see("#q-many input").evaluate("node => node === document.activeElement")
    assert learner.given("who") == [-1, -1, -1]
    assert learner.see("#q-who .mark").count() == 0
