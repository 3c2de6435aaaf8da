"""Reads the answer of a numeric question: ``120 ± 5 km``, ``120 ± 5%``, ``100..140 km``."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from essence_packager.reading.numbers import MINUS, PATTERN, decimal_sign, is_ambiguous, plain_number
from essence_packager.reading.scope import Scope

_OFF = re.compile(rf"\s*(?:±|\+\s?/?\s?[{MINUS}])\s*")
_NUMBER = re.compile(rf"({PATTERN})\s?(.*)")
_RANGE = re.compile(rf"({PATTERN})\s?(?:\.{{2,}}|…|[—{MINUS}])\s?({PATTERN})\s?(.*)")
_UNIT = re.compile(r"(?:[^\W\d_]|[%‰°€$£¥₹′″\"'µ])[^=|±]*")
_UP_TO = r"(?:to|till|until|bis|līdz)"
_NO_UNIT = re.compile(rf".*\s\d[\d.,]*|[eE]\d+|[x×*·]\s?\d.*|(?:{_UP_TO}|or|oder|vai)\s\d.*", re.IGNORECASE)
_RANGE_WORD = re.compile(rf"\s{_UP_TO}\s(?=\d)", re.IGNORECASE)
_TOLERANCE_WORD = re.compile(r"[\s,;(]+(?:toll?er[ae]n\w*|plus[\s/-]*minus)\s?[:=]?\s?(?=\d)", re.IGNORECASE)
_MEASURE = re.compile(r"[%‰°€$£¥₹].*|(?:[cmk]?m|[kmµ]?g|[cdm]?l|[km]?W|kWh|min|ha|h|s|V|A|Hz)[²³23]?|(?:k?m)/[hs]")
_CURRENCY = re.compile(r"([€$£¥₹])\s?([^\s].*)")


class Form(NamedTuple):
    """A numeric answer as written: one number and perhaps how far it may be off, or the two ends of a range."""

    numbers: tuple[str, ...]
    tolerance: str = ""
    percent: bool = False
    unit: str = ""


def numeric_form(text: str) -> Form | None:
    """Return the parts of a numeric answer, or None when it is something else."""
    parts = _OFF.split(" ".join(text.split()))
    number = _NUMBER.fullmatch(parts[0])
    if len(parts) == 1:
        if span := _RANGE.fullmatch(parts[0]):
            form = Form((span[1], span[2]), unit=span[3])
        elif number:
            form = Form((number[1],), unit=number[2])
        else:
            return None
    else:
        off = _NUMBER.fullmatch(parts[1])
        if len(parts) > 2 or not number or not off:
            return None
        percent = off[2].startswith("%")
        unit = off[2][1:].strip() if percent else off[2]
        if number[2] and unit and number[2] != unit:
            return None
        form = Form((number[1],), off[1], percent, number[2] or unit)
    fits = not form.unit or (_UNIT.fullmatch(form.unit) and not _NO_UNIT.fullmatch(form.unit))
    return form if fits else None


def looks_numeric(value: str) -> bool:
    """Whether words are a number with a tolerance, a range, decimals or a unit, which nobody types sign by sign."""
    form = numeric_form(value)
    if form is None:
        return False
    between = re.search(r"\.\.|…", value)
    return bool(form.tolerance or between or decimal_sign(form.numbers[0]) or _MEASURE.fullmatch(form.unit))


def numeric_facts(value: str, line: int, scope: Scope) -> Mapping[str, Any] | None:
    """Return an answer as fields of a numeric question, or None after saying what is wrong with it."""
    form = numeric_form(value)
    if form is None:
        scope.say("numeric-form", line, value=value, guess=_guess(value))
        return None
    if form.percent and form.unit == "%":
        scope.say("numeric-percent", line, number=form.numbers[0], tolerance=form.tolerance)
        return None
    if form.tolerance[:1] and form.tolerance[0] in MINUS:
        scope.say("numeric-tolerance-negative", line, value=value, tolerance=form.tolerance)
        return None
    sign = next(filter(None, map(decimal_sign, (*form.numbers, form.tolerance))), "")
    for number in (*form.numbers, form.tolerance):
        if not sign and is_ambiguous(number):
            scope.say("number-ambiguous", line, **ambiguous(number, f"Answer: = {value}"))
            return None
    numbers = [plain_number(number, sign) for number in form.numbers]
    tolerance = plain_number(form.tolerance, sign) if form.tolerance else "0"
    if None in numbers or tolerance is None:
        scope.say("numeric-form", line, value=value, guess="")
        return None
    facts: dict[str, Any] = {"type": "numeric", "unit": form.unit}
    if len(numbers) == 2:
        return {**facts, "range": numbers}
    return {**facts, "answer": numbers[0], "tolerance": tolerance + ("%" if form.percent else "")}


def ambiguous(number: str, line: str) -> Mapping[str, str]:
    """Return what a finding says about a number in a line that may have thousands or decimals."""
    whole = re.sub(r"[.,]", "", number)
    return {"number": number, "whole": line.replace(number, whole), "decimal": line.replace(number, f"{number}0")}


def _guess(value: str) -> str:
    """Return the answer that was probably meant, in the form that can be read; empty when there is no telling."""
    money = _CURRENCY.fullmatch(value)
    mended = f"{money[2]} {money[1]}" if money else value.strip(" .~≈<>≤≥=")
    mended = _TOLERANCE_WORD.sub(" ± ", _RANGE_WORD.sub("..", mended))
    return mended if mended != value and numeric_form(mended) else ""
