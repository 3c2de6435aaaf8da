"""Compares a response with the interaction that it answers (xAPI 1.0.3, Part 2, 2.4.4.1)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

Sent = dict[str, Any]


def response_violations(definition: Sent, result: Sent) -> Iterator[str]:
    """Yield what is wrong in the response of an ``answered`` statement, whose result may lack success and score."""
    kind, response = definition["interactionType"], result["response"]
    if not isinstance(response, str):
        yield f"the response is no text: {response!r}"
        return
    patterns = definition.get("correctResponsesPattern")
    if (patterns is None) != ("success" not in result) or ("success" in result) != ("score" in result):
        yield "success and score are for questions that have right answers, and only for them"
        return
    yield from _components(definition, kind, response)
    if patterns is None:
        return
    right = any(_matches(kind, pattern, response) for pattern in patterns)
    if kind not in ("fill-in", "long-fill-in") and right != result["success"]:
        yield f"success is {result['success']}, but the response {response!r} says {right} of {patterns}"
    if result["success"] != (result["score"]["scaled"] == 1):
        yield "success means the whole score"


def _components(definition: Sent, kind: str, response: str) -> Iterator[str]:
    if kind in ("choice", "sequencing", "likert"):
        ids = [part["id"] for part in definition["scale" if kind == "likert" else "choices"]]
        given = response.split("[,]")
        yield from _known(ids, given)
        if kind == "sequencing" and sorted(given) != sorted(ids):
            yield f"not all items are in order: {response}"
        if kind == "likert" and len(given) > 1:
            yield f"several steps of one scale: {response}"
    elif kind == "true-false":
        yield from _known(["true", "false"], [response])
    elif kind == "matching":
        pairs = [pair.split("[.]") for pair in response.split("[,]")] if response else []
        yield from _known([part["id"] for part in definition["source"]], [pair[0] for pair in pairs])
        for pair in pairs:
            if len(pair) != 2 or pair[1] not in [part["id"] for part in definition["target"]]:
                yield f"no pair: {pair}"
    elif kind == "numeric":
        Decimal(response)


def _known(ids: list[str], given: list[str]) -> Iterator[str]:
    if len(set(ids)) < len(ids) or any(not id or len(id.split()) != 1 for id in ids):
        yield f"no ids of components: {ids}"
    if len(set(given)) < len(given) or not set(given) <= set(ids):
        yield f"{given} are not among {ids}"


def _matches(kind: str, pattern: str, response: str) -> bool:
    if kind == "numeric":
        low, separator, high = pattern.partition("[:]")
        if not separator:
            return Decimal(low) == Decimal(response)
        return (not low or Decimal(low) <= Decimal(response)) and (not high or Decimal(response) <= Decimal(high))
    if kind == "sequencing":
        return pattern == response
    return sorted(pattern.split("[,]")) == sorted(response.split("[,]"))
