"""Reads numbers as people write them: decimal comma or point, thousands in groups, any kind of minus."""

import re

MINUS = "\u2212\u2013-"
"""Signs of negative numbers: minus sign, the dash that Word makes of it, hyphen (last, as in a class of a pattern)."""

PATTERN = rf"[+{MINUS}]?\s?(?:\d{{1,3}}(?:[ '’]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)"
"""A regular expression without groups for what may be a number, in a text whose white space is folded."""

_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:\.\d{3})+,\d+")
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?|[.,]\d+")


def plain_number(written: str, decimal: str = "") -> str | None:
    """Return a number with digits, a point and a minus sign only, or None when it is no number.

    ``1 000``, ``1.000.000`` and ``1.000,5`` can mean only one thing; so can ``3,14``. ``decimal`` says which sign
    is known to stand before decimals: it decides what ``1.250`` is, which has decimals where nothing is known.
    """
    sign, digits = _split(written)
    if _GROUPED.fullmatch(digits):
        last = digits[max(digits.rfind("."), digits.rfind(","))]
        other = "." if last == "," else ","
        digits = digits.replace(last if digits.count(last) > 1 else other, "")
    elif not _PLAIN.fullmatch(digits):
        return None
    elif decimal and (found := _AMBIGUOUS.fullmatch(digits)) and found[1] != decimal:
        digits = digits.replace(found[1], "")
    digits = digits.replace(",", ".")
    return sign + (f"0{digits}" if digits.startswith(".") else digits)


def is_ambiguous(written: str) -> bool:
    """Whether one dot or comma before three digits may separate thousands or decimals: ``1.250``."""
    return _AMBIGUOUS.fullmatch(_split(written)[1]) is not None


def decimal_sign(written: str) -> str:
    """Return the sign before the decimals of a number, where it has one for certain."""
    digits = _split(written)[1]
    plain = plain_number(digits)
    if plain is None or "." not in plain or is_ambiguous(digits):
        return ""
    return digits[max(digits.rfind("."), digits.rfind(","))]


def _split(written: str) -> tuple[str, str]:
    """Return the sign of a number (``-`` or nothing), and the rest in ASCII without spaces and apostrophes."""
    text = "".join(str(int(c)) if c.isdecimal() else c for c in re.sub(r"['’\s]", "", written))
    return "-" if text[:1] and text[0] in MINUS else "", re.sub(rf"^[+{MINUS}]", "", text)
