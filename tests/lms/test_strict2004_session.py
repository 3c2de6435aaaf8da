"""The strict SCORM 2004 run-time: order of calls, arguments, errors, and what the LMS works out (RTE 3.1, 4.2)."""

import pytest

from tests.lms.bench2004 import COMMIT, INITIALIZE, TERMINATE, Bench2004, Call, read, write

pytestmark = pytest.mark.browser

LOCATION = "cmi.location"
COMPLETION = "cmi.completion_status"
SUCCESS = "cmi.success_status"
OUTSIDE: list[tuple[Call, str, str]] = [
    (read(LOCATION), "122", "123"),
    (write(LOCATION, "1"), "132", "133"),
    (COMMIT, "142", "143"),
    (TERMINATE, "112", "113"),
]


def test_a_plain_session_is_answered_true(bench2004: Bench2004) -> None:
    run = bench2004.session(write(LOCATION, "1"), COMMIT, TERMINATE)
    assert [answer["result"] for answer in run.answers] == ["true"] * 4
    assert run.deliveries == [
        {"finish": False, "elements": {LOCATION: "1"}},
        {"finish": True, "elements": {LOCATION: "1"}},
    ]


@pytest.mark.parametrize(("call", "before", "after"), OUTSIDE)
def test_calls_outside_the_session_are_errors(bench2004: Bench2004, call: Call, before: str, after: str) -> None:
    first, last = bench2004.run(call), bench2004.session(TERMINATE, call)
    refused = "" if call[0] == "GetValue" else "false"
    assert first.last == (refused, before)
    assert first.problems == [f"{call[0]} before Initialize"]
    assert last.last == (refused, after)
    assert last.problems == [f"{call[0]} after Terminate"]


def test_a_second_initialize_is_error_103(bench2004: Bench2004) -> None:
    assert bench2004.session(INITIALIZE).last == ("false", "103")


def test_initialize_after_terminate_is_error_104(bench2004: Bench2004) -> None:
    assert bench2004.session(TERMINATE, INITIALIZE).last == ("false", "104")


@pytest.mark.parametrize("method", ["Initialize", "Commit", "Terminate"])
@pytest.mark.parametrize("arguments", [(), ("x",), (None,), ("", "")])
def test_anything_but_one_empty_string_is_error_201(
    bench2004: Bench2004, method: str, arguments: tuple[str | None, ...]
) -> None:
    calls = [] if method == "Initialize" else [INITIALIZE]
    run = bench2004.run(*calls, (method, *arguments))
    assert run.last == ("false", "201")
    assert run.problems == ["the argument must be one empty string"]


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (("GetValue",), "201"),
        (("GetValue", None), "201"),
        (("GetValue", LOCATION, ""), "201"),
        (("GetValue", ""), "301"),
        (("SetValue", LOCATION), "201"),
        (("SetValue", None, "1"), "201"),
        (("SetValue", LOCATION, "1", ""), "201"),
        (("SetValue", "", "1"), "351"),
    ],
)
def test_missing_names_and_values_are_errors(bench2004: Bench2004, call: Call, code: str) -> None:
    run = bench2004.session(call)
    assert run.last == ("" if call[0] == "GetValue" else "false", code)
    assert len(run.problems) == 1


def test_the_last_error_is_that_of_the_last_call_and_asking_for_it_changes_nothing(bench2004: Bench2004) -> None:
    run = bench2004.session(
        write(COMPLETION, "done"),
        ("GetLastError",),
        ("GetErrorString", "406"),
        ("GetDiagnostic", ""),
        ("GetDiagnostic", "406"),
        ("GetDiagnostic", "301"),
        ("GetLastError",),
        read(COMPLETION),
        ("GetLastError",),
    )
    results = [answer["result"] for answer in run.answers]
    assert results[2] == "406"
    assert results[3] == "Data Model Element Type Mismatch"
    assert results[4] == results[5]
    assert '"done" is none of: completed' in results[4]
    assert results[6] == "General Get Failure"
    assert results[7] == "406"
    assert results[9] == "0"


@pytest.mark.parametrize(
    "code",
    ["0", "101", "102", "103", "104", "111", "112", "113", "122", "123", "132", "133", "142", "143", "201", "301",
     "351", "391", "401", "402", "403", "404", "405", "406", "407", "408"],
)  # fmt: skip
def test_each_error_has_a_text(bench2004: Bench2004, code: str) -> None:
    assert bench2004.run(("GetErrorString", code)).last[0] != ""


def test_an_unknown_error_has_no_text(bench2004: Bench2004) -> None:
    assert bench2004.run(("GetErrorString", "001")).last[0] == ""


def test_a_diagnostic_is_never_longer_than_255_characters(bench2004: Bench2004) -> None:
    run = bench2004.session(write(COMPLETION, "x" * 300), ("GetDiagnostic", ""))
    assert len(run.last[0]) == 255


@pytest.mark.parametrize(("call", "code"), [(COMMIT, "391"), (TERMINATE, "111")])
def test_what_does_not_arrive_is_an_error_but_not_the_content_s(bench2004: Bench2004, call: Call, code: str) -> None:
    run = bench2004.run(INITIALIZE, call, answer="false")
    assert run.last == ("false", code)
    assert run.problems == []


@pytest.mark.parametrize(("progress", "status"), [("0.79", "incomplete"), ("0.8", "completed"), (None, "unknown")])
def test_with_a_threshold_completion_goes_by_progress(bench2004: Bench2004, progress: str | None, status: str) -> None:
    calls = [] if progress is None else [write("cmi.progress_measure", progress)]
    run = bench2004.session(*calls, read(COMPLETION), TERMINATE, values={"cmi.completion_threshold": "0.8"})
    assert run.answers[-2]["result"] == status
    assert run.deliveries[0]["elements"].get(COMPLETION, "unknown") == status


@pytest.mark.parametrize(("scaled", "status"), [("-0.51", "failed"), ("-0.5", "passed"), (None, "unknown")])
def test_with_a_passing_score_success_goes_by_score(bench2004: Bench2004, scaled: str | None, status: str) -> None:
    calls = [] if scaled is None else [write("cmi.score.scaled", scaled)]
    run = bench2004.session(*calls, read(SUCCESS), TERMINATE, values={"cmi.scaled_passing_score": "-0.5"})
    assert run.answers[-2]["result"] == status
    assert run.deliveries[0]["elements"].get(SUCCESS, "unknown") == status


@pytest.mark.parametrize(("element", "value"), [(COMPLETION, "completed"), (SUCCESS, "failed")])
def test_without_them_what_the_content_sets_stands(bench2004: Bench2004, element: str, value: str) -> None:
    measures = [write("cmi.progress_measure", "0.1"), write("cmi.score.scaled", "0.9")]
    run = bench2004.session(*measures, write(element, value), read(element), TERMINATE)
    assert run.answers[-2]["result"] == value
    assert run.deliveries[0]["elements"][element] == value
    assert run.warnings == []


@pytest.mark.parametrize(
    ("element", "value", "threshold", "measure"),
    [
        (COMPLETION, "completed", "cmi.completion_threshold", "cmi.progress_measure"),
        (SUCCESS, "passed", "cmi.scaled_passing_score", "cmi.score.scaled"),
    ],
)
def test_a_status_that_the_lms_overrules_is_worth_a_warning(
    bench2004: Bench2004, element: str, value: str, threshold: str, measure: str
) -> None:
    run = bench2004.session(write(element, value), TERMINATE, values={threshold: "0.5"})
    assert run.warnings == [
        f'{element} was set to "{value}", but counts as "unknown": the manifest sets {threshold}, '
        f"so LMSs go by {measure}"
    ]
    assert (
        bench2004.session(write(element, value), write(measure, "0.5"), TERMINATE, values={threshold: "0.5"}).warnings
        == []
    )


def test_before_the_4th_edition_a_status_without_its_measure_stands(bench2004: Bench2004) -> None:
    threshold = {"cmi.completion_threshold": "0.5"}
    run = bench2004.run(INITIALIZE, write(COMPLETION, "completed"), read(COMPLETION), values=threshold, edition=3)
    assert run.last == ("completed", "0")


@pytest.mark.parametrize(
    ("before", "session", "after"),
    [
        ("PT59M50.75S", "PT1H9.5S", "PT2H0M0.25S"),
        ("PT0S", "P1DT1H", "PT25H0M0S"),
        ("PT1H", "PT0.01S", "PT1H0M0.01S"),
        ("PT0S", "P1Y", "PT8765H49M12S"),
        ("PT0S", "P1M", "PT730H29M6S"),
    ],
)
def test_session_time_is_added_to_total_time_at_the_end_only(
    bench2004: Bench2004, before: str, session: str, after: str
) -> None:
    run = bench2004.session(
        write("cmi.session_time", "PT5S"),
        write("cmi.session_time", session),
        read("cmi.total_time"),
        TERMINATE,
        values={"cmi.total_time": before},
    )
    assert run.answers[3]["result"] == before
    assert run.deliveries[0]["elements"]["cmi.total_time"] == after


def test_without_session_time_total_time_stays(bench2004: Bench2004) -> None:
    assert "cmi.total_time" not in bench2004.session(TERMINATE).deliveries[0]["elements"]
