"""The strict run-time: data types, vocabularies and the form of responses (RTE 3.4.5)."""

import pytest

from tests.lms.bench import Bench, write

pytestmark = pytest.mark.browser

STATUSES = ["passed", "completed", "failed", "incomplete", "browsed", "not attempted"]
FITTING: dict[str, list[str]] = {
    "cmi.core.lesson_location": ["", "a" * 255],
    "cmi.core.lesson_status": STATUSES,
    "cmi.core.score.raw": ["", "0", "100", "66.67", "99.999"],
    "cmi.core.score.min": ["0"],
    "cmi.core.score.max": ["100"],
    "cmi.core.exit": ["time-out", "suspend", "logout", ""],
    "cmi.core.session_time": ["00:00:00", "0000:00:00.00", "9999:59:59.9"],
    "cmi.suspend_data": ["", "a" * 4096],
    "cmi.objectives.0.id": ["LifeComp.S3.collaboration", "a" * 255],
    "cmi.objectives.0.score.raw": ["", "50"],
    "cmi.objectives.0.status": STATUSES,
    "cmi.student_preference.audio": ["-1", "0", "100"],
    "cmi.student_preference.language": ["lv"],
    "cmi.student_preference.speed": ["-100", "100"],
    "cmi.student_preference.text": ["-1", "0", "1"],
    "cmi.interactions.0.id": ["final.03.speak-first"],
    "cmi.interactions.0.time": ["00:00:00", "23:59:59.99"],
    "cmi.interactions.0.type": [
        "true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric",
    ],
    "cmi.interactions.0.weighting": ["0", "1", "-2.5"],
    "cmi.interactions.0.result": ["correct", "wrong", "unanticipated", "neutral", "0.5"],
    "cmi.interactions.0.latency": ["00:00:12.34"],
}  # fmt: skip
REFUSED: dict[str, list[str]] = {
    "cmi.core.lesson_location": ["a" * 256],
    "cmi.core.lesson_status": ["", "Passed", "p", "done", "unknown"],
    "cmi.core.score.raw": ["100.1", "-1", "1e2", ".5", "5.", "90%", "66,67", " 5"],
    "cmi.core.exit": ["normal", "Suspend"],
    "cmi.core.session_time": ["", "0:00:00", "PT5M", "00:00", "00:00:00.123", "10000:00:00"],
    "cmi.suspend_data": ["a" * 4097, "\U0001f600" * 2049],
    "cmi.objectives.0.id": ["", "two words", "ķīlis", "a" * 256],
    "cmi.objectives.0.status": ["mastered"],
    "cmi.student_preference.audio": ["-2", "101", "1.5", ""],
    "cmi.student_preference.speed": ["-101"],
    "cmi.student_preference.text": ["2"],
    "cmi.interactions.0.id": ["two words", ""],
    "cmi.interactions.0.time": ["24:00:00", "9:00:00", "2026-01-01T09:00:00", "09:60:00"],
    "cmi.interactions.0.type": ["multiple", "true_false", "long-fill-in", ""],
    "cmi.interactions.0.weighting": ["", "one"],
    "cmi.interactions.0.result": ["incorrect", "right", ""],
    "cmi.interactions.0.latency": ["12.3", "PT12S"],
}
RESPONSES: dict[str, tuple[list[str], list[str]]] = {
    "true-false": (["0", "1", "t", "f", "true", "false"], ["", "yes", "2", "True"]),
    "choice": (["a", "0", "a,c", "{a,b}", "z,9"], ["", "A", "ab", "a, b", "{a,b", "a,", "10", "opt_a"]),
    "fill-in": (["", "Rīga", "two words", "a" * 255], ["a" * 256, "two\nlines"]),
    "numeric": (["0", "-1.5", "120"], ["", "1,5", "100..140", "12 km"]),
    "likert": (["", "3", "d"], ["33", "Agree"]),
    "matching": (["a.1", "a.1,b.2", "{a.1,b.2}"], ["", "a1", "a.1;b.2", "{a.1", "aa.1"]),
    "performance": (["", "anything", "a" * 255], ["a" * 256]),
    "sequencing": (["a", "c,a,b"], ["", "{a,b}", "c a b"]),
}


@pytest.mark.parametrize("name", FITTING)
def test_fitting_values_are_taken(bench: Bench, name: str) -> None:
    run = bench.session(*(write(name, value) for value in FITTING[name]))
    assert run.results == ["true"] * (1 + len(FITTING[name]))
    assert run.violations == []


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in REFUSED.items() for value in values])
def test_other_values_are_error_405(bench: Bench, name: str, value: str) -> None:
    run = bench.session(write(name, value))
    assert run.last == ("false", "405")
    assert run.codes == ["405"]


@pytest.mark.parametrize("element", ["student_response", "correct_responses.0.pattern"])
@pytest.mark.parametrize("kind", RESPONSES)
def test_responses_and_patterns_follow_the_interactions_type(bench: Bench, kind: str, element: str) -> None:
    fitting, refused = RESPONSES[kind]
    calls = [write(f"cmi.interactions.0.{element}", value) for value in fitting + refused]
    run = bench.session(write("cmi.interactions.0.type", kind), *calls)
    assert run.results[2:] == ["true"] * len(fitting) + ["false"] * len(refused)
    assert run.codes == ["405"] * len(refused)


@pytest.mark.parametrize("element", ["student_response", "correct_responses.0.pattern"])
def test_a_response_before_the_type_is_error_405(bench: Bench, element: str) -> None:
    run = bench.session(write("cmi.interactions.0.id", "q"), write(f"cmi.interactions.0.{element}", "a"))
    assert run.last == ("false", "405")
    assert "type must be set before" in run.violations[0]["reason"]


def test_the_type_stored_in_an_earlier_session_counts(bench: Bench) -> None:
    stored = {"cmi.interactions.0.id": "q", "cmi.interactions.0.type": "choice"}
    assert bench.session(write("cmi.interactions.0.student_response", "b"), values=stored).violations == []


def test_characters_outside_ascii_are_a_warning_only(bench: Bench) -> None:
    run = bench.session(
        write("cmi.suspend_data", "ā"),
        write("cmi.interactions.0.type", "fill-in"),
        write("cmi.interactions.0.student_response", "Rīga"),
    )
    assert run.violations == []
    assert [warning["reason"] for warning in run.warnings] == ["characters outside ASCII"] * 2


@pytest.mark.parametrize(
    ("name", "value"), [("cmi.core.session_time", "00:60:00"), ("cmi.core.lesson_status", "not attempted")]
)
def test_what_some_lms_refuses_is_a_warning(bench: Bench, name: str, value: str) -> None:
    run = bench.session(write(name, value))
    assert run.violations == []
    assert len(run.warnings) == 1
