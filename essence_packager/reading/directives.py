"""The directives of lessons, in one visible list: what ``:::{name}`` means."""

from collections.abc import Callable

from markdown_it.token import Token

from essence_packager.model.node import Kind, Node
from essence_packager.reading.guess import closest
from essence_packager.reading.question_directives import question, quiz
from essence_packager.reading.scope import Scope

Children = tuple[Node, ...]


def directive(opener: Token, children: Children, content: str, scope: Scope) -> Node | None:
    """Return what a directive means; None, after a finding, where nothing of it can be kept."""
    line = scope.line(opener)
    name = opener.info
    if not opener.meta["closed"]:
        scope.say("directive-unclosed", line, 1, name=name, fence=opener.meta["fence"])
    make = DIRECTIVES.get(name)
    if make:
        return make(opener, children, scope)
    if name in LATER:
        scope.say("directive-later", line, name=name)
    else:
        scope.say("directive-unknown", line, name=name, guess=closest(name, DIRECTIVES), known=", ".join(DIRECTIVES))
    return None


def _callout(opener: Token, children: Children, scope: Scope) -> Node:
    line = scope.line(opener)
    if not children:
        scope.say("directive-empty", line, name=opener.info)
    title = opener.meta["argument"]
    attrs = (("name", opener.info), ("title", title)) if title else (("name", opener.info),)
    return Node(Kind.CALLOUT, "", children, attrs, line)


DIRECTIVES: dict[str, Callable[[Token, Children, Scope], Node | None]] = {
    "note": _callout,
    "tip": _callout,
    "warning": _callout,
    "example": _callout,
    "question": question,
    "quiz": quiz,
}

LATER = frozenset("media reflect checklist scenario rating tabs accordion cards steps trainer".split())
"""Directives of the source format that this version does not know yet."""
