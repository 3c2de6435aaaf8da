"""Every question type has a page whose samples are those of the example module, which builds without a finding."""

import re
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from essence_packager import check, load
from essence_packager.model.questions import TYPES, QuestionBase
from tests.docs.pages import ROOT, Block, blocks

EXAMPLE = ROOT / "examples" / "question-types"
FORMAT = (ROOT / "docs" / "reference" / "format.md").read_text(encoding="utf-8")
ROW = re.compile(
    r"^\| `(?P<id>[a-z-]+)` \| (?P<right>`[^`]*`|none) \| `(?P<response>[^`]*)` \| (?P<result>[a-z0-9.]+) \|$",
    re.MULTILINE,
)
RESPONSES = {
    "true-false": r"[tf]",
    "choice": r"[0-9a-z](,[0-9a-z])*",
    "fill-in": r".{0,255}",
    "numeric": r"-?\d+(\.\d+)?",
    "likert": r"[0-9a-z]",
    "matching": r"[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*",
    "sequencing": r"[0-9a-z](,[0-9a-z])*",
}
"""Forms of responses (SCORM 1.2 RTE 3.4.5, CMIFeedback)."""


def page(type: str) -> Path:
    return ROOT / "docs" / "reference" / "questions" / f"{type}.md"


def samples(type: str) -> list[Block]:
    return [block for block in blocks(page(type)) if block.mark == "from"]


@cache
def questions() -> dict[str, QuestionBase]:
    module = load(EXAMPLE)
    lists = [each.questions for each in module.lessons] + [each.questions for each in module.banks]
    return {question.id: question for question in chain.from_iterable(lists)}


def test_the_example_is_without_fault() -> None:
    assert check(EXAMPLE).findings == ()


def test_the_example_has_a_lesson_of_two_questions_at_least_for_every_type() -> None:
    lessons = {lesson.id: lesson for lesson in load(EXAMPLE).lessons}
    assert set(lessons) == set(TYPES)
    for type, lesson in lessons.items():
        assert len(lesson.questions) >= 2
        assert {getattr(question, "type", "") for question in lesson.questions} == {type}


@pytest.mark.parametrize("type", TYPES)
def test_a_type_has_its_page_which_the_format_leads_to(type: str) -> None:
    assert f"](questions/{type}.md)" in FORMAT
    assert "essence-packager preview examples/question-types" in page(type).read_text(encoding="utf-8")


@pytest.mark.parametrize("type", TYPES)
def test_samples_are_those_of_the_example(type: str) -> None:
    found = samples(type)
    assert {block.kind for block in found} == {"markdown", "yaml"}
    for block in found:
        assert block.text in (ROOT / block.value).read_text(encoding="utf-8"), str(block)


@pytest.mark.parametrize("type", TYPES)
def test_samples_are_questions_of_the_type(type: str) -> None:
    for block in samples(type):
        for id in re.findall(r"\{#([a-z-]+)|^- id: ([a-z-]+)$", block.text, re.MULTILINE):
            assert getattr(questions()["".join(id)], "type", "") == type


@pytest.mark.parametrize("type", TYPES)
def test_the_report_is_shown_as_it_is(type: str) -> None:
    text = page(type).read_text(encoding="utf-8")
    rows = list(ROW.finditer(text))
    assert rows
    for row in rows:
        question = questions()[row["id"]]
        assert f"Type `{question.interaction}`" in text
        assert row["right"].strip("`") == (question.right_response() or "none")
        assert re.fullmatch(RESPONSES[question.interaction], row["response"])
        assert question.scored or row["result"] == "neutral"
