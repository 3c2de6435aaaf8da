"""Turns the inline tokens of one block into nodes."""

from collections.abc import Callable

from markdown_it.token import Token

from essence_packager.model.node import Kind, Node
from essence_packager.reading.formulas import FormulaError, mathml
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
        return [_text(children[0].content, token, line, scope)]
    out: list[Node] = []
    stack: list[tuple[Token, list[Node], list[str]]] = []
    tags: list[str] = []
    words: list[str] = []
    skip = 0
    for index, child in enumerate(children):
        kind = child.type
        if kind in ("text", "text_special"):
            words.append(child.content[skip:] if skip else child.content)
            skip = 0
            continue
        if kind == "softbreak":
            words.append("\n")
            continue
        if words:
            if text := "".join(words):
                out.append(_text(text, token, line, scope))
            words.clear()
        if child.nesting > 0:
            stack.append((child, out, tags))
            out, tags = [], []
        elif child.nesting < 0:
            if tags:
                _close(tags, out, token, line, scope)
            opener, above, tags = stack.pop()
            above.append(_container(opener, out, token, line, scope))
            out = above
        elif kind == "image":
            after = children[index + 1].content if index + 1 < len(children) else ""
            node, skip = image(child, after, token, scope)
            out.append(node)
        elif kind == "html_inline":
            _html(child, token, line, tags, out, scope)
        else:
            out.append(_LEAVES[kind](child, token, line, scope))
    if words and (text := "".join(words)):
        out.append(_text(text, token, line, scope))
    if tags:
        _close(tags, out, token, line, scope)
    return out


def _text(text: str, token: Token, line: int, scope: Scope) -> Node:
    if "](" in text or "[^" in text or "] (" in text or "[[" in text:
        complain_of_leftovers(text, token, scope)
    return Node(Kind.TEXT, text, (), (), line)


def _container(opener: Token, children: list[Node], token: Token, line: int, scope: Scope) -> Node:
    kind = _CONTAINERS[opener.type]
    if kind is not Kind.LINK:
        return Node(kind, "", tuple(children), (), line)
    at = opener.meta.get("at", 0)
    attrs = link_attributes(str(opener.attrs.get("href", "")), str(opener.attrs.get("title", "")), token, at, scope)
    if not children:
        scope.say_at("link-empty", token, at)
    return Node(kind, "", tuple(children), attrs, scope.spot(token, at)[0])


def _html(child: Token, token: Token, line: int, tags: list[str], out: list[Node], scope: Scope) -> None:
    from essence_packager.reading.html import inline_html  # nh3 only where somebody wrote HTML

    text = inline_html(child.content, token, child.meta.get("at", 0), tags, scope)
    if text:
        out.append(Node(Kind.HTML, text, (), (), line))


def _close(tags: list[str], out: list[Node], token: Token, line: int, scope: Scope) -> None:
    """Close the tags that the author left open: they would change all that follows."""
    scope.say_at("html-unclosed", token, max(token.content.find(f"<{tags[0]}"), 0), tag=tags[0])
    while tags:
        out.append(Node(Kind.HTML, f"</{tags.pop()}>", (), (), line))


def _note_reference(child: Token, token: Token, line: int, scope: Scope) -> Node:
    meta = child.meta
    number = str(meta["id"] + 1)
    if not scope.lesson or scope.question_depth or scope.trainer_depth:
        scope.say_at("footnote-not-here", token, meta.get("at", 0))
    return Node(Kind.NOTE_REF, "", (), (("number", number), ("label", meta.get("label") or number)), line)


def _formula(child: Token, token: Token, line: int, scope: Scope) -> Node:
    attrs: tuple[tuple[str, str], ...] = ()
    try:
        attrs = (("mathml", mathml(child.content, "inline")),)
    except FormulaError:
        scope.say_at("formula-broken", token, max(token.content.find(child.content), 0), formula=child.content)
    return Node(Kind.MATH, child.content, (), attrs, line)


_LEAVES: dict[str, Callable[[Token, Token, int, Scope], Node]] = {
    "code_inline": lambda child, token, line, scope: Node(Kind.CODE_SPAN, child.content, (), (), line),
    "hardbreak": lambda child, token, line, scope: Node(Kind.BREAK, "", (), (), line),
    "math_inline": _formula,
    "footnote_ref": _note_reference,
    "gap": lambda child, token, line, scope: Node(Kind.GAP, child.content, (), (), line),
}
