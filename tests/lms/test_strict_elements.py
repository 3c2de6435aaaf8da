"""The strict run-time: every element's access, keywords, indexes and what an LMS may leave out (RTE 3.4.4)."""

import pytest

from tests.lms.bench import Bench, read, write

pytestmark = pytest.mark.browser

CORE_CHILDREN = (
    "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time"
)
INTERACTION_CHILDREN = "id,objectives,time,type,correct_responses,weighting,student_response,result,latency"
KEYWORDS = {
    "cmi._version": "3.4",
    "cmi.core._children": CORE_CHILDREN,
    "cmi.core.score._children": "raw,min,max",
    "cmi.objectives._children": "id,score,status",
    "cmi.objectives._count": "0",
    "cmi.student_data._children": "mastery_score,max_time_allowed,time_limit_action",
    "cmi.student_preference._children": "audio,language,speed,text",
    "cmi.interactions._children": INTERACTION_CHILDREN,
    "cmi.interactions._count": "0",
}
INITIAL = {
    "cmi.core.lesson_location": "",
    "cmi.core.lesson_status": "not attempted",
    "cmi.core.entry": "ab-initio",
    "cmi.core.score.raw": "",
    "cmi.core.total_time": "0000:00:00.00",
    "cmi.core.lesson_mode": "normal",
    "cmi.suspend_data": "",
    "cmi.launch_data": "",
    "cmi.student_data.mastery_score": "",
    "cmi.student_data.time_limit_action": "continue,no message",
}
READ_ONLY = [
    "cmi.core.student_id", "cmi.core.student_name", "cmi.core.credit", "cmi.core.entry", "cmi.core.total_time",
    "cmi.core.lesson_mode", "cmi.launch_data", "cmi.comments_from_lms", "cmi.student_data.mastery_score",
    "cmi.student_data.max_time_allowed", "cmi.student_data.time_limit_action",
]  # fmt: skip
WRITE_ONLY = [
    "cmi.core.exit", "cmi.core.session_time", "cmi.interactions.0.id", "cmi.interactions.0.objectives.0.id",
    "cmi.interactions.0.time", "cmi.interactions.0.type", "cmi.interactions.0.correct_responses.0.pattern",
    "cmi.interactions.0.weighting", "cmi.interactions.0.student_response", "cmi.interactions.0.result",
    "cmi.interactions.0.latency",
]  # fmt: skip


def test_keywords_have_their_values(bench: Bench) -> None:
    run = bench.session(*(read(name) for name in KEYWORDS))
    assert run.results[1:] == list(KEYWORDS.values())


@pytest.mark.parametrize("name", KEYWORDS)
def test_setting_a_keyword_is_error_402(bench: Bench, name: str) -> None:
    run = bench.session(write(name, "1"))
    assert run.last == ("false", "402")
    assert run.codes == ["402"]


def test_elements_start_as_the_standard_says(bench: Bench) -> None:
    run = bench.session(*(read(name) for name in INITIAL))
    assert run.results[1:] == list(INITIAL.values())
    assert run.violations == []


@pytest.mark.parametrize("name", READ_ONLY)
def test_setting_a_read_only_element_is_error_403(bench: Bench, name: str) -> None:
    run = bench.session(write(name, "x"))
    assert run.last == ("false", "403")
    assert run.codes == ["403"]


@pytest.mark.parametrize("name", WRITE_ONLY)
def test_getting_a_write_only_element_is_error_404(bench: Bench, name: str) -> None:
    run = bench.session(read(name))
    assert run.last == ("", "404")
    assert run.codes == ["404"]


@pytest.mark.parametrize(
    "name",
    ["cmi.core.grade", "cmi", "core.lesson_status", "cmi.Core.lesson_status", "cmi.interactions.0", "x",
     "cmi.interactions.01.id", "cmi.interactions.n.id", "cmi.completion_status", "cmi.interactions.-1.id"],
)  # fmt: skip
def test_an_unknown_element_is_error_201(bench: Bench, name: str) -> None:
    assert bench.session(read(name)).last == ("", "201")
    assert bench.session(write(name, "x")).last == ("false", "201")


def test_children_of_a_leaf_are_error_202(bench: Bench) -> None:
    assert bench.session(read("cmi.core.lesson_status._children")).last == ("", "202")


@pytest.mark.parametrize("name", ["cmi.core._count", "cmi.core.lesson_status._count"])
def test_the_count_of_what_is_no_list_is_error_203(bench: Bench, name: str) -> None:
    assert bench.session(read(name)).last == ("", "203")


def test_a_list_is_filled_without_gaps(bench: Bench) -> None:
    run = bench.session(
        write("cmi.interactions.0.id", "a"),
        write("cmi.interactions.2.id", "c"),
        read("cmi.interactions._count"),
        write("cmi.interactions.1.id", "b"),
        write("cmi.interactions.0.id", "again"),
        read("cmi.interactions._count"),
    )
    assert run.results[1:] == ["true", "false", "1", "true", "true", "2"]
    assert run.codes == ["201"]


def test_lists_in_a_list_are_counted_each_for_itself(bench: Bench) -> None:
    run = bench.session(
        write("cmi.interactions.0.type", "choice"),
        write("cmi.interactions.0.correct_responses.0.pattern", "a"),
        write("cmi.interactions.0.correct_responses.2.pattern", "c"),
        read("cmi.interactions.0.correct_responses._count"),
        read("cmi.interactions.0.objectives._count"),
        write("cmi.interactions.0.objectives.0.id", "o"),
        read("cmi.interactions.0.objectives._count"),
    )
    assert run.results[2:] == ["true", "false", "1", "0", "true", "1"]


def test_getting_from_beyond_a_list_is_error_201(bench: Bench) -> None:
    assert bench.session(read("cmi.objectives.0.id")).last == ("", "201")
    assert bench.session(read("cmi.interactions.0.objectives._count")).last == ("", "201")


def test_lists_stored_earlier_are_counted_at_launch(bench: Bench) -> None:
    stored = {
        "cmi.objectives.0.id": "a",
        "cmi.objectives.1.id": "b",
        "cmi.interactions.0.correct_responses.0.pattern": "a",
    }
    run = bench.session(
        read("cmi.objectives._count"),
        read("cmi.objectives.1.id"),
        read("cmi.interactions.0.correct_responses._count"),
        values=stored,
    )
    assert run.results[1:] == ["2", "b", "1"]


def test_comments_are_appended_and_their_sum_is_limited(bench: Bench) -> None:
    run = bench.session(write("cmi.comments", "a"), write("cmi.comments", "b"), read("cmi.comments"))
    assert run.results[-1] == "ab"
    assert bench.session(write("cmi.comments", "a" * 4000), write("cmi.comments", "b" * 97)).last[1] == "405"


def test_an_lms_may_leave_out_optional_elements_and_the_sco_is_not_to_blame(bench: Bench) -> None:
    run = bench.run(
        ("LMSInitialize", ""),
        read("cmi.interactions._count"),
        write("cmi.interactions.0.id", "a"),
        write("cmi.core.lesson_location", "1"),
        without=("cmi.interactions", "cmi.core.lesson_location"),
    )
    assert [answer["error"] for answer in run.answers] == ["0", "401", "401", "0"]
    assert run.violations == []


def test_a_number_in_place_of_a_string_is_error_405(bench: Bench) -> None:
    assert bench.session(write("cmi.core.score.raw", 90)).last == ("false", "405")


def test_what_was_set_is_read_back_and_delivered(bench: Bench) -> None:
    run = bench.session(
        write("cmi.suspend_data", "state"), read("cmi.suspend_data"), ("LMSCommit", ""), ("LMSCommit", "")
    )
    assert run.results[2] == "state"
    assert [dict(delivery.elements) for delivery in run.deliveries] == [{"cmi.suspend_data": "state"}] * 2
