"""The checker of statements finds each kind of mistake, so that its silence means something."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.xapi.courses import RESPONSES, facts, session
from tests.xapi.profile import violations

Sent = list[dict[str, Any]]


def _index(sent: Sent, verb: str) -> int:
    return next(place for place, one in enumerate(sent) if one["verb"]["id"].endswith(f"/{verb}"))


def _of(sent: Sent, verb: str) -> dict[str, Any]:
    return sent[_index(sent, verb)]


def _swap(sent: Sent, first: str, second: str) -> None:
    one, other = _index(sent, first), _index(sent, second)
    sent[one]["timestamp"], sent[other]["timestamp"] = sent[other]["timestamp"], sent[one]["timestamp"]
    sent[one], sent[other] = sent[other], sent[one]


MISTAKES: dict[str, tuple[Callable[[Sent], object], str]] = {
    "stored by the sender": (lambda sent: sent[0].update(stored=sent[0]["timestamp"]), "not to be sent"),
    "no actor": (lambda sent: sent[0].pop("actor"), "lacks"),
    "null": (lambda sent: sent[0]["context"].update(platform=None), "is null"),
    "an actor with two identifiers": (lambda sent: sent[0]["actor"].update(mbox="mailto:a@example.org"), "identifier"),
    "local time": (lambda sent: sent[0].update(timestamp="2026-03-02T09:00:00"), "no UTC time"),
    "an unknown verb": (lambda sent: sent[0]["verb"].update(id="http://adlnet.gov/expapi/verbs/shared"), "of ours"),
    "a verb without words": (lambda sent: sent[0]["verb"].update(display={}), "English words"),
    "no category": (lambda sent: sent[0]["context"]["contextActivities"].pop("category"), "category"),
    "no parent": (lambda sent: sent[1]["context"]["contextActivities"].pop("parent"), "parent and grouping"),
    "a result too much": (lambda sent: sent[0].update(result={"completion": True}), "has a result of"),
    "a result too little": (lambda sent: sent[-1].pop("result"), "has a result of"),
    "milliseconds": (lambda sent: sent[-1]["result"].update(duration="PT4.123S"), "no duration"),
    "a score above 1": (lambda sent: _of(sent, "passed")["result"]["score"].update(scaled=1.2), "out of range"),
    "a score that does not add up": (lambda sent: _of(sent, "passed")["result"]["score"].update(raw=81), "raw / max"),
    "failed with success": (lambda sent: _of(sent, "passed")["result"].update(success=False), "contradicts"),
    "a foreign option": (lambda sent: _of(sent, "answered")["result"].update(response="c"), "are not among"),
    "a wrong verdict": (lambda sent: _of(sent, "answered")["result"].update(response="boss"), "success is True"),
    "terminated is not last": (lambda sent: _swap(sent, "terminated", "passed"), "ends with passed"),
    "initialized is not first": (lambda sent: _swap(sent, "initialized", "experienced"), "begins with"),
    "passed before completed": (lambda sent: _swap(sent, "completed", "passed"), "passed before completed"),
    "one id for two": (lambda sent: sent[1].update(id=sent[0]["id"]), "one id"),
    "times that stand still": (lambda sent: sent[1].update(timestamp=sent[0]["timestamp"]), "its time is not after"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_found(mistake: str) -> None:
    sent = session(facts(), RESPONSES)
    spoil, words = MISTAKES[mistake]
    spoil(sent)

    assert words in " ".join(violations(sent))


def test_passing_twice_is_found() -> None:
    sent = session(facts(), RESPONSES)
    again = {**sent[-2], "id": "11111111-1111-4111-8111-111111111111", "timestamp": sent[-1]["timestamp"]}
    last = {**sent[-1], "timestamp": "2026-03-03T00:00:00Z"}

    assert violations([*sent[:-1], again, last]) == ["passed more than once"]
