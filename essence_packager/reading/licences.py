"""Judges licences (SPDX expressions) without loading the list for the common ones."""

import re

_COMMON = (
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-ND-4.0",
    "CC-BY-NC-ND-4.0",
    "CC0-1.0",
    "CC-BY-3.0",
    "CC-BY-SA-3.0",
    "MIT",
    "Apache-2.0",
    "GFDL-1.3-or-later",
)
_OWN = re.compile(r"LicenseRef-[A-Za-z0-9.-]+")
_SQUEEZED = re.compile(r"[^a-z0-9]+")


def licence_mistake(expression: str) -> str | None:
    """Return the licence to write instead (empty when nobody can guess it), or None when the expression is right."""
    if expression in _COMMON or _OWN.fullmatch(expression):
        return None
    meant = _meant(expression)
    if meant:
        return meant
    from license_expression import get_spdx_licensing

    if not re.fullmatch(r"[A-Za-z0-9.+() -]{1,300}", expression):
        return ""
    checked = get_spdx_licensing().validate(expression)
    if checked.errors:
        return ""
    return None if checked.normalized_expression == expression else str(checked.normalized_expression)


def _meant(expression: str) -> str:
    """``cc by 4.0``, ``CC-BY-SA`` and ``Creative Commons Attribution 4.0`` mean a licence that we know."""
    words = (
        expression.lower().replace("creative commons", "cc").replace("attribution", "by").replace("sharealike", "sa")
    )
    words = words.replace("share-alike", "sa").replace("non-commercial", "nc").replace("noncommercial", "nc")
    words = words.replace("international", "").replace("licence", "").replace("license", "")
    squeezed = _SQUEEZED.sub("", words)
    for known in _COMMON:
        plain = _SQUEEZED.sub("", known.lower())
        if squeezed == plain or (known.endswith("-4.0") and squeezed == plain.removesuffix("40")):
            return known
    return "CC0-1.0" if squeezed == "cc0" else ""
