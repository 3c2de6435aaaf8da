"""The example from its first page to the end, in every kind of LMS, and the data model that it leaves behind."""

import re

import pytest

from essence_packager import Package
from tests.conftest import PROJECT
from tests.e2e.learner import Launch, Learner
from tests.e2e.reports import has_score, result, statuses
from tests.e2e.sources import Expected, expected_questions
from tests.lms.lms import Lms
from tests.lms.records import LmsKind

pytestmark = pytest.mark.browser

EACH = pytest.mark.parametrize("mode", list(LmsKind))
TIME = re.compile(r"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$")
TIMESPAN = re.compile(r"^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$")
QUESTIONS = expected_questions(PROJECT / "examples" / "teamwork")
PRACTICE = [question for question in QUESTIONS if not question.report.startswith("final.")]
WRONG_IN_FINAL = ("gains-and-losses", "passport", "less-loafing", "better-goal")


def practise(ana: Learner) -> None:
    for question in PRACTICE:
        id = question.report.split(".")[2]
        ana.give(id, ana.right(id))


def test_the_example_has_ten_practice_and_twenty_final_questions() -> None:
    assert (len(PRACTICE), len(QUESTIONS) - len(PRACTICE)) == (10, 20)


@EACH
def test_from_the_first_page_to_passed_and_every_element_read_back(
    teamwork: Lms, open_course: Launch, teamwork_package: Package, mode: LmsKind
) -> None:
    ana = open_course("ana", mode)
    ana.read_all()
    assert ana.place == "assessment.final"
    practise(ana)
    ana.take(wrong=WRONG_IN_FINAL)
    assert ana.outcome().startswith("Passed Your score is 80%. You need 70% to pass.")
    assert ana.record()["Status"] == "Passed"
    assert ana.notice() == ""
    assert teamwork.violations(ana.page) == []
    assert teamwork.missing == []
    ana.leave(teamwork)
    data = teamwork.data()
    for index, question in enumerate(QUESTIONS):
        check_interaction(data, index, question)
    check_competences(data)
    core = {name.removeprefix("cmi.core."): value for name, value in data.items() if name.startswith("cmi.core.")}
    assert core["lesson_status"] == "passed"
    assert (float(core["score.raw"]), core["score.min"], core["score.max"]) == (80, "0", "100")
    assert core["exit"] == "suspend"
    assert TIMESPAN.match(core["total_time"])
    assert mode is LmsKind.MOODLE or TIMESPAN.match(core["session_time"])
    assert 0 < len(data["cmi.suspend_data"]) <= teamwork_package.state < teamwork_package.state_limit == 4096
    assert statuses(teamwork) == ["incomplete", "passed"]
    if mode is LmsKind.MOODLE:
        assert (teamwork.attempts()[0].grade, teamwork.attempts()[0].completed) == (80.0, True)


def check_interaction(data: dict[str, str], index: int, question: Expected) -> None:
    """One question, element by element [RTE 3.4.4]."""
    prefix = f"cmi.interactions.{index}."
    found = {name.removeprefix(prefix): value for name, value in data.items() if name.startswith(prefix)}
    assert TIME.match(found.pop("time"))
    assert TIMESPAN.match(found.pop("latency"))
    wrong = question.report.split(".")[2] in WRONG_IN_FINAL
    response = found.pop("student_response")
    assert (response == question.patterns[0].strip("{}")) is not wrong
    assert found == {
        "id": question.report,
        "type": question.type,
        **{f"correct_responses.{place}.pattern": pattern for place, pattern in enumerate(question.patterns)},
        "result": "wrong" if wrong else "correct",
        "weighting": "1",
        **{f"objectives.{place}.id": name for place, name in enumerate(question.objectives)},
    }


def check_competences(data: dict[str, str]) -> None:
    """Each competence is an objective, and since Moodle prints none of its values, an interaction too."""
    for place, (name, wrong, questions) in enumerate(competence_scores()):
        cut = int(10000 * (questions - wrong) / questions) / 100
        prefix = f"cmi.objectives.{place}."
        assert {key.removeprefix(prefix): value for key, value in data.items() if key.startswith(prefix)} == {
            "id": name,
            "score.raw": f"{cut:g}",
            "score.min": "0",
            "score.max": "100",
            "status": "passed" if cut >= 70 else "failed",
        }
        index = f"cmi.interactions.{len(QUESTIONS) + place}."
        found = {key.removeprefix(index): value for key, value in data.items() if key.startswith(index)}
        assert TIME.match(found.pop("time"))
        assert {key: value for key, value in found.items() if value} == {
            "id": name.replace("LifeComp", "competence"),
            "type": "numeric",
            "objectives.0.id": name,
            "student_response": f"{cut:g}",
            "result": "neutral",
            "weighting": "0",
        }


def competence_scores() -> list[tuple[str, int, int]]:
    finals = [question for question in QUESTIONS if question not in PRACTICE]
    scores = []
    for name in ("LifeComp.S3.collaboration", "LifeComp.S2.communication"):
        shown = [question.report.split(".")[2] for question in finals if name in question.objectives]
        scores.append((name, len(set(shown) & set(WRONG_IN_FINAL)), len(shown)))
    return scores


@EACH
def test_to_failed_when_all_tries_are_used(teamwork: Lms, open_course: Launch, mode: LmsKind) -> None:
    ana = open_course("ana", mode)
    ana.read_all()
    for left in ("2 tries left", "1 try left"):
        ana.take(wrong=None)
        assert ana.outcome().endswith(f"Try again {left}")
        assert statuses(teamwork) == ["incomplete"]
        assert not has_score(teamwork)
        ana.try_again()
    ana.take(wrong=None)
    assert ana.outcome().startswith("Not passed Your score is 0%. You need 70% to pass. This test is finished.")
    assert ana.record()["Status"] == "Not passed"
    assert teamwork.violations(ana.page) == []
    ana.leave(teamwork)
    assert statuses(teamwork) == ["incomplete", "failed"]
    assert result(teamwork) == ("failed", "0.00")
    assert {teamwork.data()[f"cmi.objectives.{place}.status"] for place in (0, 1)} == {"failed"}


@EACH
def test_interrupted_and_resumed_keeps_place_answers_lessons_and_try(
    teamwork: Lms, open_course: Launch, mode: LmsKind
) -> None:
    ana = open_course("ana", mode)
    ana.next()
    ana.next()
    ana.give("same-list-twice", [0])
    ana.give("name-the-loss", "Social loafing")
    ana.take(wrong=None)
    ana.try_again()
    ana.take(only=3)
    ana.leave(teamwork)
    back = open_course("ana", mode)
    assert back.place == "assessment.final"
    assert back.given("same-list-twice") == [0]
    assert back.verdict("same-list-twice") == "Not right"
    assert (back.given("name-the-loss"), back.verdict("name-the-loss")) == ("Social loafing", "Right")
    assert [back.state_in_menu(page) for page in ("why", "roles", "messages")] == ["Read", "Read", ""]
    ids = back.questions_of("final")
    assert [back.verdict(id) for id in ids[:4]] == ["Right", "Right", "Right", ""]
    assert back.given(ids[0]) == back.right(ids[0])
    assert back.state_in_menu("assessment.final") == "Not passed · 2 tries left"
    back.read_all()
    back.go("assessment.final")
    for id in ids[3:]:
        back.give(id, back.right(id))
    assert back.outcome().startswith("Passed Your score is 100%.")
    assert teamwork.violations(back.page) == []
    back.leave(teamwork)
    assert result(teamwork) == ("passed", "100.00")
