"""`examples/start-a-business` keeps its promises: lessons, questions of all types, plain words, pictures, sound."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page

from essence_packager.api import build, check, load
from essence_packager.model.assessment import Role
from essence_packager.model.module import Module
from essence_packager.model.node import Kind, Node, plain_text
from essence_packager.model.questions.base import QuestionBase
from essence_packager.model.questions.checklist import Checklist
from essence_packager.model.questions.choice import Choice, MultipleChoice, Option, SingleChoice
from essence_packager.model.questions.gaps import Gaps
from essence_packager.model.questions.likert import Likert
from essence_packager.model.questions.long_text import LongText
from essence_packager.model.questions.matching import Matching
from essence_packager.model.questions.numeric import Numeric
from essence_packager.model.questions.ordering import Ordering
from essence_packager.model.questions.text_entry import TextEntry
from essence_packager.model.questions.true_false import TrueFalse
from tests.lms.lms import Lms
from tests.support.answers import Answer
from tests.support.packages import unpack
from tests.ui.learner import Learner

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "start-a-business"
TYPES = {
    SingleChoice, MultipleChoice, TrueFalse, TextEntry, Numeric, Matching, Ordering, Gaps, Likert, LongText,
}  # fmt: skip
RIGHT: dict[str, Answer] = {
    "cold-morning": [0],
    "bikes": [1],
    "before-money": [0, 2],
    "same-rules": [1],
    "sales-tax": "vat",
    "who-helps": [0, 1, 2, 3],
    "way-to-start": [0, 1, 2, 3, 4],
    "good-step": ["small", "date", "who"],
    "soups": "100",
    "too-cheap": [1],
    "evening": [0, 1, 2],
    "shoes": [1],
}
PAGES = "() => [...document.querySelectorAll('.page[data-page]')].map((page) => page.dataset.page)"
LONGEST_SENTENCE = 16
SENTENCE_ON_AVERAGE = 8.0
LARGEST_FOLDER = 1_500_000
LARGEST_PICTURE = 6_000


@pytest.fixture(scope="module")
def module() -> Module:
    return load(EXAMPLE)


def asked(module: Module) -> list[QuestionBase]:
    """The questions: no checklists, and no reflections that are shared."""
    quizzes = [top for lesson in module.lessons for top in lesson.body if top.kind is Kind.QUIZ]
    practised = {node.get("ref") for quiz in quizzes for node in quiz.children}
    of_lessons = [question for lesson in module.lessons for question in lesson.questions if question.id in practised]
    return of_lessons + [question for bank in module.banks for question in bank.questions]


def parts(body: tuple[Node, ...]) -> list[list[Node]]:
    """The parts of a lesson, each from its heading on."""
    found: list[list[Node]] = []
    for node in body:
        if node.kind is Kind.HEADING and node.get("level") == "2":
            found.append([])
        if found:
            found[-1].append(node)
    return found


def spoken(part: list[Node]) -> list[str]:
    """What a recording says: the heading and the paragraphs that follow it, up to a table, a box or a list."""
    said = [plain_text(part[0].children)]
    for node in part[1:]:
        if node.kind is not Kind.PARAGRAPH or (words := plain_text(node.children)).startswith("Read more:"):
            break
        if not any(child.kind is Kind.IMAGE for child in node.children):
            said.append(words)
    return said


def is_picture(option: Option) -> bool:
    """Whether an option is shown as a picture."""
    return any(node.kind is Kind.IMAGE for top in option.text.nodes for node in top.walk())


def recordings() -> dict[str, list[str]]:
    """What the guide says that each sound says."""
    guide = (EXAMPLE / "guide" / "recordings.md").read_text(encoding="utf-8")
    pieces = re.split(r"^## (\S+\.mp3)$", guide, flags=re.MULTILINE)
    texts = zip(pieces[1::2], pieces[2::2], strict=True)
    return {name: [words.strip() for words in text.strip().split("\n\n")] for name, text in texts}


def test_nothing_is_to_be_mended() -> None:
    assert check(EXAMPLE).findings == ()


def test_it_has_six_lessons_and_thirty_questions_of_every_type(module: Module) -> None:
    assert len(module.lessons) == 6
    counted = Counter(type(question) for question in asked(module))
    assert counted.total() == 30
    assert set(counted) == TYPES


def test_its_assessments_have_every_role_and_each_try_of_the_final_one_meets_every_outcome(
    module: Module,
) -> None:
    assessments = module.facts.assessments
    assert {one.role for one in assessments} == set(Role)
    final = next(one for one in assessments if one.role is Role.FINAL)
    outcomes = {outcome.id for competence in module.facts.competences for outcome in competence.outcomes}
    assert len(final.banks or ()) == 2
    assert set(final.quotas) == outcomes
    assert final.draw == len(outcomes)


def test_its_competences_are_those_of_entrecomp(module: Module) -> None:
    assert {(one.framework, one.code, one.title) for one in module.facts.competences} == {
        ("entrecomp", "1.1", "Spotting opportunities"),
        ("entrecomp", "2.1", "Self-awareness and self-efficacy"),
        ("entrecomp", "2.3", "Mobilising resources"),
        ("entrecomp", "2.4", "Financial and economic literacy"),
        ("entrecomp", "3.2", "Planning and management"),
        ("entrecomp", "3.3", "Coping with uncertainty, ambiguity and risk"),
    }


def test_every_part_has_a_picture_with_words_and_a_sound(module: Module) -> None:
    for lesson in module.lessons:
        found = parts(lesson.body)
        assert len(found) == 4, lesson.id
        for part in found:
            images = [node for top in part for node in top.walk() if node.kind is Kind.IMAGE]
            assert images, part[0]
            assert all(len(image.text) > 20 for image in images), part[0]
            assert part[0].get("audio"), part[0]


def test_each_sound_says_the_words_of_its_part(module: Module) -> None:
    said = {Path(part[0].get("audio")).name: spoken(part) for lesson in module.lessons for part in parts(lesson.body)}
    said |= {
        Path(question.audio).name: [plain_text(question.text.nodes)] for question in asked(module) if question.audio
    }
    assert recordings() == said
    assert {path.name for path in (EXAMPLE / "media").glob("*.mp3")} == set(said)


def test_three_questions_are_asked_with_pictures_and_can_be_heard(module: Module) -> None:
    shown = [one for one in asked(module) if isinstance(one, SingleChoice) and all(map(is_picture, one.options))]
    assert len(shown) == 3
    assert all(one.audio for one in shown)


def test_every_answer_gets_its_word_and_every_scored_question_a_hint(module: Module) -> None:
    for question in asked(module):
        if isinstance(question, (Likert, LongText)):
            continue
        assert question.hint, question.id
        if isinstance(question, Choice):
            assert all(option.feedback for option in question.options), question.id
        else:
            assert question.feedback.right, question.id
            assert question.feedback.wrong, question.id


def test_sentences_are_short(module: Module) -> None:
    """An honest proxy for level A2 to B1: it cannot tell easy words from hard ones."""
    texts = [
        plain_text(node.children)
        for lesson in module.lessons
        for top in lesson.body
        if top.kind is not Kind.TRAINER
        for node in top.walk()
        if node.kind in (Kind.PARAGRAPH, Kind.DEFINITION)
    ]
    sentences = [one for text in texts for one in re.split(r"(?<=[.?!:])”?\s+", text) if one]
    lengths = [len(one.split()) for one in sentences]
    assert [one for one in sentences if len(one.split()) > LONGEST_SENTENCE] == []
    assert sum(lengths) / len(lengths) < SENTENCE_ON_AVERAGE


def test_the_action_plan_is_ticked_off_written_down_and_shared_with_a_mentor(module: Module) -> None:
    plan = module.lessons[-1]
    assert sum(isinstance(one, Checklist) for one in plan.questions) == 3
    assert any(node.kind is Kind.REFLECT for node in plan.body)
    assert [one.id for one in plan.questions if isinstance(one, LongText)] == ["next-step"]


def test_it_is_small_and_its_pictures_hold_no_words() -> None:
    assert sum(path.stat().st_size for path in EXAMPLE.rglob("*") if path.is_file()) < LARGEST_FOLDER
    for picture in (EXAMPLE / "media").glob("*.svg"):
        drawn = picture.read_text(encoding="utf-8")
        assert "<text" not in drawn, picture.name
        assert len(drawn) < LARGEST_PICTURE, picture.name


@pytest.mark.browser
def test_a_learner_with_a_phone_passes_and_nothing_sticks_out(
    lms: Lms, page: Page, axe: Callable[[Page | Frame], list[str]], tmp_path: Path
) -> None:
    [package] = build(EXAMPLE, out=tmp_path)
    lms.install(unpack(package.path, tmp_path / "unpacked"))
    page.set_viewport_size({"width": 360, "height": 740})
    learner = Learner(page, lms.launch(page, lms.play_url(frame="full")))
    for place in learner.frame.evaluate(PAGES):
        learner.go(place)
        assert axe(learner.frame) == [], place
        assert learner.frame.evaluate("() => document.documentElement.scrollWidth") <= 360, place
    learner.go("assessment.final")
    asked_of_me = learner.see("#a-final form.question:not([hidden])").evaluate_all(
        "forms => forms.map((form) => form.dataset.question)"
    )
    assert len(asked_of_me) == 8
    for question in asked_of_me:
        learner.give(question, RIGHT[question])
        learner.check(question)
        assert learner.verdict(question) == "Right", question
    assert "Your score is 100%." in learner.see("#a-final .outcome").inner_text()
