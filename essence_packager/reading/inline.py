"""Turns the inline tokens of one block into nodes."""

from collections.abc import Callable

from markdown_it.token import Token

from essence_packager.model.node import Kind, Node
from essence_packager.reading.images import image
from essence_packager.reading.leftovers import complain_of_leftovers
from essence_packager.reading.links import link_attributes
from essence_packager.reading.scope import Scope

_CONTAINERS = {"em_open": Kind.EMPHASIS, "strong_open": Kind.STRONG, "s_open": Kind.STRIKE, "link_open": Kind.LINK}


def inline_nodes(token: Token, scope: Scope) -> list[Node]:
    """Return the nodes of an inline token; neighbouring texts and soft line breaks become one text."""
    children = token.children or []
    line = scope.line(token)
    if len(children) == 1 and children[0].type == "text":
        complain_of_leftovers(children[0].content, token, scope)
        return [Node(Kind.TEXT, children[0].content, (), (), line)]
    out: list[Node] = []
    stack: list[tuple[Token, list[Node]]] = []
    words: list[str] = []
    skip = 0
    for index, child in enumerate(children):
        kind = child.type
        if kind == "text" or kind == "text_special":
            words.append(child.content[skip:] if skip else child.content)
            skip = 0
            continue
        if kind == "softbreak":
            words.append("\n")
            continue
        if words:
            text = "".join(words)
            words.clear()
            if text:
                complain_of_leftovers(text, token, scope)
                out.append(Node(Kind.TEXT, text, (), (), line))
        if child.nesting > 0:
            stack.append((child, out))
            out = []
        elif child.nesting < 0:
            if not stack:
                continue
            opener, above = stack.pop()
            above.append(_container(opener, out, token, line, scope))
            out = above
        elif kind == "image":
            after = children[index + 1].content if index + 1 < len(children) else ""
            node, skip = image(child, after, token, scope)
            out.append(node)
        elif kind in _LEAVES:
            node = _LEAVES[kind](child, token, line, scope)
            if node:
                out.append(node)
    if words and (text := "".join(words)):
        complain_of_leftovers(text, token, scope)
        out.append(Node(Kind.TEXT, text, (), (), line))
    return out


def _container(opener: Token, children: list[Node], token: Token, line: int, scope: Scope) -> Node:
    kind = _CONTAINERS[opener.type]
    if kind is not Kind.LINK:
        return Node(kind, "", tuple(children), (), line)
    at = opener.meta.get("at", 0)
    attrs = link_attributes(str(opener.attrs.get("href", "")), str(opener.attrs.get("title", "")), token, at, scope)
    if not children:
        scope.say_at("link-empty", token, at)
    return Node(kind, "", tuple(children), attrs, scope.spot(token, at)[0])


def _html(child: Token, token: Token, line: int, scope: Scope) -> Node | None:
    from essence_packager.reading.html import inline_html

    text = inline_html(child.content, token, child.meta.get("at", 0), scope)
    return Node(Kind.HTML, text, (), (), line) if text else None


def _note_reference(child: Token, token: Token, line: int, scope: Scope) -> Node:
    meta = child.meta
    number = str(meta["id"] + 1)
    if not scope.lesson or scope.question_depth:
        scope.say_at("footnote-not-here", token, meta.get("at", 0))
    return Node(Kind.NOTE_REF, "", (), (("number", number), ("label", meta.get("label") or number)), line)


_LEAVES: dict[str, Callable[[Token, Token, int, Scope], Node | None]] = {
    "code_inline": lambda child, token, line, scope: Node(Kind.CODE_SPAN, child.content, (), (), line),
    "hardbreak": lambda child, token, line, scope: Node(Kind.BREAK, "", (), (), line),
    "math_inline": lambda child, token, line, scope: Node(Kind.MATH, child.content, (), (), line),
    "html_inline": _html,
    "footnote_ref": _note_reference,
}
