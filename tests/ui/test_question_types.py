"""Numbers, pairs, orders, gaps, ratings, long texts and pictures: answered, marked part by part, kept."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.answers import Answer
from tests.ui.learner import Learner

pytestmark = pytest.mark.browser

RIGHT: dict[str, Answer] = {
    "distance": "42",
    "roles": [0, 1, 2],
    "teams": [0, 1],
    "steps": [0, 1, 2, 3],
    "capital": ["Latvia", "Rīga", "daugava"],
    "articles": ["Der", "die", "das"],
    "tables": [0, 2],
    "help": [0, 2],
}
PARTLY: dict[str, tuple[Answer, str, list[str]]] = {
    "roles": ([0, 2, 1], "Partly right: 1 of 3", ["Right", "Not right", "Not right"]),
    "teams": ([1, 1], "Partly right: 1 of 2", ["Not right", "Right"]),
    "steps": ([0, 1, 3, 2], "Partly right: 2 of 4", ["Right", "Right", "Not right", "Not right"]),
    "capital": (["Latvia", "Riga", "Lielupe"], "Partly right: 2 of 3", ["Right", "Right", "Not right"]),
    "articles": (["den", "die", "das"], "Partly right: 2 of 3", ["Not right", "Right", "Right"]),
}


@pytest.mark.parametrize("question", RIGHT)
def test_a_right_answer_is_right(typist: Learner, question: str) -> None:
    typist.give(question, RIGHT[question])
    typist.check(question)
    assert typist.verdict(question) == "Right"
    assert set(typist.marks(question)) <= {"Right"}


@pytest.mark.parametrize("question", PARTLY)
def test_what_is_right_in_part_says_which_parts(typist: Learner, question: str) -> None:
    given, verdict, marks = PARTLY[question]
    typist.give(question, given)
    typist.check(question)
    assert typist.verdict(question) == verdict
    assert typist.marks(question) == marks
    typist.check(question)
    assert (typist.verdict(question), typist.marks(question)) == ("", [])
    assert typist.see(f"#q-{question} fieldset").get_attribute("disabled") is None


def test_where_all_options_are_needed_those_chosen_are_marked(typist: Learner) -> None:
    typist.give("tables", [0, 1])
    typist.check("tables")
    assert typist.verdict("tables") == "Not right"
    assert typist.marks("tables") == ["Right", "Not right"]
    assert typist.see("#q-tables .feedback:visible").all_inner_texts() == [
        "Everybody sees everybody.",
        "Some sit behind others.",
    ]


@pytest.mark.parametrize(("question", "given", "asked"), [
    ("distance", "", "Please type a number, for example 12.5."),
    ("distance", "far", "Please type a number, for example 12.5."),
    ("distance", "42 miles", "Please type a number, for example 12.5."),
    ("roles", [0, -1, 2], "Fill in every part first. Then press “Check”."),
    ("capital", ["Latvia", "", "Daugava"], "Fill in every part first. Then press “Check”."),
    ("steps", [], "Put everything in order first. Then press “Check”."),
    ("sure", [], "Give an answer first. Then press “Save my answer”."),
    ("tomorrow", " ", "Give an answer first. Then press “Save my answer”."),
])  # fmt: skip
def test_what_is_missing_is_asked_for(typist: Learner, question: str, given: Answer, asked: str) -> None:
    typist.give(question, given)
    typist.check(question)
    assert typist.verdict(question) == asked
    assert typist.marks(question) == []


@pytest.mark.parametrize("typed", ["42 km", "42,5", "٤٢", "۴۲٫۵ km", "4２", "+43.9km"])
def test_a_number_may_be_typed_as_people_type_numbers(typist: Learner, typed: str) -> None:
    typist.give("distance", typed)
    typist.check("distance")
    assert typist.verdict("distance") == "Right"


def test_the_field_then_shows_the_number_that_was_understood(typist: Learner) -> None:
    typist.give("distance", "1 042,50 km")
    typist.check("distance")
    assert typist.given("distance") == "1042.5"


def test_a_number_has_its_unit_in_its_name(typist: Learner) -> None:
    expect(typist.see("#q-distance input")).to_have_accessible_name("How far is it from Riga to Jelgava? km")
    expect(typist.see("#q-distance input")).to_have_accessible_description("Type a number.")


def test_a_list_is_named_by_what_stands_beside_it(typist: Learner) -> None:
    expect(typist.see("#q-roles select").nth(1)).to_have_accessible_name("Treasurer")
    assert typist.see("#q-roles select").nth(1).locator("option").all_inner_texts() == [
        "Choose", "dates", "food", "money", "the weather",
    ]  # fmt: skip
    assert not typist.see("#q-roles .targets").is_visible()


def test_pictures_to_match_get_letters_and_stand_beside_the_lists(typist: Learner) -> None:
    assert typist.see("#q-teams select").first.locator("option").all_inner_texts() == [
        "Choose", "A: A round table", "B: A square table",
    ]  # fmt: skip
    assert [picture.get_attribute("alt") for picture in typist.see("#q-teams .targets img").all()] == [
        "A round table",
        "A square table",
    ]
    assert typist.see("#q-teams .targets").evaluate("node => getComputedStyle(node).listStyleType") == "upper-alpha"


def test_an_order_begins_wrong_and_is_no_answer_until_something_moves(typist: Learner) -> None:
    assert typist.given("steps") != [0, 1, 2, 3]
    typist.check("steps")
    assert typist.verdict("steps") == "Put everything in order first. Then press “Check”."


def test_a_button_keeps_the_focus_and_says_where_its_item_is_now(typist: Learner, page: Page) -> None:
    typist.see("#q-steps li:last-child [value=up]").focus()
    item = typist.see("#q-steps li:focus-within").get_attribute("data-name")
    pressed = typist.see("#q-steps button:focus")
    expect(pressed).to_have_accessible_name(f"Move up, {item}, 4 of 4")
    for place in (3, 2, 1, 1):
        page.keyboard.press("Enter")
        expect(pressed).to_have_accessible_name(f"Move up, {item}, {place} of 4")
        expect(typist.see("#q-steps [role=status]")).to_have_text(f"{item}, {place} of 4")
    expect(pressed).to_have_attribute("aria-disabled", "true")
    assert pressed.evaluate("node => node === document.activeElement")
    assert typist.see("#q-steps li").first.get_attribute("data-name") == item


def test_a_long_item_has_a_short_name(typist: Learner) -> None:
    name = typist.see("#q-steps [data-item='2'] [value=up]").get_attribute("aria-label") or ""
    assert name.startswith("Move up, Check what came of it, together with everybody who will…, ")


def test_gaps_are_named_by_their_number_and_all_of_one_width(typist: Learner) -> None:
    gaps = typist.see("#q-capital .gap")
    for place in range(3):
        expect(gaps.nth(place)).to_have_accessible_name(f"Gap {place + 1} of 3")
    assert len({gap.evaluate("node => node.offsetWidth") for gap in gaps.all()}) == 1
    html = typist.see("#q-capital").evaluate("node => node.outerHTML")
    assert not [answer for answer in ("Riga", "Daugava", "Latvia") if answer in html]


def test_a_rating_and_a_long_text_are_kept_and_may_be_changed(typist: Learner) -> None:
    for question, given, other in (("sure", [3], [1]), ("tomorrow", "I listen.\n\nThen I speak.", "Less.")):
        button = typist.see(f"#q-{question} [type=submit]")
        assert button.inner_text() == "Save my answer"
        typist.give(question, given)
        typist.check(question)
        assert typist.verdict(question) == "Thank you. Your answer is saved."
        assert button.inner_text() == "Change my answer"
        typist.check(question)
        typist.give(question, other)
        typist.check(question)
        assert (typist.given(question), typist.marks(question)) == (other, [])


def test_a_long_text_says_how_long_it_may_be_and_who_can_read_it(typist: Learner) -> None:
    expect(typist.see("#q-tomorrow textarea")).to_have_accessible_name("What will you try tomorrow?")
    expect(typist.see("#q-tomorrow textarea")).to_have_accessible_description(
        "Write your answer (up to 200 characters). Your teacher can read what you write."
    )


def test_options_that_are_pictures_are_named_by_their_descriptions(typist: Learner) -> None:
    expect(typist.see("#q-tables input").first).to_have_accessible_name("Round")
    tops = [option.bounding_box() for option in typist.see("#q-tables .option").all()]
    assert len({box and box["y"] for box in tops}) < len(tops)


def test_every_answer_is_there_at_the_next_launch(open_types: Callable[..., Learner], page: Page) -> None:
    before = open_types()
    kept: dict[str, Answer] = {name: given for name, (given, _, _) in PARTLY.items()}
    kept |= {"distance": "1042.5", "like": [4], "tomorrow": "One.\n\nTwo.", "tables": [1, 2]}
    for question, given in kept.items():
        before.give(question, given)
        before.check(question)
    verdicts = {question: before.verdict(question) for question in kept}
    marks = {question: before.marks(question) for question in kept}
    page.goto("about:blank")
    again = open_types()
    assert {question: again.given(question) for question in kept} == kept
    assert {question: again.verdict(question) for question in kept} == verdicts
    assert {question: again.marks(question) for question in kept} == marks
