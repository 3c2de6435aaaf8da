"""Chooses the finding for an error in declared values: one rule for each field or kind of error."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from essence_packager.reading.guess import closest
from essence_packager.reading.mistake_examples import example, first_of_group


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error: where (path in the data), what was given and as it was written, what pydantic says."""

    kind: str
    path: tuple[str | int, ...]
    given: Any
    written: str
    context: dict[str, Any]
    known: tuple[str, ...]

    @property
    def field(self) -> str:
        """The name of the field, that of its list for an entry of a list."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")


Words = tuple[str, dict[str, object]]
"""Finding id and values."""


def words_for(mistake: Mistake) -> Words:
    """Return the finding that fits an error."""
    from essence_packager.reading.question_mistakes import question_words

    for rule in (question_words, _empty, _by_field, _by_kind):
        words = rule(mistake)
        if words:
            return words
    return "value-wrong", {"example": example(mistake.path)}


def _empty(mistake: Mistake) -> Words | None:
    if mistake.kind == "missing":
        return "field-missing", {"example": example(mistake.path)}
    if mistake.given is None or mistake.given == "" or mistake.kind == "string_too_short":
        return "value-empty", {"example": example(mistake.path)}
    return None


def _by_field(mistake: Mistake) -> Words | None:
    if mistake.kind in ("extra_forbidden", "tuple_type"):
        return None
    rule = _FIELDS.get(mistake.field)
    return rule(mistake) if rule else None


def _by_kind(mistake: Mistake) -> Words | None:
    rule = _KINDS.get(mistake.kind)
    return rule(mistake) if rule else None


def _format(mistake: Mistake) -> Words:
    return ("format-newer" if isinstance(mistake.given, int) and mistake.given > 1 else "format-wrong"), {}


def _pass(mistake: Mistake) -> Words:
    number = re.fullmatch(r"\s*(\d+(?:[.,]\d+)?)\s*(%|per ?cent|percent)?\s*", mistake.written)
    if not number:
        return "pass-form", {"mended": "70%"}
    value = float(number[1].replace(",", "."))
    if 0 < value <= 1 and not number[2]:
        return "pass-fraction", {"mended": f"{value * 100:g}%"}
    if 1 <= value <= 100:
        return ("decimal-comma" if "," in number[1] else "pass-form"), {"mended": f"{value:g}%"}
    return "pass-form", {"mended": "70%"}


def _version(mistake: Mistake) -> Words:
    numbers = re.findall(r"\d+", mistake.written)[:3]
    return "version-form", {"mended": ".".join([*(str(int(n[:9])) for n in numbers), "0", "0", "0"][:3])}


def _id(mistake: Mistake) -> Words | None:
    if mistake.kind not in ("string_pattern_mismatch", "string_type"):
        return None
    from essence_packager.model.identifier import identifier

    return "id-form", {"mended": identifier(mistake.written or str(mistake.given), "my-id")}


def _country(mistake: Mistake) -> Words | None:
    return ("country-form", {}) if mistake.kind == "string_pattern_mismatch" else None


def _shuffle(mistake: Mistake) -> Words:
    allowed = ("true", "false", "questions", "options")
    return "value-not-allowed", {"allowed": ", ".join(allowed), "guess": closest(mistake.written, allowed) or "true"}


_FIELDS: dict[str, Callable[[Mistake], Words | None]] = {
    "format": _format,
    "pass": _pass,
    "version": _version,
    "uuid": lambda mistake: ("uuid-form", {}),
    "iri": lambda mistake: ("iri-form", {}),
    "attempts": lambda mistake: ("attempts-form", {}),
    "shuffle": _shuffle,
    "quotas": lambda mistake: ("quotas-form", {}),
    "country": _country,
    "id": _id,
    "outcomes": _id,
    "banks": _id,
    "formerly": _id,
}

_OTHER_FIELDS = {
    "tries": "attempts",
    "pass_mark": "pass",
    "random": "draw",
    "pool": "banks",
    "mix": "shuffle",
    "name": "title",
}
_OTHER_ROLES = {
    **dict.fromkeys(("questionnaire", "poll", "evaluation", "feedback", "opinion"), "survey"),
    **dict.fromkeys(("test", "exam", "quiz", "graded"), "final"),
    **dict.fromkeys(("exercise", "training", "self-check"), "practice"),
    **dict.fromkeys(("pretest", "pre-test", "entry"), "diagnostic"),
}
"""What common sense calls our fields and roles."""


def _unknown_field(mistake: Mistake) -> Words:
    meant = _OTHER_FIELDS.get(mistake.field.lower(), "")
    guess = meant if meant in mistake.known else closest(mistake.field, mistake.known)
    return "field-unknown", {"guess": guess, "known": ", ".join(mistake.known)}


def _not_text(mistake: Mistake) -> Words:
    if isinstance(mistake.given, (dict, list)):
        return "value-not-text", {"mended": f'{mistake.field}: "…"'}
    return "value-not-text", {"mended": f'{mistake.field}: "{mistake.written}"'}


def _not_list(mistake: Mistake) -> Words:
    entries = [part.strip(" -") for part in re.split(r"[;,]", mistake.written) if part.strip()] or ["…"]
    return "value-not-list", {"mended": f"{mistake.field}: [{', '.join(entries)}]"}


def _number(mistake: Mistake) -> Words:
    if re.fullmatch(r"\d+,\d+", mistake.written):
        return "decimal-comma", {"mended": mistake.written.replace(",", ".")}
    number = re.search(r"\d+", mistake.written)
    return "value-not-number", {"mended": number[0] if number else "1"}


def _range(mistake: Mistake) -> Words:
    id, name = ("value-too-large", "le") if "le" in mistake.context else ("value-too-small", "ge")
    return id, {"limit": f"{mistake.context[name]:g}"}


def _allowed(mistake: Mistake) -> Words:
    allowed = re.findall(r"'([^']*)'", str(mistake.context.get("expected", "")))
    meant = _OTHER_ROLES.get(mistake.written.lower(), "") if mistake.field == "role" else ""
    guess = meant or closest(mistake.written, allowed) or (allowed[0] if allowed else "…")
    return "value-not-allowed", {"allowed": ", ".join(allowed), "guess": guess}


def _long(mistake: Mistake) -> Words:
    return "value-too-long", {"most": mistake.context.get("max_length", ""), "length": len(str(mistake.given))}


def _short_list(mistake: Mistake) -> Words:
    least = mistake.context.get("min_length", 1)
    return "list-too-short", {"least": least, "example": example(mistake.path)}


_KINDS: dict[str, Callable[[Mistake], Words]] = {
    "extra_forbidden": _unknown_field,
    "string_type": _not_text,
    "tuple_type": _not_list,
    "int_parsing": _number,
    "int_type": _number,
    "int_from_float": _number,
    "float_parsing": _number,
    "float_type": _number,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "literal_error": _allowed,
    "enum": _allowed,
    "string_too_long": _long,
    "too_short": _short_list,
    "bool_parsing": lambda mistake: ("value-not-boolean", {}),
    "bool_type": lambda mistake: ("value-not-boolean", {}),
    "model_type": lambda mistake: ("value-not-fields", {"example": first_of_group(mistake.field, mistake.written)}),
}
