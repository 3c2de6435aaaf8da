"""Short hashes by which saved states know pages, questions and assessments (docs/explanation/state.md)."""

from base64 import urlsafe_b64encode
from collections.abc import Iterable
from hashlib import sha256

from essence_packager.model.questions import QuestionBase
from essence_packager.model.questions.partial import InParts


def _short(material: str, length: int) -> str:
    return urlsafe_b64encode(sha256(material.encode()).digest()).decode()[:length]


def key(kind: str, stable_id: str) -> str:
    """Return the 4-character (24-bit) key of a page, question or assessment by its stable id."""
    return _short(f"{kind}:{stable_id}", 4)


def digest(question: QuestionBase) -> str:
    """Return 3 characters (18 bits) that change when a saved answer would be scored differently."""
    rule = question.partial if isinstance(question, InParts) and question.partial != question.usual_partial else None
    facts = (
        question.part,
        question.interaction,
        f"{question.points:g}",
        *question.scoring_facts(),
        *filter(None, [rule]),
    )
    return _short("\x1f".join(facts), 3)


def collisions(keys: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pairs of ids that share a key, of (key, id) pairs: a state could not tell them apart."""
    first: dict[str, str] = {}
    pairs = []
    for short, identifier in keys:
        if short in first:
            pairs.append((first[short], identifier))
        first.setdefault(short, identifier)
    return pairs
