"""Every type of question through the LMS and back: reports to the letter of SCORM 1.2, answers as they were given."""

import re
from pathlib import Path

import pytest

import essence_packager
from tests.conftest import PROJECT
from tests.e2e.learner import Launch, Learner
from tests.lms.lms import Lms
from tests.lms.records import LmsKind
from tests.support.answers import Answer, answered, give
from tests.support.packages import unpack

pytestmark = pytest.mark.browser

EACH = pytest.mark.parametrize("mode", list(LmsKind))

FORMATS = {
    "true-false": r"^[01tf]",
    "choice": r"^(\{[0-9a-z](,[0-9a-z])*\}|[0-9a-z](,[0-9a-z])*)$",
    "fill-in": r"^.{0,255}$",
    "numeric": r"^-?\d+(\.\d+)?$",
    "likert": r"^[0-9a-z]?$",
    "matching": r"^\{?[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*\}?$",
    "sequencing": r"^[0-9a-z](,[0-9a-z])*$",
}
"""Responses and patterns by interaction type (SCORM 1.2 RTE 3.4.5, CMIFeedback)."""

LESSON: dict[str, tuple[Answer, str, str, str, str]] = {
    "distance": ("42,5 km", "numeric", "42", "42.5", "correct"),
    "roles": ([0, 2, 1], "matching", "{a.a,b.b,c.c}", "a.a,b.c,c.b", "0.33"),
    "teams": ([0, 1], "matching", "{a.a,b.b}", "a.a,b.b", "correct"),
    "steps": ([0, 1, 3, 2], "sequencing", "a,b,c,d", "a,b,d,c", "0.5"),
    "capital": (["latvia", "Rīga", "Lielupe"], "fill-in", "Latvia; Riga; Daugava", "latvia; Rīga; Lielupe", "0.66"),
    "articles": (["Der", "die", "das"], "fill-in", "Der; die; das", "Der; die; das", "correct"),
    "sure": ([3], "likert", "", "d", "neutral"),
    "like": ([4], "likert", "", "e", "neutral"),
    "tomorrow": ("I listen.\n\nThen I speak.", "fill-in", "", "I listen. Then I speak.", "neutral"),
    "tables": ([0, 1], "choice", "{a,c}", "a,b", "wrong"),
    "help": ([0, 2], "choice", "{a,c}", "a,c", "correct"),
}
"""By id: what is given, interaction type, pattern, response, result."""

TEST: dict[str, tuple[Answer, str, str, str, str]] = {
    "many": ("12", "numeric", "7", "12", "correct"),
    "who": ([0, 2, 1], "matching", "{a.a,b.b,c.c}", "a.a,b.c,c.b", "0.33"),
    "first": ([0, 1, 2], "sequencing", "a,b,c", "a,b,c", "correct"),
    "opposites": (["COLD", "night"], "fill-in", "cold; night", "COLD; night", "correct"),
    "colours": ([0, 1, 2], "choice", "{a,b,d}", "a,b,c", "0.33"),
    "how": ([1], "likert", "", "b", "neutral"),
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course with every type of question."""
    out = tmp_path_factory.mktemp("types")
    [made] = essence_packager.build(PROJECT / "tests" / "ui" / "types", out=out)
    return unpack(made.path, out / "unpacked")


@pytest.fixture
def types(lms: Lms, package: Path) -> Lms:
    """An LMS with that course."""
    lms.install(package)
    return lms


def reported(lms: Lms, learner: Learner, id: str) -> dict[str, str]:
    """What the LMS holds of a question."""
    prefix = f"cmi.interactions.{learner.question(id)['index']}."
    return {name.removeprefix(prefix): value for name, value in lms.data().items() if name.startswith(prefix)}


def work(lms: Lms) -> dict[str, str]:
    """What the LMS holds of a learner's work: its own notes on sessions are left out."""
    kept = ("cmi.suspend_data", "cmi.interactions.", "cmi.core.lesson_status")
    return {name: value for name, value in lms.data().items() if name.startswith(kept)}


def check_report(lms: Lms, learner: Learner, id: str, expected: tuple[Answer, str, str, str, str]) -> None:
    _, type_, pattern, response, result = expected
    found = reported(lms, learner, id)
    assert found["type"] == type_
    assert found["student_response"] == response
    assert re.search(FORMATS[type_], response)
    assert found.get("correct_responses.0.pattern", "") == pattern
    assert pattern == "" or re.search(FORMATS[type_], pattern)
    assert found["result"] == result
    assert found["weighting"] == ("0" if result == "neutral" else "1")


@EACH
def test_every_type_is_reported_to_the_letter_and_comes_back(types: Lms, open_course: Launch, mode: LmsKind) -> None:
    ana = open_course("ana", mode)
    for id, (given, *_) in LESSON.items():
        give(ana.see(f"#q-{id}"), given)
        ana.see(f"#q-{id} [type=submit]").click()
    kept = {id: answered(ana.see(f"#q-{id}")) for id in LESSON}
    verdicts = {id: ana.verdict(id) for id in LESSON}
    assert types.violations(ana.page) == []
    ana.leave(types)
    for id, expected in LESSON.items():
        check_report(types, ana, id, expected)
    back = open_course("ana", mode)
    assert {id: answered(back.see(f"#q-{id}")) for id in LESSON} == kept
    assert {id: back.verdict(id) for id in LESSON} == verdicts


@EACH
@pytest.mark.parametrize("test", ["each", "ends"])
def test_every_type_counts_in_a_test(types: Lms, open_course: Launch, mode: LmsKind, test: str) -> None:
    suffix = "" if test == "each" else "-2"
    ana = open_course("ana", mode)
    ana.go(f"assessment.{test}")
    for id, (given, *_) in TEST.items():
        give(ana.see(f"#q-{id}{suffix}"), given)
        if test == "each":
            ana.see(f"#q-{id} [type=submit]").click()
    if test == "ends":
        give(ana.see("#q-learned"), "Much, and more.")
        ana.leave(types)
        ana = open_course("ana", mode)
        for id, (given, *_) in TEST.items():
            assert answered(ana.see(f"#q-{id}{suffix}")) == given
        ana.hand_in(test)
    assert ana.outcome(test).startswith("Passed Your score is 73.33%.")
    assert types.violations(ana.page) == []
    ana.leave(types)
    for id, expected in TEST.items():
        check_report(types, ana, f"{id}{suffix}", expected)


def test_an_answer_in_parts_is_not_reported_until_it_is_whole(types: Lms, open_course: Launch) -> None:
    ana = open_course()
    ana.go("assessment.ends")
    give(ana.see("#q-who-2"), [0, -1, -1])
    give(ana.see("#q-opposites-2"), ["cold", ""])
    give(ana.see("#q-how-2"), [0])
    ana.leave(types)
    assert reported(types, ana, "who-2").get("student_response", "") == ""
    assert reported(types, ana, "opposites-2").get("student_response", "") == ""
    assert reported(types, ana, "how-2")["student_response"] == "a"
    back = open_course()
    assert answered(back.see("#q-who-2")) == [0, -1, -1]
    assert answered(back.see("#q-opposites-2")) == ["cold", ""]


def test_what_is_reviewed_cannot_be_changed(types: Lms, open_course: Launch) -> None:
    ana = open_course()
    for id in ("steps", "roles", "capital", "tomorrow"):
        give(ana.see(f"#q-{id}"), LESSON[id][0])
        ana.see(f"#q-{id} [type=submit]").click()
    ana.leave(types)
    before = work(types)
    back = open_course(lesson_mode="review")
    assert answered(back.see("#q-steps")) == LESSON["steps"][0]
    assert back.see("#q-steps fieldset").get_attribute("disabled") is not None
    back.vanish()
    assert work(types) == before
