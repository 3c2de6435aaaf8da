"""The strict SCORM 2004 run-time: how lists grow, what must be set first, what must be unique (RTE 4.1.1, 4.2)."""

import pytest

from tests.lms.bench2004 import Bench2004, read, write

pytestmark = pytest.mark.browser

INTERACTION = {"cmi.interactions.0.id": "q1", "cmi.interactions.0.type": "choice"}
OBJECTIVE = {"cmi.objectives.0.id": "o1"}


@pytest.mark.parametrize(
    "name",
    ["cmi.objectives.1.id", "cmi.interactions.1.id", "cmi.interactions.0.objectives.0.id",
     "cmi.interactions.0.correct_responses.0.pattern", "cmi.comments_from_learner.0.comment", "adl.data.0.id",
     "cmi.interactions.1.objectives._count"],
)  # fmt: skip
def test_reading_behind_the_end_of_a_list_is_error_301(bench2004: Bench2004, name: str) -> None:
    assert bench2004.session(read(name), values={**INTERACTION, **OBJECTIVE}).last == ("", "301")


@pytest.mark.parametrize(
    "name",
    ["cmi.objectives.2.id", "cmi.interactions.2.id", "cmi.interactions.0.objectives.1.id",
     "cmi.interactions.0.correct_responses.1.pattern", "cmi.comments_from_learner.1.comment"],
)  # fmt: skip
def test_a_gap_in_a_list_is_error_351(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(write(name, "a"), values={**INTERACTION, **OBJECTIVE})
    assert run.last == ("false", "351")
    assert "leaves a gap" in run.problems[0]


def test_lists_grow_by_one_and_count_themselves(bench2004: Bench2004) -> None:
    run = bench2004.session(
        write("cmi.objectives.1.id", "o2"),
        write("cmi.interactions.01.id", "q2"),
        read("cmi.objectives._count"),
        read("cmi.interactions._count"),
        read("cmi.interactions.1.id"),
        values={**INTERACTION, **OBJECTIVE},
    )
    assert [answer["result"] for answer in run.answers[1:]] == ["true", "true", "2", "2", "q2"]


def test_a_refused_value_makes_no_entry(bench2004: Bench2004) -> None:
    run = bench2004.session(write("cmi.objectives.0.id", ""), read("cmi.objectives._count"))
    assert run.last == ("0", "0")


@pytest.mark.parametrize(
    "name",
    ["type", "objectives.0.id", "timestamp", "correct_responses.0.pattern", "weighting", "learner_response", "result",
     "latency", "description"],
)  # fmt: skip
def test_an_interaction_needs_its_id_first(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(write(f"cmi.interactions.0.{name}", "1"))
    assert run.last == ("false", "408")
    assert run.problems == [f"cmi.interactions.0.id must be set before cmi.interactions.0.{name}"]


@pytest.mark.parametrize("name", ["correct_responses.0.pattern", "learner_response"])
def test_responses_need_the_type_first(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(write("cmi.interactions.0.id", "q1"), write(f"cmi.interactions.0.{name}", "a"))
    assert run.last == ("false", "408")
    assert "cmi.interactions.0.type must be set before" in run.problems[0]


@pytest.mark.parametrize(
    "name",
    ["score.scaled", "score.raw", "score.min", "score.max", "success_status", "completion_status", "progress_measure",
     "description"],
)  # fmt: skip
def test_an_objective_needs_its_id_first(bench2004: Bench2004, name: str) -> None:
    assert bench2004.session(write(f"cmi.objectives.0.{name}", "1")).last == ("false", "408")


def test_the_ids_of_objectives_are_unique(bench2004: Bench2004) -> None:
    run = bench2004.session(write("cmi.objectives.0.id", "a"), write("cmi.objectives.1.id", "a"))
    assert run.last == ("false", "351")
    assert run.problems == ['cmi.objectives.0.id is "a" already']


def test_the_id_of_an_objective_stays(bench2004: Bench2004) -> None:
    run = bench2004.session(write("cmi.objectives.0.id", "o1"), write("cmi.objectives.0.id", "o2"), values=OBJECTIVE)
    assert [answer["code"] for answer in run.answers] == ["0", "0", "351"]


def test_the_objectives_of_an_interaction_are_unique(bench2004: Bench2004) -> None:
    first, second = "cmi.interactions.0.objectives.0.id", "cmi.interactions.0.objectives.1.id"
    run = bench2004.session(write(first, "a"), write(second, "a"), write(second, "b"), values=INTERACTION)
    assert [answer["code"] for answer in run.answers] == ["0", "0", "351", "0"]


def test_two_interactions_may_have_one_id_and_an_interaction_another_one(bench2004: Bench2004) -> None:
    run = bench2004.session(
        write("cmi.interactions.1.id", "q1"), write("cmi.interactions.0.id", "q9"), values=INTERACTION
    )
    assert run.problems == []
