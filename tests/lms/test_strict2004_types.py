"""The strict SCORM 2004 run-time: data types, vocabularies and ranges (RTE 4.1.1, 4.2)."""

import pytest

from tests.lms.bench2004 import Bench2004, write

pytestmark = pytest.mark.browser

STATUSES = ["completed", "incomplete", "not attempted", "unknown"]
NUMBERS = ["0", "-12.5", "1e2", ".5", "5.", "+5", "0.6666666666666666"]
WORDS = ["", "x", "5,5", "90%", " 5", "1.2.3", "NaN"]
LABELS = ["a", "Q1.a-b", "urn:example:q1", "https://example.org/a%20b?c#d", "ķīlis"]
NO_LABELS = ["", "  ", "two words", "a{b}", "a[b", 'a"b', "a\\b", "50%", "urn:", "urn:q1"]
LOCALIZED = ["", "plain", "{lang=en}Hello", "{lang=lv-LV}Sveiki", "{lang=x-own}", "{other}text"]
INTERVALS = ["P1Y2M3DT4H5M6.78S", "PT0S", "P1D", "PT01H059M020S", "PT5.5S"]
NO_INTERVALS = [
    "",
    "P",
    "PT",
    "P1DT",
    "00:05:00",
    "PT1.234S",
    "P1H",
    "pt5s",
    "xP1D",
    "P1Dx",
    "-PT5S",
    "PT5,5S",
    "PT1.5M",
    "1Y",
]
TIMES = ["1970", "2038", "2026-12", "2026-12-31", "2026-12-31T23", "2026-12-31T23:59", "2026-12-31T23:59:59",
    "2026-12-31T23:59:59.9", "2026-12-31T23:59:59.99Z", "2026-12-31T23:59:59.0+02", "2026-12-31T23:59:59.0-03:30",
]  # fmt: skip
NO_TIMES = ["", "x2026", "2026x",
    "1969", "2039", "26-12-31", "2026-13", "2026-00", "2026-12-32", "2026-12-31T24", "2026-12-31T23:60",
    "2026-12-31T23:59:60", "2026-12-31T23:59:59.", "2026-12-31T23:59:59.123", "2026-12-31T23:59:59Z",
    "2026-12-31T23:59:59+02:00", "2026-12-31T23:59Z", "2026-12-31T23:59:59.0+24", "2026-12-31 23:59:59", "09:30:00",
]  # fmt: skip

FITTING: dict[str, list[str]] = {
    "cmi.comments_from_learner.0.comment": LOCALIZED,
    "cmi.comments_from_learner.0.location": ["", "page 1"],
    "cmi.comments_from_learner.0.timestamp": TIMES,
    "cmi.completion_status": STATUSES,
    "cmi.exit": ["time-out", "suspend", "logout", "normal", ""],
    "cmi.learner_preference.audio_level": ["0", "1", "10.5"],
    "cmi.learner_preference.language": ["", "en", "lv-LV", "zh-Hant-TW", "i-klingon"],
    "cmi.learner_preference.delivery_speed": ["0", "2"],
    "cmi.learner_preference.audio_captioning": ["-1", "0", "1"],
    "cmi.location": ["", "a" * 1000],
    "cmi.progress_measure": ["0", "0.5", "1", "1.0"],
    "cmi.score.scaled": ["-1", "0", "1", "1.000"],
    "cmi.score.raw": NUMBERS,
    "cmi.score.min": NUMBERS,
    "cmi.score.max": NUMBERS,
    "cmi.session_time": INTERVALS,
    "cmi.success_status": ["passed", "failed", "unknown"],
    "cmi.suspend_data": ["", "a" * 64000],
    "adl.nav.request": ["continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_",
        "{target=item-1}choice", "{target=item.1}jump"],
}  # fmt: skip
TOO_BIG = {
    "cmi.learner_preference.audio_level": ["-0.1", "-1"],
    "cmi.learner_preference.delivery_speed": ["-0.1"],
    "cmi.progress_measure": ["-0.1", "1.1", "100"],
    "cmi.score.scaled": ["-1.1", "1.0000999", "85"],
}
WRONG: dict[str, list[str]] = {
    "cmi.comments_from_learner.0.comment": ["{lang=}Hello", "{lang=english}Hello", "{lang=e}Hello"],
    "cmi.comments_from_learner.0.timestamp": NO_TIMES,
    "cmi.completion_status": ["", "passed", "Completed", "browsed", "complete"],
    "cmi.exit": ["Suspend", "quit"],
    "cmi.learner_preference.audio_level": WORDS,
    "cmi.learner_preference.language": ["english", "e", "en_US"],
    "cmi.learner_preference.delivery_speed": WORDS,
    "cmi.learner_preference.audio_captioning": ["", "2", "1.0", "on"],
    "cmi.progress_measure": WORDS,
    "cmi.score.scaled": WORDS,
    "cmi.score.raw": WORDS,
    "cmi.score.min": WORDS,
    "cmi.score.max": WORDS,
    "cmi.session_time": NO_INTERVALS,
    "cmi.success_status": ["", "completed", "Passed"],
    "adl.nav.request": ["", "next", "Continue", "choice", "{target=}choice", "{target=a}exit", "x{target=a}choice"],
}
OF_OBJECTIVES: dict[str, tuple[list[str], list[str], list[str]]] = {
    "score.scaled": (["-1", "1"], ["-1.1", "1.1"], WORDS),
    "score.raw": (NUMBERS, [], WORDS),
    "score.min": (NUMBERS, [], WORDS),
    "score.max": (NUMBERS, [], WORDS),
    "success_status": (["passed", "failed", "unknown"], [], ["", "completed"]),
    "completion_status": (STATUSES, [], ["", "passed"]),
    "progress_measure": (["0", "1"], ["-0.1", "1.1"], WORDS),
    "description": (LOCALIZED, [], ["{lang=}x"]),
}
OF_INTERACTIONS: dict[str, tuple[list[str], list[str], list[str]]] = {
    "id": (LABELS, [], NO_LABELS),
    "type": (["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert",
        "numeric", "other"], [], ["", "Choice", "multiple-choice", "true_false"]),
    "timestamp": (TIMES, [], NO_TIMES),
    "weighting": (NUMBERS, [], WORDS),
    "result": (["correct", "incorrect", "unanticipated", "neutral", *NUMBERS], [], ["wrong", "Correct", *WORDS]),
    "latency": (INTERVALS, [], NO_INTERVALS),
    "description": (LOCALIZED, [], ["{lang=}x"]),
    "objectives.0.id": (LABELS, [], NO_LABELS),
}  # fmt: skip
IN_LISTS = [
    *((f"cmi.objectives.0.{name}", "cmi.objectives.0.id", *values) for name, values in OF_OBJECTIVES.items()),
    *((f"cmi.interactions.0.{name}", "cmi.interactions.0.id", *values) for name, values in OF_INTERACTIONS.items()),
]


@pytest.mark.parametrize("name", FITTING)
def test_fitting_values_are_taken(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(*(write(name, value) for value in FITTING[name]))
    assert run.problems == []
    assert {answer["result"] for answer in run.answers} == {"true"}


@pytest.mark.parametrize("name", WRONG)
def test_values_of_another_form_are_error_406(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(*(write(name, value) for value in WRONG[name]))
    assert [answer["code"] for answer in run.answers[1:]] == ["406"] * len(WRONG[name])
    assert {answer["result"] for answer in run.answers[1:]} == {"false"}


@pytest.mark.parametrize("name", TOO_BIG)
def test_numbers_out_of_range_are_error_407(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(*(write(name, value) for value in TOO_BIG[name]))
    assert [answer["code"] for answer in run.answers[1:]] == ["407"] * len(TOO_BIG[name])


@pytest.mark.parametrize(
    ("name", "identifier", "fitting", "too_big", "wrong"), IN_LISTS, ids=[one[0] for one in IN_LISTS]
)
def test_elements_of_lists_are_judged_by_their_type(
    bench2004: Bench2004, name: str, identifier: str, fitting: list[str], too_big: list[str], wrong: list[str]
) -> None:
    values = [*fitting, *too_big, *wrong]
    run = bench2004.session(write(identifier, "first"), *(write(name, value) for value in values))
    expected = ["0"] * len(fitting) + ["407"] * len(too_big) + ["406"] * len(wrong)
    assert list(zip(values, (answer["code"] for answer in run.answers[2:]), strict=True)) == list(
        zip(values, expected, strict=True)
    )


@pytest.mark.parametrize("value", LABELS)
def test_an_objective_takes_any_label_as_its_id(bench2004: Bench2004, value: str) -> None:
    assert bench2004.session(write("cmi.objectives.0.id", value)).last == ("true", "0")


@pytest.mark.parametrize("value", NO_LABELS)
def test_an_objective_takes_no_other_text_as_its_id(bench2004: Bench2004, value: str) -> None:
    assert bench2004.session(write("cmi.objectives.0.id", value)).last == ("false", "406")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("cmi.exit", "quit", '"quit" is none of: time-out, suspend, logout, normal, ""'),
        ("cmi.score.scaled", "85", "85 is not between -1 and 1"),
        ("cmi.learner_preference.audio_level", "-1", "-1 is not 0 or more"),
        ("cmi.score.raw", "90%", '"90%" is not a number'),
        ("cmi.session_time", "PT1.234S", "more than two decimals of a second"),
        ("cmi.comments_from_learner.0.timestamp", "2026-12-31T23:59:59.123Z", "more than two decimals of a second"),
        ("cmi.comments_from_learner.0.timestamp", "2026-12-31T23:59:59Z", "a time zone without a fraction of a second"),
        ("cmi.objectives.0.id", "two words", "white space is not allowed"),
        ("cmi.objectives.0.id", "a{b", "the character { is not allowed"),
        ("cmi.objectives.0.id", "urn:x", "not of the form urn:NAMESPACE:NAME"),
    ],
)
def test_the_refusal_says_what_is_wrong(bench2004: Bench2004, name: str, value: str, words: str) -> None:
    assert words in bench2004.session(write(name, value)).problems[0]


@pytest.mark.parametrize("value", [90, 0.5, True])
def test_a_number_in_place_of_a_string_is_taken_as_lmss_do(bench2004: Bench2004, value: float) -> None:
    run = bench2004.session(write("cmi.suspend_data", value), ("GetValue", "cmi.suspend_data"))
    assert run.last == (str(value).lower(), "0")
    assert "in place of a string" in run.warnings[0]


def test_null_in_place_of_a_string_is_error_406(bench2004: Bench2004) -> None:
    run = bench2004.session(write("cmi.suspend_data", None))
    assert run.last == ("false", "406")
    assert run.problems == ["cmi.suspend_data: null"]
