"""The same calls to the strict SCORM 2004 run-time and to scorm-again: they differ only where a reason is known."""

import re
from collections.abc import Iterator

import pytest

from tests.lms.bench2004 import Bench2004, Call, read, write
from tests.lms.test_strict2004_interactions import PATTERN, PATTERNS, RESPONSE, RESPONSES
from tests.lms.test_strict2004_types import FITTING, IN_LISTS, TOO_BIG, WRONG

pytestmark = pytest.mark.browser

ID = "cmi.interactions.0.id"
TYPE = "cmi.interactions.0.type"

Difference = tuple[str, str, str, str, str]
"""What is set, the value (both as patterns), our error, scorm-again's, and why it is ours that follows the standard."""

DIFFERENCES: list[Difference] = [
    (r".*", r"1e[23]|\.5|5\.|\+5|-5\[:\]1e3", "0", "406", "RTE does not say how a number is written: we warn"),
    (r"cmi\.(location|.*\.location|learner_preference\.language)", "", "0", "406", "a text may be empty"),
    (r"(choice|matching|performance) response|(choice|long-fill-in|other) pattern", "", "0", "406",
     "RTE 4.2.9: the set may be empty, and so may a text"),
    (r".*(comment|description)|.* (response|pattern)", r"\{(other|case_matters=maybe|order_matters=x)\}.*", "0", "406",
     "RTE 4.1.1: braces that are no property of this type are text"),
    (r".*", r"(.*\{lang=)?(english|e)(\}.*)?", "406", "0", "RTE 4.1.1: language codes have two or three letters"),
    (r".*\.timestamp", r"2039|.*\.123", "406", "0", "RTE 4.1.1: years to 2038, two decimals of a second"),
    (r".*(session_time|latency)", r"P|PT|P1DT|P1H|PT1\.5M", "406", "0", "RTE 4.1.1: numbers before each letter"),
    (r".*delivery_speed", "0", "0", "407", "RTE 4.2.13: 0 or more"),
    (r".*audio_captioning", "2", "406", "407", "RTE 4.2.13: three words that look like numbers, not a range"),
    (r"adl\.nav\.request", "choice", "406", "0", "SN 5.6: a choice names its target"),
    (r"cmi\.interactions\.0\.id", r".*", "0|406", "351", "RTE 4.2.17: only the id of an objective must stay"),
    (r".*objectives\.0\.id|choice .*", r"two words|a\{b\}|a\[b|a\"b|a\\b|50%|urn:.*|a, b", "406", "0",
     "RTE 4.1.1: identifiers have the form of URIs"),
    (r"matching response", r"a\.1", "406", "0", "RTE 4.2.9: pairs are joined by [.]"),
    (r"performance response", r"s\[\.\]1\[:\]2", "0", "406", "RTE 4.2.9: an answer may be any text"),
    (r"long-fill-in response", r"a\nb", "0", "406", "RTE 4.2.9: the text may have several lines"),
    (r"long-fill-in pattern", r"\{(case_matters|lang).*a", "0", "406", "RTE 4.2.9: case_matters and lang may precede"),
    (r"fill-in pattern", r"\{.*\}a", "406", "0", "RTE 4.2.9: case_matters and order_matters are true or false"),
    (r"performance pattern", r"\{order_matters=no\}s\[\.\]a|s\[\.\]5\[:\]2", "406", "0", "RTE 4.2.9: as above"),
    (r"numeric pattern", r"5|2\[:\]1|1\[:\]2\[:\]3|1:2", "406", "0|351", "RTE 4.2.9: always MINIMUM[:]MAXIMUM"),
]  # fmt: skip


def everything() -> Iterator[tuple[str, list[Call], str, list[str]]]:
    """What is set (in words of the table above), what is called before, the element, the values."""
    for table in (FITTING, TOO_BIG, WRONG):
        for name, values in table.items():
            yield name, [], name, values
    for name, identifier, *groups in IN_LISTS:
        yield name, [write(identifier, "first")], name, [value for group in groups for value in group]
    for part, element, forms in (("response", RESPONSE, RESPONSES), ("pattern", PATTERN.format(0), PATTERNS)):
        for kind, (good, bad) in forms.items():
            yield f"{kind} {part}", [write(ID, "q"), write(TYPE, kind)], element, [*good, *bad]


def explanations(what: str, value: str, ours: str, again: str) -> list[Difference]:
    """The known reasons for this difference."""
    return [
        difference
        for difference in DIFFERENCES
        if all(
            re.fullmatch(pattern, text, re.DOTALL)
            for pattern, text in zip(difference, (what, value, ours, again), strict=False)
        )
    ]


def test_they_differ_only_where_a_reason_is_known(bench2004: Bench2004) -> None:
    unexplained, used = [], set()
    for what, before, element, values in everything():
        calls = [*before, *(write(element, value) for value in values)]
        ours, again = bench2004.session(*calls), bench2004.session(*calls, again=True)
        skipped = 1 + len(before)
        for value, our, its in zip(values, ours.answers[skipped:], again.answers[skipped:], strict=True):
            if our["code"] != its["code"]:
                reasons = explanations(what, value, our["code"], its["code"])
                used.update(reasons)
                if not reasons:
                    unexplained.append((what, value, our["code"], its["code"]))
    assert unexplained == []
    assert [difference for difference in DIFFERENCES if difference not in used] == []


SAME = ["cmi._version", "cmi.credit", "cmi.mode", "cmi.time_limit_action", "cmi.objectives._count", "cmi.location",
    "cmi.interactions._count", "cmi.learner_preference.audio_level", "cmi.learner_preference.delivery_speed",
    "cmi.learner_preference.audio_captioning", "cmi.score.raw", "cmi.score.scaled", "cmi.progress_measure",
    "cmi.suspend_data", "cmi.completion_threshold", "cmi.scaled_passing_score", "cmi.max_time_allowed", "cmi.exit",
    "cmi.session_time", "cmi.core.lesson_status", "cmi.location._children", "adl.nav.request_valid.continue", "x",
]  # fmt: skip
IN_OTHER_ORDER = [
    "cmi.comments_from_learner",
    "cmi.interactions",
    "cmi.learner_preference",
    "cmi.objectives",
    "cmi.score",
]


@pytest.mark.parametrize("name", SAME)
def test_they_answer_questions_alike(bench2004: Bench2004, name: str) -> None:
    assert bench2004.session(read(name)).last == bench2004.session(read(name), again=True).last


@pytest.mark.parametrize("name", IN_OTHER_ORDER)
def test_they_name_the_same_children(bench2004: Bench2004, name: str) -> None:
    call = read(f"{name}._children")
    ours, again = bench2004.session(call), bench2004.session(call, again=True)
    assert sorted(ours.last[0].split(",")) == sorted(again.last[0].split(","))
