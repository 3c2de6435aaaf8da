"""Keeps of raw HTML what is harmless, and says what was removed."""

from markdown_it.token import Token

from essence_packager.reading.scope import Scope


def inline_html(tag: str, token: Token, at: int, scope: Scope) -> str:
    """Return an inline tag if it may stay, else an empty string after a finding."""
    return ""


def html_block(source: str, line: int, scope: Scope) -> str:
    """Return a block of HTML without what may not stay."""
    import nh3

    return nh3.clean(source)
