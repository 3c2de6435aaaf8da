"""Says in metadata and on the teacher's sheet what an SPDX licence expression means."""

import re

_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)(?:-([A-Z]{2,3}))?")
_PUBLIC_DOMAIN = {
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
    "Unlicense": "https://unlicense.org/",
}
_SIMPLE = re.compile(r"[A-Za-z0-9.+-]+")


def licence_uri(expression: str) -> str | None:
    """Return the address of a licence's text by its SPDX id; None for an expression of several or an own licence."""
    if expression in _PUBLIC_DOMAIN:
        return _PUBLIC_DOMAIN[expression]
    if found := _CREATIVE_COMMONS.fullmatch(expression):
        kind, version, country = found.groups()
        return f"https://creativecommons.org/licenses/{kind.lower()}/{version}/" + (
            f"{country.lower()}/" if country else ""
        )
    if _SIMPLE.fullmatch(expression) and not expression.startswith("LicenseRef-"):
        return f"https://spdx.org/licenses/{expression}.html"
    return None


def licence_text(expression: str) -> str:
    """Return the licence's address where there is one, else the expression."""
    return licence_uri(expression) or expression


def reserves_rights(expression: str) -> bool:
    """Whether using the work is bound to any condition; false in the public domain only."""
    return expression not in _PUBLIC_DOMAIN
