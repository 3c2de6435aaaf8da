"""Knows what a language tag looks like (BCP 47, RFC 5646, section 2.1)."""

import re

from essence_packager.model.language_names import LANGUAGE_NAMES

_TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}"  # language, extended language
    r"(?:-[a-z]{4})?"  # script
    r"(?:-(?:[a-z]{2}|\d{3}))?"  # region
    r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"  # variants
    r"(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z\d]{1,8})+)?"  # private use
    r"|x(?:-[a-z\d]{1,8})+"
    r"|i-[a-z]{2,8})",
    re.IGNORECASE,
)


def well_formed(tag: str) -> bool:
    """Tell whether a tag has the form of BCP 47. None of four to eight letters is registered."""
    return bool(_TAG.fullmatch(tag))


def likely(tag: str) -> str:
    """Return the tag that was likely meant by one that is not well-formed, or ``""``: ``en_US`` is ``en-US``."""
    other = tag.strip().replace("_", "-")
    if well_formed(other):
        return other
    return LANGUAGE_NAMES.get(other.casefold(), "")
