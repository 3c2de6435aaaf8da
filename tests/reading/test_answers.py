"""Numbers, pairs, orders, gaps, scales and long texts: what an author writes, and what it means."""

from decimal import Decimal
from pathlib import Path

import pytest

from essence_packager.model.node import Kind
from essence_packager.model.questions import (
    Gaps,
    Likert,
    LongText,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Partial,
    QuestionBase,
    SingleChoice,
    TextEntry,
)
from essence_packager.model.questions.numeric import number_text
from tests.reading.folders import Content, bank, module, picture, yaml_bank
from tests.reading.trees import shown


def last(folder: Path, files: dict[str, Content]) -> QuestionBase:
    return module(folder, files).banks[0].questions[-1]


def written(folder: Path, answer: str, attributes: str = "") -> QuestionBase:
    return last(folder, bank(f"## What? {{#what{attributes}}}\n\n{answer}"))


@pytest.mark.parametrize(
    ("answer", "low", "high", "unit"),
    [
        ("120", "120", "120", ""),
        ("120 ± 5 km", "115", "125", "km"),
        ("120 km +- 5 km", "115", "125", "km"),
        ("120+/-5", "115", "125", ""),
        ("120 +/– 5", "115", "125", ""),
        ("80 ± 5% kg", "76", "84", "kg"),
        ("50 % ± 5", "45", "55", "%"),
        ("36,6 ± 0,1 °C", "36.5", "36.7", "°C"),
        ("3.5", "3.5", "3.5", ""),
        ("-5..-3", "-5", "-3", ""),
        ("−5 – −3", "-5", "-3", ""),
        ("100…140 l/100 km", "100", "140", "l/100 km"),
        ("1 000–2 000", "1000", "2000", ""),
        ("1.000.000 €", "1000000", "1000000", "€"),
        ("1,234.5", "1234.5", "1234.5", ""),
        ("1.250 ± 0,5", "1249.5", "1250.5", ""),
        ("1,250 ± 0,5", "0.75", "1.75", ""),
        ("0,125", "0.125", "0.125", ""),
        ("١٢", "12", "12", ""),
        (".5", "0.5", "0.5", ""),
    ],
)
def test_a_number_is_read_as_people_write_it(answer: str, low: str, high: str, unit: str, tmp_path: Path) -> None:
    question = written(tmp_path, f"Answer: = {answer}")
    assert isinstance(question, Numeric)
    assert tuple(map(number_text, question.bounds)) == (low, high)
    assert question.unit == unit


def test_a_number_needs_no_equals_sign_where_the_heading_says_its_type(tmp_path: Path) -> None:
    assert isinstance(written(tmp_path / "a", "Answer: 120", " type=numeric"), Numeric)
    assert isinstance(written(tmp_path / "b", "Answer: 120"), TextEntry)


def test_numbers_of_yaml_keep_their_decimals(tmp_path: Path) -> None:
    question = last(tmp_path, yaml_bank("- {type: numeric, text: What, answer: 0.1, tolerance: 0.05, unit: m}\n"))
    assert isinstance(question, Numeric)
    assert (question.answer, question.tolerance, question.unit) == (Decimal("0.1"), "0.05", "m")
    assert question.player_facts() == {"min": "0.05", "max": "0.15"}


def test_a_table_of_two_columns_is_a_matching(tmp_path: Path) -> None:
    table = "| Who | What |\n|---|---|\n| *Boss* {#b} | Leads |\n| Guest | Leads |\n| Keeper | a \\| b |\n| | Pays |"
    question = written(tmp_path, f"Match.\n\n{table}\n\nRight: Yes.")
    assert isinstance(question, Matching)
    assert question.text.source == "What?\n\nMatch."
    assert [(p.id, p.left.source, p.right.plain) for p in question.pairs] == [
        ("b", "*Boss*", "Leads"),
        ("guest", "Guest", "Leads"),
        ("keeper", "Keeper", "a | b"),
    ]
    assert [extra.plain for extra in question.extra] == ["Pays"]
    assert question.titles is not None
    assert [title.plain for title in question.titles] == ["Who", "What"]
    assert question.right_response() == "{a.a,b.a,c.b}"


def test_a_matching_may_have_no_titles_and_a_table_before_it(tmp_path: Path) -> None:
    rows = "|---|---|\n| a | b |\n| c | d |"
    question = written(tmp_path, f"| Sum | Year |\n{rows}\n\nNow match.\n\n| | |\n{rows}")
    assert isinstance(question, Matching)
    assert question.titles is None
    assert [node.kind for node in question.text.nodes] == [Kind.PARAGRAPH, Kind.TABLE, Kind.PARAGRAPH]


def test_a_table_is_no_matching_where_there_is_another_answer(tmp_path: Path) -> None:
    assert isinstance(written(tmp_path, "| a | b |\n|---|---|\n| 1 | 2 |\n\nAnswer: 3"), TextEntry)


def test_a_numbered_list_below_order_is_an_ordering(tmp_path: Path) -> None:
    steps = "Order:\n1. Plan {#first}\n2. Do *it*\n\n   and more\n3. Check\n\nHint: Think."
    question = written(tmp_path, f"1. Read.\n2. Sort.\n\n{steps}", " partial=right-minus-wrong")
    assert isinstance(question, Ordering)
    assert [(i.id, i.text.source) for i in question.items] == [
        ("first", "Plan"),
        ("do-it-and-more", "Do *it*\n\nand more"),
        ("check", "Check"),
    ]
    assert question.partial is Partial.RIGHT_MINUS_WRONG
    assert shown(question.text.nodes).startswith("paragraph('What?') list[ordered=1]")


def test_gaps_are_found_wherever_the_text_has_them(tmp_path: Path) -> None:
    text = "## [[Riga|Rīga]] is *the [[capital]]* {#what}\n\n- of [[Latvia]]\n\nnot `[[code]]`, nor \\[[this]]"
    question = last(tmp_path, bank(text))
    assert isinstance(question, Gaps)
    assert question.gaps == (("Riga", "Rīga"), ("capital",), ("Latvia",))
    assert question.text.plain == "___ is the ___ of ___ not [[code]], nor [[this]]"
    assert question.words == ()


def test_gaps_in_a_table_have_escaped_signs(tmp_path: Path) -> None:
    question = written(tmp_path, "| Country | Capital |\n|---|---|\n| Latvia | [[Riga\\|Rīga]] |")
    assert isinstance(question, Gaps)
    assert question.gaps == (("Riga", "Rīga"),)


def test_keywords_may_be_followed_by_a_space_that_does_not_break(tmp_path: Path) -> None:
    assert isinstance(written(tmp_path, "Order\u00a0:\n\n1. Plan\n2. Do"), Ordering)


def test_gaps_with_choices_become_lists(tmp_path: Path) -> None:
    question = written(tmp_path, "It [[is|was]] so.\n\nChoices: be | a\\|b")
    assert isinstance(question, Gaps)
    assert question.words == ("a|b", "be", "is")


def test_an_id_made_from_a_text_does_not_tell_the_gaps(tmp_path: Path) -> None:
    assert last(tmp_path / "a", bank("## The capital is [[Riga]]")).id == "the-capital-is"
    assert last(tmp_path / "b", yaml_bank("- {type: gaps, text: 'The capital is [[Riga]]'}\n")).id == "the-capital-is"


@pytest.mark.parametrize(
    ("scale", "steps"),
    [
        ("Not at all | A *little* | Very", ["Not at all", "A little", "Very"]),
        ("1..5", ["1", "2", "3", "4", "5"]),
        ("3", ["1", "2", "3"]),
        ("0–2", ["0", "1", "2"]),
        ("3..1", ["3", "2", "1"]),
        ("yes \\| maybe | no", ["yes | maybe", "no"]),
    ],
)
def test_a_scale_is_a_rating(scale: str, steps: list[str], tmp_path: Path) -> None:
    question = written(tmp_path, f"Scale: {scale}")
    assert isinstance(question, Likert)
    assert [step.plain for step in question.scale] == steps


def test_scales_in_yaml_may_be_numbers(tmp_path: Path) -> None:
    for name, scale in (("a", "3"), ("b", "[1, 2, 3]"), ("c", "['1', '2', '3']")):
        question = last(tmp_path / name, yaml_bank(f"- {{type: likert, text: What, scale: {scale}}}\n"))
        assert isinstance(question, Likert)
        assert [step.plain for step in question.scale] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("answer", "attributes", "limit"), [("Answer: long", "", 200), ("", " type=long-text limit=50", 50)]
)
def test_a_long_text(answer: str, attributes: str, limit: int, tmp_path: Path) -> None:
    question = written(tmp_path, answer, attributes)
    assert isinstance(question, LongText)
    assert question.limit == limit


def test_partial_credit_is_the_authors_to_choose(tmp_path: Path) -> None:
    options = "- [x] A\n- [x] B\n- [ ] C"
    for name, attributes, credit in (("a", "", "all"), ("b", " partial=per-part", "each")):
        question = written(tmp_path / name, options, attributes)
        assert isinstance(question, MultipleChoice)
        assert question.credit == credit


def test_pictures_of_options_in_yaml_are_images_in_their_text(tmp_path: Path) -> None:
    options = "[{image: ../media/a.png, alt: A *ring*, correct: true}, {text: B, image: ../media/a.png, alt: A box}]"
    question = last(tmp_path, yaml_bank(f"- {{type: single, text: What, options: {options}}}\n") | picture())
    assert isinstance(question, SingleChoice)
    assert [option.id for option in question.options] == ["a-ring", "b-a-box"]
    assert [shown(option.text.nodes) for option in question.options] == [
        "paragraph(image[src=media/a.png]('A *ring*'))",
        "paragraph('B' ' ' image[src=media/a.png]('A box'))",
    ]


def test_questions_and_options_may_have_sounds(tmp_path: Path) -> None:
    sounds: dict[str, Content] = {"media/q.mp3": b"ID3", "media/o.mp3": b"ID3"}
    marked = bank("## What? {audio=../media/q.mp3}\n\n- [x] A {audio=../media/o.mp3}\n- [ ] B") | sounds
    fields = yaml_bank(
        "- {type: single, text: What?, audio: ../media/q.mp3,"
        " options: [{text: A, correct: true, audio: ../media/o.mp3}, {text: B}]}\n"
    )
    for name, files in (("a", marked), ("b", fields | sounds)):
        question = last(tmp_path / name, files)
        assert isinstance(question, SingleChoice)
        assert question.audio == "media/q.mp3"
        assert [option.audio for option in question.options] == ["media/o.mp3", None]
