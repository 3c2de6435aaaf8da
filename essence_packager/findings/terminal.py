"""Makes the texts of strangers fit for a terminal: they cannot steer it, and their columns can be counted."""

import unicodedata

_STEERING = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Categories of characters (Unicode 4.5) that a terminal obeys or that hide what a text says."""
_JOINERS = "\u200c\u200d"
"""Signs of category Cf that cannot be seen but belong to the spelling of Persian and Indian words."""


def printable(text: str) -> str:
    """Return text that cannot steer a terminal: tabs become spaces, control and direction characters a sign."""
    return "".join(_safe(character) for character in text)


def columns(text: str) -> int:
    """Return how many columns a terminal gives to a printable text."""
    return sum(_width(character) for character in text)


def _safe(character: str) -> str:
    if character == "\t":
        return "    "
    steers = unicodedata.category(character) in _STEERING and character not in _JOINERS
    return "\N{REPLACEMENT CHARACTER}" if steers else character


def _width(character: str) -> int:
    if character in _JOINERS or unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
