"""Notices Markdown that was meant but not understood, and stayed in the text as it was written."""

import re

from markdown_it.token import Token

from essence_packager.reading.scope import Scope

_BROKEN_LINK = re.compile(r"\]\([^()\n]*\s[^()\n]*\)")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")


def complain_of_leftovers(text: str, token: Token, scope: Scope) -> None:
    """Say where a link with spaces in its address, or a note without text, was left as it is."""
    if "](" in text:
        for match in _BROKEN_LINK.finditer(text):
            inner = match[0][2:-1].strip()
            scope.say_at("link-spaces", token, max(token.content.find(match[0]), 0), mended=f"(<{inner}>)")
    if "[^" in text:
        for match in _NOTE.finditer(text):
            at = max(token.content.find(match[0]), 0)
            scope.say_at("footnote-undefined", token, at, label=match[1])
