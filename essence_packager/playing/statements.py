"""Says what keeps an LRS from taking a statement (xAPI 1.0.3, Part 2, 2 and 4)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from essence_packager.validating.iris import absolute
from essence_packager.validating.languages import well_formed

Sent = dict[str, Any]
"""A statement, or a part of it, as it came."""

_PARTS = frozenset("id actor verb object result context timestamp stored authority version attachments".split())
_OF_SUBSTATEMENT = frozenset("objectType actor verb object result context timestamp attachments".split())
_OF_RESULT = frozenset("score success completion response duration extensions".split())
_OF_SCORE = frozenset("scaled raw min max".split())
_OF_CONTEXT = frozenset(
    "registration instructor team contextActivities revision platform language statement extensions "
    "contextAgents contextGroups".split()
)
_OF_DEFINITION = frozenset(
    "name description type moreInfo interactionType correctResponsesPattern choices scale source target steps "
    "extensions".split()
)
_RELATIONS = frozenset(("parent", "grouping", "category", "other"))
_IDENTIFIERS = frozenset(("mbox", "mbox_sha1sum", "openid", "account"))
_INTERACTIONS = frozenset(
    "true-false choice fill-in long-fill-in matching performance sequencing likert numeric other".split()
)
_N = r"\d+(?:[.,]\d+)?"
_DURATION = re.compile(rf"P(?=[\dT])(?:{_N}W|(?:{_N}Y)?(?:{_N}M)?(?:{_N}D)?(?:T(?=\d)(?:{_N}H)?(?:{_N}M)?(?:{_N}S)?)?)")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?")


def faults(statement: object) -> Iterator[str]:
    """Yield what is wrong with a statement, in plain words; nothing: an LRS must take it."""
    if not isinstance(statement, dict):
        yield "a statement must be an object"
        return
    yield from _nulls(statement, "")
    yield from _unknown(statement, _PARTS, "the statement")
    if "id" in statement:
        yield from _uuid(statement["id"], "id")
    yield from _body(statement)


def _body(statement: Sent) -> Iterator[str]:
    for part in ("actor", "verb", "object"):
        if not isinstance(statement.get(part), dict):
            yield f"{part} is missing or no object"
    if isinstance(statement.get("actor"), dict):
        yield from _actor(statement["actor"], "actor")
    if isinstance(statement.get("verb"), dict):
        yield from _iri(statement["verb"].get("id"), "verb.id")
        yield from _language_map(statement["verb"].get("display"), "verb.display")
    if isinstance(statement.get("object"), dict):
        yield from _object(statement["object"])
    for part, judge in (("result", _result), ("context", _context)):
        if part in statement:
            if isinstance(statement[part], dict):
                yield from judge(statement[part])
            else:
                yield f"{part} is no object"
    if "timestamp" in statement and not _is_moment(statement["timestamp"]):
        yield f"timestamp is no time of ISO 8601: {statement['timestamp']}"


def _nulls(value: object, path: str) -> Iterator[str]:
    if value is None:
        yield f"{path} is null"
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "extensions":
                yield from _nulls(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from _nulls(inner, path)


def _unknown(part: Mapping[str, object], known: frozenset[str], name: str) -> Iterator[str]:
    if others := sorted(set(part) - known):
        yield f"{name} has properties that the standard does not know: {', '.join(others)}"


def _uuid(value: object, name: str) -> Iterator[str]:
    try:
        if isinstance(value, str) and str(UUID(value)) == value.lower():
            return
    except ValueError:
        pass
    yield f"{name} is no UUID: {value}"


def _iri(value: object, name: str) -> Iterator[str]:
    if not isinstance(value, str) or not absolute(value):
        yield f"{name} is no absolute identifier (IRI): {value}"


def _language_map(value: object, name: str) -> Iterator[str]:
    if value is None:
        return
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        yield f"{name} must have a text for each language"
    elif wrong := [tag for tag in value if not well_formed(tag)]:
        yield f"{name} has no language tag: {wrong[0]}"


def _actor(actor: Sent, name: str) -> Iterator[str]:
    kind = actor.get("objectType", "Agent")
    told = sorted(_IDENTIFIERS & set(actor))
    if kind not in {"Agent", "Group"}:
        yield f"{name}.objectType is neither Agent nor Group: {kind}"
    elif len(told) > 1 or (not told and not (kind == "Group" and actor.get("member"))):
        yield f"{name} must have exactly one of mbox, mbox_sha1sum, openid, account; it has {', '.join(told) or 'none'}"
    yield from _unknown(actor, _IDENTIFIERS | {"objectType", "name", "member"}, name)
    if "mbox" in actor and not re.fullmatch(r"mailto:[^\s@]+@[^\s@]+", str(actor["mbox"])):
        yield f"{name}.mbox must be mailto: and an address: {actor['mbox']}"
    if "account" in actor:
        account = actor["account"] if isinstance(actor["account"], dict) else {}
        yield from _iri(account.get("homePage"), f"{name}.account.homePage")
        if not isinstance(account.get("name"), str):
            yield f"{name}.account.name must be a text"


def _object(target: Sent) -> Iterator[str]:
    kind = target.get("objectType", "Activity")
    if kind == "Activity":
        yield from _unknown(target, frozenset(("objectType", "id", "definition")), "object")
        yield from _activity(target, "object")
    elif kind in {"Agent", "Group"}:
        yield from _actor(target, "object")
    elif kind == "StatementRef":
        yield from _uuid(target.get("id"), "object.id")
    elif kind == "SubStatement":
        yield from _unknown(target, _OF_SUBSTATEMENT, "object")
        yield from _body(target)
    else:
        yield f"object.objectType is unknown: {kind}"


def _activity(activity: object, name: str) -> Iterator[str]:
    if not isinstance(activity, dict):
        yield f"{name} is no object"
        return
    yield from _iri(activity.get("id"), f"{name}.id")
    definition = activity.get("definition", {})
    if not isinstance(definition, dict):
        yield f"{name}.definition is no object"
        return
    yield from _unknown(definition, _OF_DEFINITION, f"{name}.definition")
    for part in ("name", "description"):
        yield from _language_map(definition.get(part), f"{name}.definition.{part}")
    if "type" in definition:
        yield from _iri(definition["type"], f"{name}.definition.type")
    kind = definition.get("interactionType")
    if kind is not None and kind not in _INTERACTIONS:
        yield f"{name}.definition.interactionType is unknown: {kind}"
    pattern = definition.get("correctResponsesPattern", [])
    if not isinstance(pattern, list) or not all(isinstance(each, str) for each in pattern):
        yield f"{name}.definition.correctResponsesPattern must be a list of texts"
    yield from _extensions(definition, f"{name}.definition")


def _result(result: Sent) -> Iterator[str]:
    yield from _unknown(result, _OF_RESULT, "result")
    for name in ("success", "completion"):
        if name in result and not isinstance(result[name], bool):
            yield f"result.{name} must be true or false: {result[name]}"
    if not isinstance(result.get("response", ""), str):
        yield f"result.response must be a text: {result['response']}"
    if "duration" in result and not _DURATION.fullmatch(str(result["duration"])):
        yield f"result.duration is no length of time of ISO 8601: {result['duration']}"
    if "score" in result:
        yield from _score(result["score"])
    yield from _extensions(result, "result")


def _score(score: object) -> Iterator[str]:
    if not isinstance(score, dict):
        yield "result.score is no object"
        return
    yield from _unknown(score, _OF_SCORE, "result.score")
    numbers = {name: score[name] for name in _OF_SCORE & set(score)}
    if wrong := [
        name for name, each in numbers.items() if isinstance(each, bool) or not isinstance(each, (int, float))
    ]:
        yield f"result.score.{wrong[0]} must be a number: {numbers[wrong[0]]}"
        return
    if not -1 <= numbers.get("scaled", 0) <= 1:
        yield f"result.score.scaled must be between -1 and 1: {numbers['scaled']}"
    ordered = [numbers[name] for name in ("min", "raw", "max") if name in numbers]
    if ordered != sorted(ordered):
        yield f"result.score.raw must lie between min and max: {ordered}"


def _context(context: Sent) -> Iterator[str]:
    yield from _unknown(context, _OF_CONTEXT, "context")
    if "registration" in context:
        yield from _uuid(context["registration"], "context.registration")
    if "language" in context and not (isinstance(context["language"], str) and well_formed(context["language"])):
        yield f"context.language is no language tag: {context['language']}"
    related = context.get("contextActivities", {})
    if not isinstance(related, dict):
        yield "context.contextActivities is no object"
        return
    yield from _unknown(related, _RELATIONS, "context.contextActivities")
    for relation, activities in related.items():
        for activity in activities if isinstance(activities, list) else [activities]:
            yield from _activity(activity, f"context.contextActivities.{relation}")
    yield from _extensions(context, "context")


def _extensions(part: Sent, name: str) -> Iterator[str]:
    extensions = part.get("extensions", {})
    keys: Iterable[object] = extensions if isinstance(extensions, dict) else ("no object",)
    for key in keys:
        yield from _iri(key, f"a key of {name}.extensions")


def _is_moment(value: object) -> bool:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value) or value.endswith(("-00:00", "-0000", "-00")):
        return False
    try:
        datetime.fromisoformat(value.replace(",", "."))
    except ValueError:
        return False
    return True
