"""Holds statements to our profile (docs/reference/xapi-profile.md), as an outsider reads it: nothing is the program's.

``violations`` is for what one learner's sessions sent, in the order of sending; an empty list means that all is well.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from tincan import Statement

from tests.xapi.interactions import response_violations

Sent = dict[str, Any]

CATEGORY = "urn:uuid:1c4d8aa7-6090-4187-a539-532f19e5526d#v1"
VERBS = "http://adlnet.gov/expapi/verbs/"
TYPES = "http://adlnet.gov/expapi/activities/"

RULES: dict[tuple[str, str], tuple[set[str], set[str]]] = {
    ("initialized", "course"): (set(), set()),
    ("experienced", "lesson"): (set(), set()),
    ("answered", "cmi.interaction"): ({"response", "duration"}, {"success", "score"}),
    ("completed", "assessment"): ({"completion"}, {"success", "score", "duration"}),
    ("scored", "objective"): ({"score"}, {"success"}),
    ("completed", "course"): ({"completion", "duration"}, {"score"}),
    ("passed", "course"): ({"success", "score", "duration"}, set()),
    ("failed", "course"): ({"success", "score", "duration"}, set()),
    ("terminated", "course"): ({"duration"}, set()),
}
"""What a result must hold and may hold, by verb and type of activity."""

_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_DURATION = re.compile(r"PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z")
_SENT = {"id", "actor", "verb", "object", "result", "context", "timestamp"}
_STORED = {"stored", "authority", "version"}


def violations(statements: Sequence[Sent], *, stored: bool = False) -> list[str]:
    """Return everything that is against the profile. ``stored``: read back from an LRS, which adds its own properties.

    A session may lack its ``terminated`` if another one follows, since a learner's device can fail; the last may not.
    """
    found = [f"{number}: {text}" for number, one in enumerate(statements) for text in one_statement(one, stored=stored)]
    return found or list(_order(statements))


def one_statement(statement: Sent, *, stored: bool = False) -> Iterator[str]:
    """Yield what is wrong in a statement by itself."""
    if unknown := set(statement) - _SENT - (_STORED if stored else set()):
        yield f"properties that are not to be sent: {unknown}"
    if missing := _SENT - {"result"} - set(statement):
        yield f"lacks {missing}"
        return
    yield from _nulls(statement, "")
    yield from _tincan(statement)
    if UUID(statement["id"]).variant != "specified in RFC 4122":
        yield "the id is no UUID"
    if not _MOMENT.fullmatch(statement["timestamp"]):
        yield f"the timestamp {statement['timestamp']} is no UTC time"
    yield from _actor(statement["actor"])
    yield from _languages(statement["verb"], statement["object"].get("definition", {}))
    yield from _context(statement["context"], course=kind_of(statement) == "course")
    yield from _result(statement)


def verb_of(statement: Sent) -> str:
    """The verb's short name."""
    iri: str = statement["verb"]["id"]
    return iri.removeprefix(VERBS)


def kind_of(statement: Sent) -> str:
    """The short name of the type of what a statement is about."""
    iri: str = statement["object"].get("definition", {}).get("type", "")
    return iri.removeprefix(TYPES)


def moment_of(statement: Sent) -> datetime:
    """When it happened."""
    return datetime.fromisoformat(statement["timestamp"]).astimezone(UTC)


def _nulls(value: object, path: str) -> Iterator[str]:
    if value is None:
        yield f"{path} is null"
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _nulls(inner, f"{path}/{key}")


def _tincan(statement: Sent) -> Iterator[str]:
    try:
        again = json.loads(Statement.from_json(json.dumps(statement)).to_json())
    except Exception as error:  # noqa: BLE001 - of a wrong duration tincan raises Exception itself
        yield f"tincan refuses it: {error!r}"
        return
    for part in ("id", "actor", "verb", "object"):
        given = {"objectType": "Agent", **statement[part]} if part == "actor" else statement[part]
        if again[part] != given:
            yield f"tincan reads another {part}: {again[part]}"


def _actor(actor: Sent) -> Iterator[str]:
    if len({"mbox", "mbox_sha1sum", "openid", "account"} & set(actor)) != 1:
        yield f"the actor has not exactly one identifier: {set(actor)}"


def _languages(verb: Sent, definition: Sent) -> Iterator[str]:
    components = [part for name in ("choices", "scale", "source", "target") for part in definition.get(name, ())]
    maps = [verb["display"], definition.get("name", {}), definition.get("description", {})]
    for texts in (*maps, *(part["description"] for part in components)):
        for tag, text in texts.items():
            if not _TAG.fullmatch(tag) or not isinstance(text, str):
                yield f"no map of languages: {texts}"
    if "en" not in verb["display"]:
        yield "the verb has no English words"
    if not definition.get("name"):
        yield "the activity has no name"


def _context(context: Sent, *, course: bool) -> Iterator[str]:
    activities = context.get("contextActivities", {})
    lists = [entry for name in ("parent", "grouping", "category", "other") for entry in activities.get(name, [])]
    if not all(isinstance(entries, list) for entries in activities.values()):
        yield "contextActivities are not lists"
    elif bad := [entry for entry in lists if not _IRI.fullmatch(entry["id"])]:
        yield f"no IRI: {bad}"
    elif CATEGORY not in [entry["id"] for entry in activities.get("category", [])]:
        yield "the category does not name the profile"
    elif not course and not (activities.get("parent") and activities.get("grouping")):
        yield "a part names no parent and grouping"
    if not _TAG.fullmatch(context.get("language", "")) or not context.get("revision"):
        yield "language or revision is missing"
    if "registration" in context:
        UUID(context["registration"])


def _result(statement: Sent) -> Iterator[str]:
    verb, kind, result = verb_of(statement), kind_of(statement), statement.get("result", {})
    if not _IRI.fullmatch(statement["object"]["id"]) or (verb, kind) not in RULES:
        yield f"no statement of ours: {verb} {kind} {statement['object']['id']}"
        return
    required, optional = RULES[verb, kind]
    if not required <= set(result) <= required | optional:
        yield f"{verb} {kind} has a result of {sorted(result)}, not {sorted(required)} and perhaps {sorted(optional)}"
    if "duration" in result and not _DURATION.fullmatch(result["duration"]):
        yield f"no duration: {result['duration']}"
    if result.get("completion") is False or (verb in ("passed", "failed") and result["success"] != (verb == "passed")):
        yield f"{verb} contradicts {result}"
    if "score" in result:
        yield from _score(result["score"])
    if verb == "answered":
        yield from response_violations(statement["object"]["definition"], result)


def _score(score: Sent) -> Iterator[str]:
    if set(score) != {"scaled", "raw", "min", "max"}:
        yield f"a score of {sorted(score)}"
    elif not (0 <= score["scaled"] <= 1 and score["min"] == 0 <= score["raw"] <= score["max"]):
        yield f"a score out of range: {score}"
    elif abs(score["scaled"] - score["raw"] / score["max"]) > 0.0002:
        yield f"a score whose scaled is not raw / max: {score}"


def _order(statements: Sequence[Sent]) -> Iterator[str]:
    verbs = [verb_of(one) if kind_of(one) == "course" else "" for one in statements]
    if not statements:
        yield "nothing was sent"
        return
    if verbs[0] != "initialized" or verbs[-1] != "terminated":
        yield f"begins with {verbs[0] or 'a part'} and ends with {verbs[-1] or 'a part'}"
    for number, (before, after) in enumerate(pairwise(verbs), start=1):
        if before == "terminated" and after != "initialized":
            yield f"{number}: something follows terminated"
    if len({one["id"] for one in statements}) < len(statements):
        yield "two statements have one id"
    if len({json.dumps(one["actor"], sort_keys=True) for one in statements}) > 1:
        yield "several learners"
    if len({one["object"]["id"] for one in statements if kind_of(one) == "course"}) > 1:
        yield "several ids of the course"
    moments = [moment_of(one) for one in statements]
    for number, (earlier, later) in enumerate(pairwise(moments), start=1):
        if later <= earlier:
            yield f"{number}: its time is not after that of the one before"
    for registration in {one["context"].get("registration") for one in statements}:
        yield from _once([v for v, s in zip(verbs, statements, strict=True) if _in(s, registration)])


def _in(statement: Sent, registration: str | None) -> bool:
    return bool(statement["context"].get("registration") == registration)


def _once(verbs: Sequence[str]) -> Iterator[str]:
    for verb in ("completed", "passed", "failed"):
        if verbs.count(verb) > 1:
            yield f"{verb} more than once"
    if "passed" in verbs and "failed" in verbs:
        yield "both passed and failed"
    for verb in {"passed", "failed"} & set(verbs):
        if "completed" not in verbs[: verbs.index(verb)]:
            yield f"{verb} before completed"
