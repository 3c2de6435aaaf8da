"""Understands statements: of what anybody may have sent, the few facts that a table of results needs."""

import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from essence_packager.packaging import xapi_vocabulary as words


class Kind(StrEnum):
    """What a statement is evidence of."""

    ANSWER = "answer"
    ASSESSMENT = "assessment"
    COMPETENCE = "competence"
    COURSE = "course"


class Learner(NamedTuple):
    """Somebody, by the one identifier that an LRS knows; ``name`` may be empty."""

    id: str
    name: str


class Evidence(NamedTuple):
    """A result in a statement of ours.

    ``activity`` is the IRI of what it is about, ``title`` its name (perhaps empty), ``parent`` the IRI of what that
    belongs to; ``course`` the IRI of the course; ``competences`` the IRIs of those that an answer shows. ``scaled`` is
    from 0 to 1, ``raw`` of ``most`` points; all three None without a score. ``moment`` is in UTC.
    """

    id: str
    kind: Kind
    learner: Learner
    activity: str
    title: str
    parent: str
    course: str
    competences: tuple[str, ...]
    scaled: float | None
    raw: float | None
    most: float | None
    success: bool | None
    moment: datetime


_KINDS = {
    (words.TEMPLATE[name].verb_iri, words.TEMPLATE[name].activity_type): kind
    for name, kind in (
        ("answered", Kind.ANSWER),
        ("handed-in", Kind.ASSESSMENT),
        ("competence", Kind.COMPETENCE),
        ("initialized", Kind.COURSE),
        ("completed", Kind.COURSE),
        ("passed", Kind.COURSE),
        ("failed", Kind.COURSE),
    )
}
_EARLIEST = datetime.min.replace(tzinfo=UTC)


def evidence(statement: object) -> Evidence | None:
    """Return what a statement tells, or None where it is not one of ours that a table needs.

    Takes any value that JSON can hold: statements of other programs, and what is no statement at all.
    """
    kind = _KINDS.get((_text(statement, "verb", "id"), _text(statement, "object", "definition", "type")))
    learner = _learner(_at(statement, "actor"))
    activity = _text(statement, "object", "id")
    if kind is None or learner is None or not activity or not is_ours(statement):
        return None
    related = _at(statement, "context", "contextActivities")
    scaled, raw, most = (_number(statement, "result", "score", name) for name in ("scaled", "raw", "max"))
    success = _at(statement, "result", "success")
    return Evidence(
        id=_text(statement, "id"),
        kind=kind,
        learner=learner,
        activity=activity,
        title=_words(_at(statement, "object", "definition", "name"), _text(statement, "context", "language")),
        parent=_first(_ids(related, "parent")),
        course=activity if kind is Kind.COURSE else _first(_ids(related, "grouping")),
        competences=_ids(related, "other"),
        scaled=scaled if scaled is not None and 0 <= scaled <= 1 else None,
        raw=raw,
        most=most,
        success=success if isinstance(success, bool) else None,
        moment=_moment(_at(statement, "timestamp") or _at(statement, "stored")),
    )


def is_ours(statement: object) -> bool:
    """Whether a statement says that it follows a version of our profile."""
    categories = _ids(_at(statement, "context", "contextActivities"), "category")
    return any(category.partition("#")[0] == words.PROFILE for category in categories)


def _at(value: object, *path: str) -> object:
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _text(value: object, *path: str) -> str:
    found = _at(value, *path)
    return found if isinstance(found, str) else ""


def _number(value: object, *path: str) -> float | None:
    found = _at(value, *path)
    if isinstance(found, bool) or not isinstance(found, (int, float)):
        return None
    try:
        number = float(found)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _learner(actor: object) -> Learner | None:
    """Return who an agent is (xAPI 1.0.3, Part 2, 2.4.2.1): one of four identifiers, and a name."""
    home, name = _text(actor, "account", "homePage"), _text(actor, "account", "name")
    known = (
        _text(actor, "mbox"),
        _text(actor, "openid"),
        _text(actor, "mbox_sha1sum"),
        f"{home}|{name}" if name else "",
    )
    id = _first(tuple(filter(None, known)))
    return Learner(id, _text(actor, "name")) if id else None


def _ids(related: object, name: str) -> tuple[str, ...]:
    """Return the ids of context activities: a list, or one alone as before xAPI 1.0."""
    found = _at(related, name)
    entries = found if isinstance(found, Sequence) and not isinstance(found, str) else [found]
    return tuple(filter(None, (_text(entry, "id") for entry in entries)))


def _first(texts: tuple[str, ...]) -> str:
    return texts[0] if texts else ""


def _words(texts: object, language: str) -> str:
    """Return a language map's words in the language of the statement, else any."""
    if not isinstance(texts, Mapping):
        return ""
    return _text(texts, language) or _first(tuple(text for text in texts.values() if isinstance(text, str)))


def _moment(timestamp: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(timestamp))
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return _EARLIEST
