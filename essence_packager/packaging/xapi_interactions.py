"""Describes questions as xAPI interactions (xAPI 1.0.3, Part 2, 2.4.4.1), and says how a response is written.

A question's own components have the ids that its author gave, so that statements of different versions of a module
mean the same by the same id, in whatever order the options stand.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice, product
from typing import Any, NamedTuple

from essence_packager.composing.course import Interaction, QuestionText
from essence_packager.model.identifier import identifier
from essence_packager.model.questions import LETTERS, QuestionBase

AND, PAIR, RANGE = "[,]", "[.]", "[:]"
PATTERNS = 24
"""The most right responses that are listed for one question; a text of many gaps would have thousands."""

_PATTERN = "correctResponsesPattern"

Components = list[dict[str, Any]]


class Described(NamedTuple):
    """A question in xAPI: the interaction properties of its activity, and how the player writes a response."""

    definition: Mapping[str, Any]
    response: Mapping[str, object]


class _Subject(NamedTuple):
    """What the describing functions look at."""

    question: QuestionBase
    entry: Interaction
    words: QuestionText
    language: str

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the options in source order."""
        return _distinct(option.id for option in self.question.offered(str))

    def components(self, ids: Iterable[str], texts: Iterable[str]) -> Components:
        """Return interaction components (2.4.4.1, Interaction Components)."""
        return [{"id": id, "description": {self.language: text}} for id, text in zip(ids, texts, strict=True)]


def describe(question: QuestionBase, entry: Interaction, words: QuestionText, language: str) -> Described:
    """Return a reported question as an interaction, its words in one language."""
    described = _INTERACTIONS[entry.reported_as](_Subject(question, entry, words, language))
    if entry.scored:
        return described
    # Without a pattern no response is right or wrong, as in surveys (2.4.4.1, correctResponsesPattern).
    open_ended = {name: value for name, value in described.definition.items() if name != _PATTERN}
    return described._replace(definition=open_ended)


def _choice(subject: _Subject) -> Described:
    ids = subject.ids
    right = [id for id, is_right in zip(ids, _list(subject.entry.scoring["right"]), strict=True) if is_right]
    return Described(
        {
            "interactionType": "choice",
            _PATTERN: [AND.join(right)],
            "choices": subject.components(ids, subject.words.options),
        },
        {"kind": "ids", "ids": ids},
    )


def _likert(subject: _Subject) -> Described:
    ids = subject.ids
    scale = subject.components(ids, subject.words.options)
    return Described({"interactionType": "likert", "scale": scale}, {"kind": "ids", "ids": ids})


def _true_false(subject: _Subject) -> Described:
    ids = ("true", "false")
    right = [id for id, is_right in zip(ids, _list(subject.entry.scoring["right"]), strict=True) if is_right]
    return Described({"interactionType": "true-false", _PATTERN: right}, {"kind": "ids", "ids": ids})


def _sequencing(subject: _Subject) -> Described:
    ids = subject.ids
    return Described(
        {
            "interactionType": "sequencing",
            _PATTERN: [AND.join(ids)],
            "choices": subject.components(ids, subject.words.options),
        },
        {"kind": "ids", "ids": ids},
    )


def _matching(subject: _Subject) -> Described:
    left = subject.ids
    right = _distinct(identifier(text.plain, "right") for text in subject.question.targets())
    pairs = zip(left, _list(subject.entry.scoring["right"]), strict=True)
    return Described(
        {
            "interactionType": "matching",
            # One string holds all pairs (STANDARDS: not one string a pair).
            _PATTERN: [AND.join(f"{id}{PAIR}{right[place]}" for id, place in pairs)],
            "source": subject.components(left, subject.words.options),
            "target": subject.components(right, subject.words.targets),
        },
        {"kind": "pairs", "left": left, "right": right},
    )


def _numeric(subject: _Subject) -> Described:
    low, high = subject.entry.scoring["min"], subject.entry.scoring["max"]
    pattern = str(low) if low == high else f"{low}{RANGE}{high}"
    return Described({"interactionType": "numeric", _PATTERN: [pattern]}, {"kind": "text"})


def _fill_in(subject: _Subject) -> Described:
    scoring = subject.entry.scoring
    if not subject.question.scored:
        return Described({"interactionType": "long-fill-in"}, {"kind": "text"})
    prefix = "{case_matters=true}" if scoring.get("case") else ""
    if "gaps" not in scoring:
        return Described(_filled(prefix, [(answer,) for answer in _list(scoring["accept"])]), {"kind": "text"})
    words = scoring.get("choices")
    gaps = _list(scoring["gaps"])
    accepted = [[_list(words)[gap["right"]]] if words else _list(gap["accept"]) for gap in gaps]
    return Described(_filled(prefix, product(*accepted)), {"kind": "words", "words": words})


def _filled(prefix: str, answers: Iterable[Sequence[str]]) -> Mapping[str, Any]:
    patterns = [prefix + AND.join(answer) for answer in islice(answers, PATTERNS)]
    return {"interactionType": "fill-in", _PATTERN: patterns}


def _list(value: object) -> Sequence[Any]:
    """Return a list of a question's facts, which are typed as JSON values."""
    assert isinstance(value, Sequence)
    return value


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    """Return ids without white space, each once: what has none, or one that is taken, gets its letter."""
    made: list[str] = []
    for letter, id in zip(LETTERS, ids, strict=False):
        name = id or letter
        while name in made:  # an id with its letter may be that of another
            name = f"{name}-{letter}"
        made.append(name)
    return tuple(made)


_INTERACTIONS: Mapping[str, Callable[[_Subject], Described]] = {
    "choice": _choice,
    "fill-in": _fill_in,
    "likert": _likert,
    "matching": _matching,
    "numeric": _numeric,
    "sequencing": _sequencing,
    "true-false": _true_false,
}
"""By SCORM 1.2 interaction type (RTE 3.4.4), which every question type names; xAPI has the same and `long-fill-in`."""
