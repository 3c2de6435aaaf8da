"""The strict SCORM 2004 run-time: order of calls, arguments and errors (RTE 3.1)."""

import pytest

from tests.lms.bench2004 import COMMIT, INITIALIZE, TERMINATE, Bench2004, Call, read, write

pytestmark = pytest.mark.browser

LOCATION = "cmi.location"
COMPLETION = "cmi.completion_status"
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
