"""How questions of the newer types are laid out: what stands in lists, in the flow, and in names."""

import re
from pathlib import Path

import pytest

from essence_packager import load
from essence_packager.composing.html import Page
from essence_packager.composing.question_views import QuestionView, shortened, view_of
from essence_packager.composing.rendering import Packed
from essence_packager.composing.widgets import question_html
from essence_packager.model.questions import Numeric, QuestionBase
from essence_packager.strings import strings_for

FACTS = f"format: 1\nuuid: {'1' * 8}-2222-4333-8444-{'5' * 12}\ntitle: T\nlanguage: en\nlicense: CC-BY-4.0\n"
LONG = "Somebody who writes down what was agreed, and by when"


@pytest.fixture
def viewed(tmp_path: Path) -> "Viewed":
    return Viewed(tmp_path)


class Viewed:
    """Reads the source of one question as an author writes it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, source: str) -> QuestionView:
        question, page = self._read(source)
        return view_of(question, page)

    def html(self, source: str) -> str:
        """The question as it stands on the page."""
        return str(question_html(*self._read(source)))

    def _read(self, source: str) -> tuple[QuestionBase, Page]:
        (self.folder / "lessons").mkdir()
        (self.folder / "media").mkdir()
        for name in ("one", "two"):
            svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
            (self.folder / "media" / f"{name}.svg").write_text(svg, encoding="utf-8")
        (self.folder / "module.yaml").write_text(FACTS + "authors: [Anna Bērziņa]\n", encoding="utf-8")
        lesson = f"# One\n\n:::{{question}}\n{source}\n:::\n"
        (self.folder / "lessons" / "01-one.md").write_text(lesson, encoding="utf-8")
        [question] = load(self.folder).lessons[0].questions
        assets = {f"media/{name}.svg": Packed(f"media/{name}.svg", 1) for name in ("one", "two")}
        return question, Page("one", assets, strings_for("en"), str)


def pairs(*rows: tuple[str, str]) -> str:
    return "## Match {#match}\n| Left | Right |\n|---|---|\n" + "\n".join(
        f"| {left} | {right} |" for left, right in rows
    )


def test_right_sides_stand_in_alphabetical_order_which_tells_nothing(viewed: Viewed) -> None:
    view = viewed(pairs(("One", "pear"), ("Two", "Apple"), ("", "fig")))
    assert [(target.place, target.words) for target in view.targets] == [(1, "Apple"), (2, "fig"), (0, "pear")]
    assert not view.lettered


def test_right_sides_too_long_for_a_list_get_letters(viewed: Viewed) -> None:
    view = viewed(pairs(("One", LONG), ("Two", "Nobody")))
    assert view.lettered
    assert [target.words for target in view.targets] == ["A: Nobody", "B: Somebody who writes down what was…"]
    assert LONG in view.targets[1].html


def test_pictures_on_the_right_get_letters_and_their_descriptions(viewed: Viewed) -> None:
    view = viewed(pairs(("One", "![A ring](../media/one.svg)"), ("Two", "![A star](../media/two.svg)")))
    assert view.lettered
    assert [target.words for target in view.targets] == ["A: A ring", "B: A star"]


def test_items_stand_in_an_order_that_is_not_the_right_one(viewed: Viewed) -> None:
    view = viewed("## Sort {#sort}\nOrder:\n1. Plan\n2. Do\n3. Check")
    assert sorted(option.place for option in view.options) == [0, 1, 2]
    assert [option.place for option in view.options] != [0, 1, 2]


def test_what_stands_before_the_first_gap_is_the_question(viewed: Viewed) -> None:
    view = viewed("## Fill in. {#fill}\nOnce [[upon]] a *fine [[time]]*.\n\nThe end.")
    assert view.text == "<p>Fill in.</p>"
    assert re.findall(r"Gap \d of \d", view.flow) == ["Gap 1 of 2", "Gap 2 of 2"]
    assert "<em>fine <span" in view.flow
    assert view.flow.endswith("<p>The end.</p>")


def test_a_question_that_is_one_sentence_with_a_gap_is_named_by_what_to_do(viewed: Viewed) -> None:
    html = viewed.html("## Riga is in [[Latvia]]. {#fill}")
    assert 'aria-labelledby="q-fill.how"' in html
    assert "Latvia" not in html


@pytest.mark.parametrize(("answer", "width"), [("ja", "short"), ("Daugava", "middle"), ("Daugavpils novads", "long")])
def test_the_longest_answer_decides_the_width_of_all_gaps(viewed: Viewed, answer: str, width: str) -> None:
    html = viewed.html(f"## One [[a]], two [[{answer}]]. {{#fill}}")
    assert re.findall(r'class="gap (\w+)"', html) == [width, width]


def test_words_to_choose_from_never_tell_which_is_right(viewed: Viewed) -> None:
    html = viewed.html("## One [[b]], two [[a]]. {#fill}\n\nChoices: c")
    assert re.findall(r'<option value="(\d?)">(\w+)</option>', html)[:4] == [
        ("", "Choose"), ("0", "a"), ("1", "b"), ("2", "c"),
    ]  # fmt: skip


@pytest.mark.parametrize(("answer", "pad"), [("12", True), ("0..3", True), ("-1..3", False), ("1 ± 2", False)])
def test_a_number_pad_is_offered_where_no_minus_is_needed(viewed: Viewed, answer: str, pad: bool) -> None:
    assert ('inputmode="decimal"' in viewed.html(f"## How many? {{#many}}\nAnswer: = {answer}")) is pad


def test_a_number_without_a_right_answer_may_need_a_minus() -> None:
    asked = Numeric.model_validate({"id": "many", "text": "How warm is it?"})
    assert not view_of(asked, Page("one", {}, strings_for("en"), str)).positive


def test_options_are_a_grid_only_when_each_is_a_picture(viewed: Viewed) -> None:
    assert viewed("## Which? {#w}\n- [x] ![One](../media/one.svg)\n- [ ] ![Two](../media/two.svg)").pictures


def test_options_of_words_and_pictures_are_a_list(viewed: Viewed) -> None:
    assert not viewed("## Which? {#w}\n- [x] ![One](../media/one.svg)\n- [ ] Two").pictures


@pytest.mark.parametrize(("words", "short"), [
    ("Plan", "Plan"), ("twelve letters", "twelve…"), ("abcdefghijklmnop", "abcdefghijkl…"),
    ("one, two, three", "one, two…"),
])  # fmt: skip
def test_long_words_are_cut_at_a_space_if_there_is_one(words: str, short: str) -> None:
    assert shortened(words, 12) == short
