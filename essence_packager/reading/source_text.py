"""Cuts the Markdown of a block out of the text it stands in."""

import re

from markdown_it.token import Token

from essence_packager.reading.scope import Scope

_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")


def source_of(token: Token, scope: Scope) -> str:
    """Return the lines of a block as written, without the indentation and quotation marks of what it stands in."""
    if not token.map:
        return ""
    lines = scope.lines[token.map[0] : token.map[1]]
    if token.type != "blockquote_open" and lines and all(_QUOTE.match(line) for line in lines if line.strip()):
        lines = [_QUOTE.sub("", line, count=1) for line in lines]
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    indent = min(indents, default=0)
    return "\n".join(line[indent:].rstrip() for line in lines).strip("\n")
