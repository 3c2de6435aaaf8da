"""The inline rule for gaps in questions: ``[[Riga|Rīga]]``; elsewhere double brackets are brackets."""

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

from essence_packager.model.notation import GAP


def gap_rule(state: StateInline, silent: bool) -> bool:
    """Parse ``[[…]]`` on one line, without brackets inside; the token's content is what stands between them."""
    if state.src[state.pos] != "[" or not state.env.get("gaps"):
        return False
    found = GAP.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("gap", "", 0).content = found[1]
    state.pos = found.end()
    return True


def inline_rule(state: StateCore) -> None:
    """Parse the inline content of all blocks, with gaps where ``marks`` allows them (meta ``gaps``)."""
    parse, env = state.md.inline.parse, state.env
    for token in state.tokens:
        if token.type == "inline":
            env["gaps"] = "gaps" in token.meta
            children = token.children = token.children or []
            parse(token.content, state.md, env, children)
