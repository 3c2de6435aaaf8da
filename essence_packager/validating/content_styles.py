"""Finds the addresses that a style sheet or a module script names."""

import re
from collections.abc import Iterator

_URL = re.compile(r"url\(\s*(?:\"([^\"\n]{1,2000})\"|'([^'\n]{1,2000})'|([^\s\"'()]{1,2000}))\s*\)", re.IGNORECASE)
_IMPORT = re.compile(r"@import\s+(?:url\(\s*)?[\"']([^\"'\n]{1,2000})[\"']", re.IGNORECASE)
_NAMESPACE = re.compile(r"@namespace\s[^;{}\n]{0,300}", re.IGNORECASE)
"""A name that has the form of an address; nothing is loaded from it."""
_MODULE = re.compile(r"""(?:^|[;\s}])(?:import|export)\b[^"'();]{0,300}?["'](\.{1,2}/[^"'\n]{1,500})["']""")


def style_addresses(text: str, line: int = 1) -> Iterator[tuple[str, int]]:
    """Yield the addresses of a style sheet with their lines; ``line`` is that of its beginning."""
    text = _NAMESPACE.sub("", _without_comments(text))
    counted, at = line, 0
    for found in sorted((*_URL.finditer(text), *_IMPORT.finditer(text)), key=lambda each: each.start()):
        counted += text.count("\n", at, found.start())
        at = found.start()
        yield next(group for group in found.groups() if group), counted


def module_addresses(text: str) -> Iterator[str]:
    """Yield the addresses that a module script imports at its beginning: ``./part.js``."""
    for found in _MODULE.finditer(text):
        yield found[1]


def _without_comments(text: str) -> str:
    """Return a style sheet without its comments, but with their lines; a regular expression would take its time."""
    kept: list[str] = []
    at = 0
    while (start := text.find("/*", at)) >= 0 and (end := text.find("*/", start + 2)) >= 0:
        kept += (text[at:start], "\n" * text.count("\n", start, end))
        at = end + 2
    return "".join(kept) + text[at:]
