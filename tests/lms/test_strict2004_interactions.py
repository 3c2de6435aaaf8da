"""The strict SCORM 2004 run-time: responses and correct patterns of each type of interaction (RTE 4.2.9)."""

import pytest

from tests.lms.bench2004 import Bench2004, Call, Run, read, write

pytestmark = pytest.mark.browser

RESPONSE = "cmi.interactions.0.learner_response"
PATTERN = "cmi.interactions.0.correct_responses.{}.pattern"
NO_LABELS = ["two words", "a{b}", "a[b"]

RESPONSES: dict[str, tuple[list[str], list[str]]] = {
    "true-false": (["true", "false"], ["", "t", "1", "True", "true[,]false"]),
    "choice": (["", "a", "a[,]b", "choice_1[,]urn:example:b"],
        [*NO_LABELS, "[,]", "a[,]", "[,]a", "a[,][,]b", "a[,]a", "a, b"]),
    "fill-in": (["", "Rīga", "two words", "a[,]b", "{lang=lv}ķīlis[,]{lang=en}wedge", "{case_matters=maybe}a"],
        ["{lang=}a", "a[,]{lang=english}b"]),
    "long-fill-in": (["", "a\nb", "{lang=en}Long answer", "a[,]b"], ["{lang=}a"]),
    "likert": (["agree", "3"], ["", "a[,]b", *NO_LABELS]),
    "matching": (["", "a[.]1", "a[.]1[,]b[.]2", "a[.]1[,]a[.]2"],
        ["a", "a[.]", "[.]1", "a[.]1[.]x", "a[.]1[,]", "a[.]1[,]b", "a.1", "two words[.]1", "a[.]two words"]),
    "performance": (["", "s[.]a", "s[.]any answer", "[.]a", "s[.]", "s[.]1[:]2", "s[.]1[,]t[.]2"],
        ["s", "[.]", "s[.]a[.]b", "s[.]a[,]", "two words[.]a", "s[.]2[:]1", "s[.]a[:]b", "s[.]1[:]2[:]3"]),
    "sequencing": (["a", "c[,]a[,]b", "a[,]a"], ["", "[,]", "a[,]", "a[,][,]b", *NO_LABELS]),
    "numeric": (["0", "-1.5", "1e3"], ["", "1,5", "1[:]2", "12 km"]),
    "other": (["", "anything [,] {at} all"], []),
}  # fmt: skip
PATTERNS: dict[str, tuple[list[str], list[str]]] = {
    "true-false": (["true", "false"], ["", "t", "true-false"]),
    "choice": (["", "a", "a[,]b"], [*NO_LABELS, "a[,]", "a[,]a"]),
    "fill-in": (["", "a[,]b", "{case_matters=true}a", "{order_matters=false}a[,]b",
        "{order_matters=false}{case_matters=true}{lang=en}a", "{lang=en}a", "{other=1}a",
        "a{case_matters=yes}"],
        ["{case_matters=yes}a", "{case_matters=}a", "{order_matters=True}a", "{case_matters=true}{order_matters=x}a",
         "{case_matters=true}{lang=}a"]),
    "long-fill-in": (["", "{case_matters=true}a", "{lang=en}{case_matters=false}a", "{case_matters=true}{lang=en}a",
        "{order_matters=x}a"], ["{case_matters=yes}a", "{lang=}a", "{lang=en}{case_matters=1}a"]),
    "likert": (["agree"], ["", "two words"]),
    "matching": (["a[.]1", "a[.]1[,]b[.]2"], ["", "a", "a[.]", "a[.]1[,]"]),
    "performance": (["s[.]a", "{order_matters=false}s[.]a[,]t[.]1[:]2", "s[.][:]5"],
        ["", "{order_matters=false}", "{order_matters=no}s[.]a", "s", "s[.]5[:]2"]),
    "sequencing": (["a", "c[,]a[,]b"], ["", "a[,]", "two words"]),
    "numeric": (["1[:]2", "[:]2", "1[:]", "[:]", "2[:]2", "-5[:]1e3"],
        ["", "5", "2[:]1", "a[:]2", "1[:]b", "1[:]2[:]3", "1:2"]),
    "other": (["", "anything"], []),
}  # fmt: skip
ONE_PATTERN_ONLY = {"true-false": "true", "likert": "agree", "numeric": "1[:]2", "other": "x"}
MORE_PATTERNS = {
    "choice": ("a[,]b", "b[,]c"),
    "fill-in": ("a", "a"),
    "long-fill-in": ("a", "a"),
    "matching": ("a[.]1", "a[.]1"),
    "performance": ("s[.]a", "s[.]a"),
    "sequencing": ("a[,]b", "b[,]a"),
}


def answered(bench: Bench2004, interaction_type: str, *calls: Call) -> Run:
    """The calls in a session that has an interaction of this type."""
    known = {"cmi.interactions.0.id": "q1", "cmi.interactions.0.type": interaction_type}
    return bench.session(*calls, values=known)


@pytest.mark.parametrize("interaction_type", RESPONSES)
def test_responses_fit_the_type(bench2004: Bench2004, interaction_type: str) -> None:
    good, bad = RESPONSES[interaction_type]
    run = answered(bench2004, interaction_type, *(write(RESPONSE, value) for value in [*good, *bad]))
    codes = [answer["code"] for answer in run.answers[1:]]
    expected = ["0"] * len(good) + ["406"] * len(bad)
    assert list(zip([*good, *bad], codes, strict=True)) == list(zip([*good, *bad], expected, strict=True))


@pytest.mark.parametrize("interaction_type", PATTERNS)
def test_patterns_fit_the_type(bench2004: Bench2004, interaction_type: str) -> None:
    good, bad = PATTERNS[interaction_type]
    run = answered(bench2004, interaction_type, *(write(PATTERN.format(0), value) for value in [*good, *bad]))
    codes = [answer["code"] for answer in run.answers[1:]]
    expected = ["0"] * len(good) + ["406"] * len(bad)
    assert list(zip([*good, *bad], codes, strict=True)) == list(zip([*good, *bad], expected, strict=True))


@pytest.mark.parametrize("interaction_type", ONE_PATTERN_ONLY)
def test_some_types_have_one_pattern_only(bench2004: Bench2004, interaction_type: str) -> None:
    value = ONE_PATTERN_ONLY[interaction_type]
    run = answered(bench2004, interaction_type, *(write(PATTERN.format(n), value) for n in (0, 1)))
    assert [answer["code"] for answer in run.answers] == ["0", "0", "351"]
    assert run.problems == [f"an interaction of the type {interaction_type} has one correct pattern only"]


@pytest.mark.parametrize("interaction_type", MORE_PATTERNS)
def test_others_have_several(bench2004: Bench2004, interaction_type: str) -> None:
    first, second = MORE_PATTERNS[interaction_type]
    count = read("cmi.interactions.0.correct_responses._count")
    run = answered(
        bench2004, interaction_type, write(PATTERN.format(0), first), write(PATTERN.format(1), second), count
    )
    assert run.last == ("2", "0")
    assert run.problems == []


@pytest.mark.parametrize(
    ("interaction_type", "first", "second"), [("choice", "a[,]b", "b[,]a"), ("sequencing", "a[,]b", "a[,]b")]
)
def test_no_two_choices_or_sequences_are_the_same(
    bench2004: Bench2004, interaction_type: str, first: str, second: str
) -> None:
    run = answered(bench2004, interaction_type, write(PATTERN.format(0), first), write(PATTERN.format(1), second))
    assert run.last == ("false", "351")
    assert run.problems == ["cmi.interactions.0.correct_responses.0 is the same pattern already"]


def test_a_pattern_may_be_set_again(bench2004: Bench2004) -> None:
    again = write(PATTERN.format(0), "a[,]b")
    assert answered(bench2004, "choice", again, again).problems == []


def test_a_whole_interaction_is_read_back(bench2004: Bench2004) -> None:
    values = {
        "id": "q1",
        "type": "matching",
        "objectives.0.id": "o1",
        "timestamp": "2026-11-22T09:30:00",
        "correct_responses.0.pattern": "a[.]1[,]b[.]2",
        "weighting": "1",
        "learner_response": "a[.]2[,]b[.]1",
        "result": "incorrect",
        "latency": "PT12.5S",
        "description": "{lang=en}Match",
    }
    names = [f"cmi.interactions.0.{name}" for name in values]
    run = bench2004.session(*map(write, names, values.values()), *map(read, names))
    assert run.problems == []
    assert [answer["result"] for answer in run.answers[-len(names) :]] == list(values.values())


@pytest.mark.parametrize(
    ("interaction_type", "value", "words"),
    [
        ("choice", "two words", "white space is not allowed in one (type choice)"),
        ("choice", "a[,]a", '"a" is chosen twice'),
        ("choice", "a[,]", "an empty choice between or beside its [,]"),
        ("matching", "a.1", '"a.1" is not a pair of the form SOURCE[.]TARGET'),
        ("performance", "s", '"s" is not of the form STEP[.]ANSWER'),
        ("performance", "[.]", "names neither a step nor an answer"),
        ("performance", "s[.]2[:]1", "2 is more than 1"),
        ("numeric", "12 km", '"12 km" is not a number (type numeric)'),
        ("true-false", "t", '"t" is none of: true, false'),
    ],
)
def test_the_refusal_says_what_is_wrong(bench2004: Bench2004, interaction_type: str, value: str, words: str) -> None:
    assert words in answered(bench2004, interaction_type, write(RESPONSE, value)).problems[0]


@pytest.mark.parametrize(
    ("interaction_type", "value", "words"),
    [
        ("numeric", "5", '"5" is not a range of the form MINIMUM[:]MAXIMUM'),
        ("fill-in", "{case_matters=yes}a", 'case_matters is "yes", neither true nor false'),
        ("fill-in", "{lang=english}a", '"english" is not a language code'),
    ],
)
def test_the_refusal_of_a_pattern_says_what_is_wrong(
    bench2004: Bench2004, interaction_type: str, value: str, words: str
) -> None:
    assert words in answered(bench2004, interaction_type, write(PATTERN.format(0), value)).problems[0]
