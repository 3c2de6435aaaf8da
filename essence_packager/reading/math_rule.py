"""The inline rule for maths: ``$a^2$``, but not ``$5 or $10``."""

from markdown_it.rules_inline import StateInline


def math_rule(state: StateInline, silent: bool) -> bool:
    """Parse ``$…$`` up to the next dollar sign.

    No space may stand inside the signs, and no digit outside: these are sums of money.
    """
    text, start = state.src, state.pos
    if text[start] != "$" or (start and text[start - 1].isdigit()):
        return False
    end = text.find("$", start + 1, state.posMax)
    while end > 0 and _escaped(text, end):
        end = text.find("$", end + 1, state.posMax)
    inner = text[start + 1 : end]
    if end < 0 or not inner or inner[0].isspace() or inner[-1].isspace() or text[end + 1 : end + 2].isdigit():
        return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content = inner
        token.markup = "$"
    state.pos = end + 1
    return True


def _escaped(text: str, at: int) -> bool:
    """Whether an odd number of backslashes stands before a character."""
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1
