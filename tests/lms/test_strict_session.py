"""The strict run-time: order of calls, arguments, and what the LMS works out at LMSFinish (RTE 3.3, 3.4.4)."""

import pytest

from tests.lms.bench import COMMIT, FINISH, INITIALIZE, ApiCall, Bench, read, write

pytestmark = pytest.mark.browser

STATUS = "cmi.core.lesson_status"
RAW = "cmi.core.score.raw"
CREDIT = {"cmi.core.credit": "credit"}


def test_a_plain_session_is_answered_true_without_violations(bench: Bench) -> None:
    run = bench.session(write(STATUS, "incomplete"), COMMIT, FINISH)
    assert run.results == ["true"] * 4
    assert run.violations == []
    assert [delivery.finish for delivery in run.deliveries] == [False, True]


@pytest.mark.parametrize("call", [COMMIT, FINISH, write(STATUS, "passed"), read(STATUS)])
def test_a_call_before_initialize_is_error_301(bench: Bench, call: ApiCall) -> None:
    run = bench.run(call)
    assert run.last == ("" if call[0] == "LMSGetValue" else "false", "301")
    assert run.codes == ["301"]


@pytest.mark.parametrize("call", [COMMIT, FINISH, write(STATUS, "passed"), read(STATUS)])
def test_a_call_after_finish_is_error_301(bench: Bench, call: ApiCall) -> None:
    run = bench.session(FINISH, call)
    assert run.last[1] == "301"
    assert "after LMSFinish" in run.violations[0]["reason"]


def test_a_second_initialize_is_error_101(bench: Bench) -> None:
    assert bench.session(INITIALIZE).last == ("false", "101")


def test_initialize_after_finish_is_error_101(bench: Bench) -> None:
    assert bench.session(FINISH, INITIALIZE).last == ("false", "101")


@pytest.mark.parametrize("method", ["LMSInitialize", "LMSCommit", "LMSFinish"])
@pytest.mark.parametrize("arguments", [(), ("x",), (None,), ("", "")])
def test_anything_but_one_empty_string_is_error_201(
    bench: Bench, method: str, arguments: tuple[str | None, ...]
) -> None:
    calls = [] if method == "LMSInitialize" else [INITIALIZE]
    run = bench.run(*calls, (method, *arguments))
    assert run.last == ("false", "201")
    assert run.codes == ["201"]


@pytest.mark.parametrize("call", [("LMSGetValue",), read(""), read(None), ("LMSSetValue", STATUS), write("", "x")])
def test_missing_or_empty_arguments_of_get_and_set_are_error_201(bench: Bench, call: ApiCall) -> None:
    assert bench.session(call).last[1] == "201"


def test_the_last_error_is_that_of_the_last_call_and_asking_for_it_changes_nothing(bench: Bench) -> None:
    run = bench.session(
        write(STATUS, "done"),
        ("LMSGetLastError",),
        ("LMSGetErrorString", "405"),
        ("LMSGetDiagnostic", ""),
        ("LMSGetLastError",),
        read(STATUS),
        ("LMSGetLastError",),
    )
    assert run.results[2] == "405"
    assert run.results[3] == "Incorrect data type"
    assert "done" in str(run.results[4])
    assert run.results[5] == "405"
    assert run.results[7] == "0"


def test_an_unknown_error_number_has_no_text(bench: Bench) -> None:
    assert bench.run(("LMSGetErrorString", "999")).results == [""]


def test_session_time_is_added_to_total_time_at_finish_only(bench: Bench) -> None:
    values = {"cmi.core.total_time": "0000:59:50.75"}
    run = bench.session(
        write("cmi.core.session_time", "00:00:01"),
        write("cmi.core.session_time", "0001:00:09.5"),
        COMMIT,
        read("cmi.core.total_time"),
        FINISH,
        values=values,
    )
    assert run.answers[4]["result"] == "0000:59:50.75"
    assert "cmi.core.total_time" not in run.deliveries[0].elements
    assert run.deliveries[1].elements["cmi.core.total_time"] == "0002:00:00.25"


def test_a_status_that_the_sco_never_set_becomes_completed(bench: Bench) -> None:
    assert bench.session(FINISH, values=CREDIT).deliveries[0].elements[STATUS] == "completed"


def test_without_mastery_score_the_status_set_by_the_sco_stands(bench: Bench) -> None:
    run = bench.session(write(STATUS, "incomplete"), write(RAW, "90"), FINISH, values=CREDIT)
    assert run.deliveries[0].elements[STATUS] == "incomplete"


@pytest.mark.parametrize(("raw", "status"), [("69.99", "failed"), ("70", "passed"), ("100", "passed")])
def test_with_mastery_score_and_raw_the_lms_decides(bench: Bench, raw: str, status: str) -> None:
    values = {**CREDIT, "cmi.student_data.mastery_score": "70"}
    run = bench.session(write(STATUS, "incomplete"), write(RAW, raw), FINISH, values=values)
    assert run.deliveries[0].elements[STATUS] == status


def test_with_mastery_score_but_no_raw_the_status_stands(bench: Bench) -> None:
    values = {**CREDIT, "cmi.student_data.mastery_score": "70"}
    assert bench.session(write(STATUS, "incomplete"), FINISH, values=values).deliveries[0].elements[STATUS] == (
        "incomplete"
    )


def test_without_credit_the_status_is_left_alone(bench: Bench) -> None:
    values = {"cmi.core.credit": "no-credit", "cmi.student_data.mastery_score": "70", RAW: "90"}
    assert STATUS not in bench.session(FINISH, values=values).deliveries[0].elements


def test_browse_mode_ends_as_browsed(bench: Bench) -> None:
    values = {"cmi.core.credit": "no-credit", "cmi.core.lesson_mode": "browse"}
    assert bench.session(FINISH, values=values).deliveries[0].elements[STATUS] == "browsed"
