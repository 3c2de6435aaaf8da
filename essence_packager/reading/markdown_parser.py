"""The one Markdown parser: CommonMark with tables, footnotes, definition lists, maths and our directives."""

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from essence_packager.reading.directive_rule import directive_rule
from essence_packager.reading.gap_rule import gap_rule, inline_rule
from essence_packager.reading.marks import marks
from essence_packager.reading.math_rule import math_rule

DEEPEST = 60
"""Levels of nesting; markdown-it leaves out what lies deeper, and so a finding says it."""

_PLACED = {"link": "[", "image": "!", "autolink": "<", "html_inline": "<", "footnote_ref": "["}
"""Inline rules whose tokens must know where they stand, and the character each starts with."""


@cache
def parser() -> MarkdownIt:
    """Return the parser, shared by all texts."""
    md = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST})
    md.enable(["table", "strikethrough"])
    md.use(footnote_plugin).use(deflist_plugin)
    md.use(dollarmath_plugin, allow_labels=False, allow_blank_lines=False)
    md.inline.ruler.at("math_inline", math_rule)
    md.block.ruler.before(
        "fence", "directive", directive_rule, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    md.inline.ruler.before("link", "gap", gap_rule)
    md.core.ruler.after("block", "marks", marks)
    md.core.ruler.at("inline", inline_rule)
    md.disable("text_join")  # our own walk over the tokens joins texts
    for name, start in _PLACED.items():
        rule = next(rule.fn for rule in md.inline.ruler.__rules__ if rule.name == name)
        md.inline.ruler.at(name, _placed(rule, start))
    md.validateLink = _any_link  # type: ignore[method-assign]
    return md


def _any_link(url: str) -> bool:
    """Links are judged by us, with a finding; markdown-it would leave a bad one as text without a word."""
    return True


def _placed(rule: Callable[[StateInline, bool], bool], start: str) -> Callable[[StateInline, bool], bool]:
    """Wrap an inline rule so that the first token it makes knows its offset in the content (meta ``at``)."""

    def placed(state: StateInline, silent: bool) -> bool:
        at = state.pos
        if state.src[at] != start:
            return False
        index = len(state.tokens) + (1 if state.pending else 0)
        if not rule(state, silent):
            return False
        if not silent and index < len(state.tokens):
            state.tokens[index].meta["at"] = at
        return True

    return placed
