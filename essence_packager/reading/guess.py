"""Guesses what somebody meant to write."""

from collections.abc import Iterable


def closest(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Return the known word that is most like ``word``, or an empty string when none is.

    ``likeness`` is from 0 to 1: twice the letters in common, of all letters of both.
    """
    from difflib import get_close_matches  # imported only when somebody has misspelt something

    by_lower = {name.lower(): name for name in known}
    found = get_close_matches(word[:100].lower(), list(by_lower), n=1, cutoff=likeness)
    return by_lower[found[0]] if found else ""
