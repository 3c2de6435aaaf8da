"""The teacher's sheet and code book on drawn tests, surveys, and answers that are right in part."""

import pytest

from essence_packager.model.assessment import Assessment, Role
from essence_packager.model.module import Bank
from essence_packager.model.questions import Likert, Matching, MultipleChoice
from essence_packager.model.questions.matching import Pair
from essence_packager.model.questions.numeric import Numeric
from essence_packager.model.questions.partial import Partial
from essence_packager.model.text import Text
from essence_packager.packaging.codebook import codebook, codebook_csv
from tests.packaging.courses import bank, course, option, questions
from tests.packaging.test_teacher import sheet, words

MATCHING = Matching(
    id="towns",
    text=Text("Which town is where?"),
    pairs=(
        Pair(id="riga", left=Text("Rīga"), right=Text("Latvia")),
        Pair(id="tartu", left=Text("Tartu"), right=Text("Estonia")),
    ),
)
RATING = Likert(id="how", text=Text("How was it?"), scale=(Text("Good"), Text("Bad")))
PARTLY = MultipleChoice(
    id="parts",
    text=Text("Which?"),
    options=(option("a", "One", correct=True), option("b", "Two", correct=True), option("c", "Three")),
    partial=Partial.RIGHT_MINUS_WRONG,
)
DRAWN = "A number without an answer was not asked."
PARTS = "A result such as 0.5 means partly right"
NEUTRAL = "The result “neutral” means"
PAIRS = "“a.b” means that a was matched with b"
SURVEY = "A survey changes neither the status nor the grade."


def drawing(number: int) -> Bank:
    """The usual final test, which draws some of its four questions."""
    assessment = Assessment.model_validate({"id": "final", "draw": number})
    return Bank(assessment, ("questions/final.md",), questions())


def survey() -> Bank:
    return Bank(Assessment(id="wishes", role=Role.SURVEY), ("questions/wishes.md",), (RATING,))


@pytest.mark.parametrize(
    ("banks", "said"),
    [
        ((bank(),), set()),
        ((drawing(2),), {DRAWN}),
        ((drawing(4),), set()),
        ((bank(), survey()), {NEUTRAL, SURVEY}),
        ((bank()._replace(questions=(PARTLY,)),), {PARTS}),
        ((bank()._replace(questions=(MATCHING,)),), {PARTS, PAIRS}),
    ],
)
def test_the_sheet_says_what_this_module_needs_and_no_more(banks: tuple[Bank, ...], said: set[str]) -> None:
    text = words(sheet(banks=banks))
    assert {sentence for sentence in (DRAWN, PARTS, NEUTRAL, PAIRS, SURVEY) if sentence in text} == said


def test_the_sheet_says_how_many_are_drawn_and_that_a_survey_has_no_pass_mark() -> None:
    text = words(sheet(banks=(drawing(2), survey())))
    assert "Final: it counts 2 of 4, drawn 70% 3" in text
    assert "Survey 1 – 1" in text


def test_a_rating_has_letters_and_no_right_answer() -> None:
    entry = codebook(course(banks=(bank(), survey())), "en").questions[-1]
    assert [(one.letter, one.right) for one in entry.options] == [("a", False), ("b", False)]
    assert (entry.right, entry.answers, entry.points, entry.scored) == ("", (), 0, False)
    assert "Neither right nor wrong" in words(sheet(banks=(bank(), survey())))


def test_both_sides_of_a_match_have_letters() -> None:
    made = course(banks=(bank()._replace(questions=(MATCHING,)),))
    [entry] = codebook(made, "en").questions
    assert [(one.letter, one.text, one.right) for one in entry.options] == [("a", "Rīga", False), ("b", "Tartu", False)]
    assert [(one.letter, one.text) for one in entry.targets] == [("a", "Latvia"), ("b", "Estonia")]
    assert entry.right == "{a.a,b.b}"
    assert "a. = Rīga\nb. = Tartu\n.a = Latvia\n.b = Estonia" in codebook_csv(codebook(made, "en")).decode("utf-8")


def test_the_code_book_says_which_questions_may_not_have_been_asked() -> None:
    assert [entry.drawn for entry in codebook(course(banks=(drawing(2), survey())), "en").questions] == [True] * 4 + [
        False
    ]


@pytest.mark.parametrize(
    ("right", "said"),
    [
        ({"answer": 20}, ""),
        ({"range": (30, 35)}, "Right answer in reports: 32.5"),
        ({"answer": 3.5, "tolerance": "0.5"}, "3.5"),
    ],
)
def test_the_sheet_gives_the_number_that_the_report_names_as_right(right: dict[str, object], said: str) -> None:
    number = Numeric.model_validate({"id": "left", "text": "How much is left?", **right})
    text = words(sheet(banks=(bank()._replace(questions=(number,)),)))
    assert said in text
    assert ("Right answer in reports" in text) == bool(said)


def test_a_test_before_the_start_has_no_pass_mark_on_the_sheet() -> None:
    banks = (bank(mark="70%"), bank("before", Role.DIAGNOSTIC, mark="55%")._replace(questions=(MATCHING,)))
    text = words(sheet(banks=banks))
    assert "70%" in text
    assert "55%" not in text
