"""What an LRS must take and what it must refuse (xAPI 1.0.3, Part 2)."""

from typing import Any

import pytest

from essence_packager.playing.statements import faults

GOOD: dict[str, Any] = {
    "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
    "actor": {"objectType": "Agent", "account": {"homePage": "https://lms.example.org", "name": "learner1"}},
    "verb": {"id": "http://adlnet.gov/expapi/verbs/passed", "display": {"en-US": "passed"}},
    "object": {
        "id": "https://example.org/course",
        "definition": {
            "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
            "name": {"lv": "Kurss"},
            "interactionType": "choice",
            "correctResponsesPattern": ["a[,]b"],
        },
    },
    "result": {
        "success": True,
        "completion": True,
        "score": {"scaled": 0.8, "raw": 8, "min": 0, "max": 10},
        "duration": "PT1M30.5S",
        "extensions": {"https://example.org/x": None},
    },
    "context": {
        "registration": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
        "language": "lv",
        "contextActivities": {"parent": {"id": "https://example.org/a"}, "category": [{"id": "urn:a:b"}]},
    },
    "timestamp": "2026-11-22T07:00:00.123Z",
}


def test_a_whole_statement_is_taken() -> None:
    assert list(faults(GOOD)) == []


@pytest.mark.parametrize("duration", ["PT0S", "P1DT2H", "P3W", "PT0.25S", "P1Y2M3DT4H5M6S"])
def test_lengths_of_time_are_taken(duration: str) -> None:
    assert list(faults(GOOD | {"result": {"duration": duration}})) == []


@pytest.mark.parametrize("target", [GOOD["actor"], {"objectType": "StatementRef", "id": GOOD["id"]}])
def test_other_objects_are_taken(target: object) -> None:
    assert list(faults(GOOD | {"object": target})) == []


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"id": "1"}, "UUID"),
        ({"actor": None}, "null"),
        ({"actor": {"name": "Ana"}}, "exactly one of"),
        ({"actor": {"mbox": "ana@example.org"}}, "mailto"),
        ({"actor": GOOD["actor"] | {"mbox": "mailto:ana@example.org"}}, "exactly one of"),
        ({"actor": {"account": {"homePage": "lms", "name": "a"}}}, "homePage"),
        ({"verb": {"id": "passed"}}, "verb.id"),
        ({"verb": {"id": "urn:a:b", "display": "passed"}}, "verb.display"),
        ({"verb": {"id": "urn:a:b", "display": {"english!": "passed"}}}, "language tag"),
        ({"object": {"id": "course"}}, "object.id"),
        ({"object": {"id": "urn:a:b", "definition": {"title": "x"}}}, "does not know"),
        ({"object": {"id": "urn:a:b", "definition": {"interactionType": "gaps"}}}, "interactionType"),
        ({"object": {"id": "urn:a:b", "definition": {"correctResponsesPattern": "a"}}}, "list of texts"),
        ({"result": {"success": "true"}}, "true or false"),
        ({"result": {"response": 3}}, "must be a text"),
        ({"result": {"duration": "90"}}, "length of time"),
        ({"result": {"duration": "P"}}, "length of time"),
        ({"result": {"score": {"scaled": 80}}}, "between -1 and 1"),
        ({"result": {"score": {"raw": "8"}}}, "must be a number"),
        ({"result": {"score": {"raw": 11, "max": 10}}}, "between min and max"),
        ({"result": {"extensions": {"place": 1}}}, "extensions"),
        ({"context": {"registration": "r1"}}, "registration"),
        ({"context": {"contextActivities": {"parents": []}}}, "does not know"),
        ({"context": {"contextActivities": {"parent": [{"id": "a"}]}}}, "parent.id"),
        ({"timestamp": "22.11.2026"}, "ISO 8601"),
        ({"timestamp": "2026-13-22T07:00:00Z"}, "ISO 8601"),
        ({"score": 5}, "does not know"),
    ],
)
def test_a_fault_is_named(change: dict[str, Any], word: str) -> None:
    assert word in "; ".join(faults(GOOD | change))
