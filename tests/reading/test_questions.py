"""Questions in Markdown and in YAML become the same model."""

from pathlib import Path

import pytest

from essence_packager.model.questions import MultipleChoice, QuestionBase, SingleChoice, TextEntry, TrueFalse
from essence_packager.model.text import Text
from tests.reading.folders import Content, bank, lesson, module, yaml_bank
from tests.reading.trees import shown


def last(folder: Path, files: dict[str, Content]) -> QuestionBase:
    return module(folder, files).banks[0].questions[-1]


def words(text: Text | None) -> str:
    return text.plain if text else ""


def test_one_right_option_is_a_single_choice(tmp_path: Path) -> None:
    question = last(
        tmp_path,
        bank(
            "## Who speaks *first*? {#speak-first outcomes=roles points=2 formerly=first}\n\n"
            "- [ ] The boss\n  > Then nobody disagrees.\n- [x] The newest member {#newest}\n  > Yes.\n\n"
            "Hint: Who has least to lose?\n\nRight: Well seen.\n\nWrong: Think again."
        ),
    )
    assert isinstance(question, SingleChoice)
    assert (question.id, question.outcomes, question.points, question.formerly) == (
        "speak-first",
        ("roles",),
        2,
        "first",
    )
    assert shown(question.text.nodes) == "paragraph('Who speaks ' emphasis('first') '?')"
    assert question.text.source == "Who speaks *first*?"
    assert [(o.id, o.text.plain, o.correct, words(o.feedback)) for o in question.options] == [
        ("the-boss", "The boss", False, "Then nobody disagrees."),
        ("newest", "The newest member", True, "Yes."),
    ]
    assert words(question.hint) == "Who has least to lose?"
    assert (words(question.feedback.right), words(question.feedback.wrong)) == ("Well seen.", "Think again.")


def test_several_right_options_are_a_multiple_choice(tmp_path: Path) -> None:
    assert isinstance(last(tmp_path, bank("## What?\n\n- [x] One\n- [X] Two\n- [ ] Three")), MultipleChoice)


def test_a_multiple_choice_may_have_one_right_option(tmp_path: Path) -> None:
    question = last(tmp_path, bank("## What? {type=multiple}\n\n- [x] One\n- [ ] Two"))
    assert isinstance(question, MultipleChoice)


@pytest.mark.parametrize(("written", "correct"), [("true", True), ("False", False)])
def test_an_answer_true_or_false(tmp_path: Path, written: str, correct: bool) -> None:
    question = last(tmp_path, bank(f"## Really?\n\nAnswer: {written}"))
    assert isinstance(question, TrueFalse)
    assert question.correct is correct


def test_a_typed_answer_has_several_forms(tmp_path: Path) -> None:
    question = last(tmp_path, bank("## Capital? {case}\n\nAnswer: Riga | Rīga | a\\|b_c_d"))
    assert isinstance(question, TextEntry)
    assert question.accept == ("Riga", "Rīga", "a|b_c_d")
    assert question.case


def test_the_word_true_can_be_a_typed_answer(tmp_path: Path) -> None:
    question = last(tmp_path, bank("## What is the opposite of false? {type=text}\n\nAnswer: true"))
    assert isinstance(question, TextEntry)


def test_a_question_may_have_several_paragraphs(tmp_path: Path) -> None:
    text = "## Read.\n\nOne *two*.\n\n- three\n- four\n\n```\nfive\n```\n\nAnswer: six"
    question = last(tmp_path, bank(text))
    assert shown(question.text.nodes) == (
        "paragraph('Read.') paragraph('One ' emphasis('two') '.') "
        "list(item(paragraph[tight=1]('three')) item(paragraph[tight=1]('four'))) code('five\\n')"
    )
    assert question.text.source == "Read.\n\nOne *two*.\n\n- three\n- four\n\n```\nfive\n```"


def test_options_may_have_several_paragraphs(tmp_path: Path) -> None:
    question = last(tmp_path, bank("## What?\n\n- [x] One\n\n  and more\n\n  > Yes.\n  >\n  > Indeed.\n- [ ] Two"))
    assert isinstance(question, SingleChoice)
    assert question.options[0].text.source == "One\n\nand more"
    assert shown(question.options[0].feedback.nodes if question.options[0].feedback else ()) == (
        "paragraph('Yes.') paragraph('Indeed.')"
    )


def test_keywords_need_no_empty_lines(tmp_path: Path) -> None:
    text = "## What?\nAnswer: one\nHint: two\nthree\nRight: four\nwrong : five"
    question = last(tmp_path, bank(text))
    assert isinstance(question, TextEntry)
    assert question.accept == ("one",)
    assert (words(question.hint), words(question.feedback.right)) == ("two three", "four")
    assert words(question.feedback.wrong) == "five"


def test_keywords_that_ran_into_an_option_are_found(tmp_path: Path) -> None:
    question = last(tmp_path, bank("## What?\n\n- [ ] One\n- [x] Two\n  > Yes.\nHint: three\nRight: four"))
    assert isinstance(question, SingleChoice)
    assert [(o.text.plain, words(o.feedback)) for o in question.options] == [("One", ""), ("Two", "Yes.")]
    assert (words(question.hint), words(question.feedback.right)) == ("three", "four")


def test_a_hint_may_hold_a_list(tmp_path: Path) -> None:
    question = last(tmp_path, bank("## What?\n\nAnswer: one\n\nHint: two\n\n- three"))
    assert shown(question.hint.nodes if question.hint else ()) == (
        "paragraph('two') list(item(paragraph[tight=1]('three')))"
    )


def test_keywords_mean_nothing_in_a_lesson(tmp_path: Path) -> None:
    assert shown(module(tmp_path, lesson("Answer: me")).lessons[0].body) == "paragraph('Answer: me')"


def test_questions_in_a_lesson_are_named_in_its_tree(tmp_path: Path) -> None:
    quiz = ":::{quiz} Practise\n### One? {#one}\n\nAnswer: 1\n\n### Two? {#two}\n\nAnswer: 2\n:::"
    question = ":::{question}\n## Three? {#three}\n\nAnswer: 3\n:::"
    found = module(tmp_path, lesson(f"{quiz}\n\n{question}\n\n:::{{quiz}} final\n:::")).lessons[0]
    assert [q.id for q in found.questions] == ["one", "two", "three"]
    assert shown(found.body) == (
        "quiz[title=Practise](question[ref=one] question[ref=two]) question[ref=three] quiz[ref=final]"
    )


def test_ids_are_made_from_words_of_any_script(tmp_path: Path) -> None:
    text = "## Kurš runā pirmais, un kāpēc tieši viņš? \n\nAnswer: a\n\n## Кто?\n\nAnswer: b\n\n## 谁?\n\nAnswer: c"
    ids = [q.id for q in module(tmp_path, bank(text)).banks[0].questions]
    assert ids[1] == "kurs-runa-pirmais-un-kapec-tiesi-vins"
    assert ids[2].startswith("question-")
    assert len(set(ids)) == 4


def test_a_bank_may_have_a_title(tmp_path: Path) -> None:
    found = module(tmp_path, {"questions/final.md": "# The end\n\n## Who? {outcomes=roles}\n\nAnswer: me\n"})
    assert found.banks[0].assessment.title == "The end"
    assert len(found.banks[0].questions) == 1


def test_yaml_and_markdown_mean_the_same(tmp_path: Path) -> None:
    markdown = last(
        tmp_path / "a",
        bank(
            "## Who *speaks*? {#a outcomes=roles points=2}\n\n- [ ] The boss\n  > No.\n- [x] The newest\n\n"
            "Hint: Who?\n\nRight: Yes."
        ),
    )
    yaml = last(
        tmp_path / "b",
        yaml_bank(
            "- id: a\n  type: single\n  text: Who *speaks*?\n  outcomes: [roles]\n  points: 2\n  hint: Who?\n"
            "  feedback: {right: Yes.}\n  options:\n    - {text: The boss, feedback: No.}\n"
            "    - {text: The newest, correct: true}\n"
        ),
    )
    assert yaml.model_dump() == markdown.model_dump()
    assert shown(yaml.text.nodes) == shown(markdown.text.nodes)


def test_texts_in_yaml_are_markdown_and_know_their_lines(tmp_path: Path) -> None:
    question = last(tmp_path, yaml_bank("- type: true-false\n  text: |\n    One.\n\n    Two.\n  correct: false\n"))
    assert shown(question.text.nodes) == "paragraph('One.') paragraph('Two.')"
    assert [node.line for node in question.text.nodes] == [8, 10]
    assert question.id == "one-two"
