"""Judges one pattern of right answers against the type of question and its components (xAPI 1.0.3, Part 2, 2.4.4.1)."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from essence_packager.validating.say import Say
from essence_packager.validating.tree import Element

Components: TypeAlias = Mapping[str, frozenset[str]]
"""Ids of the components, by the name of their list; a list that is not there is not asked."""

_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_NUMERIC = re.compile(rf"{_NUMBER}|{_NUMBER}\[:\](?:{_NUMBER})?|\[:\]{_NUMBER}")
_PARAMETER = re.compile(r"\{(case_matters|order_matters|lang)=([^}]*)\}")
_FIRST = re.compile(r"\{(\w+)=")
_OTHER_DELIMITERS = (",", ";", "|", " ", "[;]", "[|]")
_FORMS = {
    "true-false": "true or false",
    "choice": "ids of choices, joined by [,]",
    "sequencing": "ids of choices in their order, joined by [,]",
    "likert": "one id of the scale",
    "matching": "pairs such as a[.]1, joined by [,]",
    "performance": "steps such as step_1[.]45, joined by [,]",
    "numeric": "a number, or a range such as 4[:]6",
    "fill-in": "words; {case_matters=…} and {order_matters=…} say true or false",
    "long-fill-in": "words; {case_matters=…} and {order_matters=…} say true or false",
}


def judge_pattern(pattern: Element, type: str, components: Components, say: Say) -> None:
    """Say what is wrong with a ``correctResponsePattern``."""
    text = pattern.text.strip()
    if type in {"choice", "sequencing"}:
        _judge_ids(pattern, text, components.get("choices"), say, type)
    elif type == "likert":
        _judge_ids(pattern, text, components.get("scale"), say, type)
    elif type == "matching":
        _judge_pairs(pattern, text, (components.get("source"), components.get("target")), say, type)
    elif type == "performance":
        _judge_pairs(pattern, _PARAMETER.sub("", text), (components.get("steps"), None), say, type)
    elif (
        (type == "true-false" and text not in {"true", "false"})
        or (type == "numeric" and not _numeric(text))
        or (type in {"fill-in", "long-fill-in"} and not _parameters_right(text))
    ):
        say("interaction-pattern-form", pattern, pattern=text, type=type, form=_FORMS[type])


def _judge_ids(pattern: Element, text: str, known: frozenset[str] | None, say: Say, type: str) -> None:
    if not known or not text:
        return
    parts = [text] if type == "likert" else text.split("[,]")
    if type == "choice" and (twice := next((part for part in parts if parts.count(part) > 1), "")):
        say("interaction-pattern-repeated", pattern, pattern=text, id=twice)
    unknown = [part for part in parts if part not in known]
    if not unknown:
        return
    for delimiter in _OTHER_DELIMITERS:
        pieces = [piece.strip() for piece in text.split(delimiter)]
        if len(pieces) > 1 and known.issuperset(pieces) and type != "likert":
            guess = "[,]".join(pieces)
            say("interaction-pattern-delimiter", pattern, pattern=text, delimiter=delimiter, right=guess)
            return
    say("interaction-pattern-unknown", pattern, pattern=text, ids=", ".join(unknown), known=", ".join(sorted(known)))


def _judge_pairs(
    pattern: Element, text: str, known: tuple[frozenset[str] | None, frozenset[str] | None], say: Say, type: str
) -> None:
    if not text:
        return
    pairs = [part.split("[.]") for part in text.split("[,]")]
    if any(len(pair) != 2 for pair in pairs):
        say("interaction-pattern-form", pattern, pattern=text, type=type, form=_FORMS[type])
        return
    for side, ids in enumerate(known):
        unknown = [pair[side] for pair in pairs if ids and pair[side] not in ids]
        if ids and unknown:
            shown = ", ".join(sorted(ids))
            say("interaction-pattern-unknown", pattern, pattern=text, ids=", ".join(unknown), known=shown)


def _numeric(text: str) -> bool:
    low, _, high = text.partition("[:]")
    return _NUMERIC.fullmatch(text) is not None and not (low and high and float(low) > float(high))


def _parameters_right(text: str) -> bool:
    if (first := _FIRST.match(text)) and first[1] not in {"case_matters", "order_matters", "lang"}:
        return False
    for name, value in _PARAMETER.findall(text):
        if name in {"case_matters", "order_matters"} and value not in {"true", "false"}:
            return False
    return True
