"""The example for first-time coordinators shows all that the format can do, in words and pictures of its own."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Frame, Page

from essence_packager import build, check, load
from essence_packager.model.questions import TYPES, QuestionBase
from essence_packager.model.questions.choice import SingleChoice
from essence_packager.reading.directives import DIRECTIVES
from tests.conftest import PROJECT
from tests.lms.lms import Lms
from tests.support.packages import unpack
from tests.ui.learner import Learner

EXAMPLE = PROJECT / "examples" / "first-international-project"
LESSONS = sorted((EXAMPLE / "lessons").iterdir())
PAGES = "() => JSON.parse(document.getElementById('essence-data').textContent).pages.map((page) => page.id)"


def in_lessons() -> list[QuestionBase]:
    return [*chain.from_iterable(lesson.questions for lesson in load(EXAMPLE).lessons)]


def in_bank(name: str) -> list[QuestionBase]:
    return [*next(bank.questions for bank in load(EXAMPLE).banks if bank.assessment.id == name)]


def all_questions() -> list[QuestionBase]:
    return [*in_lessons(), *in_bank("start"), *in_bank("final")]


def test_it_is_without_fault() -> None:
    assert check(EXAMPLE).findings == ()


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_directive_is_used(name: str) -> None:
    assert any(f"\n:::{{{name}}}" in path.read_text(encoding="utf-8") for path in LESSONS)


def test_every_type_of_question_is_used() -> None:
    assert set(TYPES) <= {getattr(question, "type", "") for question in all_questions()}


def test_six_lessons_end_with_a_task_for_learner_and_mentor() -> None:
    assert len(LESSONS) == 6
    for path in LESSONS:
        task = path.read_text(encoding="utf-8").partition("\n## With your mentor\n")[2]
        assert "\n:::{reflect}" in task
        assert "\n:::{trainer}" in task
    assert {lesson.facts.setting for lesson in load(EXAMPLE).lessons} == {"online", "workshop", "mentor"}


def test_every_outcome_is_asked_about_at_the_start_in_lessons_and_at_the_end() -> None:
    known = {outcome.id for each in load(EXAMPLE).facts.competences for outcome in each.outcomes}
    for questions in (in_bank("start"), in_lessons()):
        assert {outcome for question in questions for outcome in question.outcomes} == known
    assert Counter(outcome for question in in_bank("final") for outcome in question.outcomes) == dict.fromkeys(known, 3)
    assert {question.points for question in in_bank("final")} == {1}


def test_neither_the_longest_option_nor_a_place_gives_the_answer_away() -> None:
    single = [question for question in all_questions() if isinstance(question, SingleChoice)]
    right, longest = Counter[int](), 0
    for question in single:
        lengths = [len(option.text.plain) for option in question.options]
        place = next(index for index, option in enumerate(question.options) if option.correct)
        right[place] += 1
        longest += lengths[place] == max(lengths)
    assert longest <= len(single) / 2
    assert max(right.values()) <= len(single) / 2


def test_links_lead_to_official_sources() -> None:
    official = re.compile(
        r"https://([a-z0-9-]+\.)*(europa\.eu|salto-youth\.net|ohchr\.org|creativecommons\.org|leargas\.ie)/"
    )
    text = "".join(path.read_text(encoding="utf-8") for path in LESSONS)
    links = re.findall(r"\]\((https?:[^)]+)\)", text)
    assert len(set(links)) > 15
    assert [link for link in links if not official.match(link)] == []


def test_pictures_are_small_and_the_whole_is_light() -> None:
    media = list((EXAMPLE / "media").iterdir())
    assert [path.name for path in media if path.suffix == ".svg" and path.stat().st_size > 6_000] == []
    assert sum(path.stat().st_size for path in media) < 500_000


def test_pictures_hold_no_words_that_would_have_to_be_translated() -> None:
    drawn = {path.name: path.read_text(encoding="utf-8") for path in (EXAMPLE / "media").glob("*.svg")}
    assert [name for name, text in drawn.items() if "<text" in text] == []


def test_captions_and_transcript_tell_the_same() -> None:
    captions = (EXAMPLE / "media" / "need-to-change.vtt").read_text(encoding="utf-8")
    spoken = [line for line in captions.splitlines()[1:] if line and "-->" not in line]
    transcript = " ".join((EXAMPLE / "lessons" / "01-idea.md").read_text(encoding="utf-8").split())
    assert len(spoken) > 5
    assert [line for line in spoken if line not in transcript] == []


@pytest.mark.browser
@pytest.mark.parametrize(("width", "colours"), [(360, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_any_page_and_nothing_sticks_out(
    lms: Lms,
    page: Page,
    axe: Callable[[Page | Frame], list[str]],
    tmp_path: Path,
    width: int,
    colours: Literal["light", "dark"],
) -> None:
    [package] = build(EXAMPLE, out=tmp_path)
    lms.install(unpack(package.path, tmp_path / "unpacked"))
    page.emulate_media(color_scheme=colours)
    page.set_viewport_size({"width": width, "height": 740})
    learner = Learner(page, lms.launch(page, lms.play_url(frame="full")))
    found = {}
    for id in [*learner.frame.evaluate(PAGES), "player.record"]:
        learner.go(id)
        reach = learner.frame.evaluate("() => document.documentElement.scrollWidth")
        found[id] = [*axe(learner.frame), *([f"{reach} px wide"] if reach > width else [])]
    assert len(found) == 8
    assert {id: lines for id, lines in found.items() if lines} == {}
