"""Chooses the finding for an error in the fields of a question."""

import re
from collections.abc import Callable

from essence_packager.reading.mistake_words import Mistake, Words

_ENDS = ("missing", "too_long", "tuple_type", "too_short")
_SIZES = ("decimal_max_places", "finite_number", "less_than_equal", "greater_than_equal", "value_error")


def question_words(mistake: Mistake) -> Words | None:
    """Return the finding that fits an error in a question; None where it is like that of any other field."""
    if mistake.kind == "extra_forbidden":
        return _OTHER_TYPES.get(mistake.field) if "formerly" in mistake.known else None
    rule = _FIELDS.get(mistake.field)
    return rule(mistake) if rule else None


def _number(mistake: Mistake) -> Words | None:
    if mistake.kind in _SIZES:
        return "number-size", {}
    if mistake.kind.startswith("decimal"):
        number = re.search(r"-?\d+(?:[.,]\d+)?", mistake.written)
        return "value-not-number", {"mended": number[0] if number else "120"}
    return None


def _range(mistake: Mistake) -> Words | None:
    if mistake.kind not in _ENDS:
        return _number(mistake)
    low, high = [*re.findall(r"\d+(?:[.,]\d+)?", mistake.written), "100", "140"][:2]
    return "numeric-range-form", {"low": low, "high": high}


def _titles(mistake: Mistake) -> Words | None:
    return ("matching-titles", {}) if mistake.kind in _ENDS else None


def _scale(mistake: Mistake) -> Words | None:
    if mistake.kind == "tuple_type":
        numbers = re.fullmatch(r"1\D+(\d+)", mistake.written)
        steps = numbers[1] if numbers else "[Not at all, A little, Very]"
        return "value-not-list", {"mended": f"scale: {steps}"}
    return ("scale-too-short", {"guess": ""}) if mistake.kind == "too_short" else None


def _items(mistake: Mistake) -> Words | None:
    if mistake.kind == "model_type" and mistake.written:
        return "value-not-text", {"mended": f'"{mistake.written}"'}
    return ("order-too-short", {}) if mistake.kind == "too_short" else None


def _pairs(mistake: Mistake) -> Words | None:
    if mistake.kind == "tuple_type":
        return "value-not-list", {"mended": "pairs: [{left: Moderator, right: leads the talk}, …]"}
    return ("matching-one-pair", {}) if mistake.kind == "too_short" else None


_OTHER_TYPES: dict[str, Words] = {
    "partial": ("question-partial", {}),
    "case": ("question-attribute-of-type", {}),
    "limit": ("question-attribute-of-type", {}),
}
"""Fields that only some types have."""

_FIELDS: dict[str, Callable[[Mistake], Words | None]] = {
    "answer": _number,
    "range": _range,
    "tolerance": lambda mistake: ("numeric-tolerance-form", {}),
    "items": _items,
    "pairs": _pairs,
    "scale": _scale,
    "titles": _titles,
}
