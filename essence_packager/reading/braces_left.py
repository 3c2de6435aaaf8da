"""Notices braces of a heading or an option that are not closed, or not at its end, so that learners read them."""

import re
from collections.abc import Iterable

from essence_packager.model.node import Kind, Node

_PAIR = r"(?:outcomes|points|partial|formerly|type|limit|audio)=(?:\"[^\"{}]*\"|[^\s{}\"]+)"
_BRACES = re.compile(rf"(?<!\\)\{{[ \t]*((?:#[^\s{{}}#]+|{_PAIR})(?:[ \t]+{_PAIR})*)[ \t]*\}}?[ \t]*")


def braces_left(source: str, nodes: Iterable[Node], attributes: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """Return the braces that stayed in a text, and the text with them at its end; None when all is well.

    ``attributes`` are those that were read off its end already. Code and formulas may hold any braces.
    """
    if "{" not in source:
        return None
    match = _BRACES.search(source)
    if match is None or not any(match[0].strip() in node.text for node in nodes if node.kind is Kind.TEXT):
        return None
    words = " ".join(f"{source[: match.start()]} {source[match.end() :]}".split())
    read = [f"#{value}" if name == "id" else f'{name}="{value}"' for name, value in attributes]
    return match[0].strip(), f"{words} {{{' '.join([match[1], *read])}}}"
