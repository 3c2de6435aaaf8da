"""Turns the tokens of a text into the tree of blocks."""

from collections.abc import Callable
from typing import Any

from markdown_it.token import Token

from essence_packager.model.node import Kind, Node
from essence_packager.reading.directives import directive, enter, leave
from essence_packager.reading.formulas import FormulaError, mathml
from essence_packager.reading.headings import heading
from essence_packager.reading.inline import inline_nodes
from essence_packager.reading.leftovers import complain_of_accidents, complain_of_unused_notes, suspicious
from essence_packager.reading.markdown_parser import DEEPEST, parser
from essence_packager.reading.scope import Role, Scope
from essence_packager.reading.source_text import source_of

Children = tuple[Node, ...]
Attrs = tuple[tuple[str, str], ...]


def parse(scope: Scope) -> Children:
    """Return the tree of a text; every finding it gives rise to goes to the scope's complaints."""
    env: dict[str, Any] = {"bank": scope.role is Role.BANK, "value": scope.role is Role.VALUE}
    tokens = parser().parse(scope.text, env)
    look_closer = suspicious(scope.text)
    root: list[Node] = []
    here = root
    stack: list[tuple[Token, list[Node]]] = []
    content = ""
    too_deep = False
    for token in tokens:
        nesting = token.nesting
        if nesting > 0:
            stack.append((token, here))
            here = []
            if token.type == "directive_open":
                enter(token, scope)
            if token.level >= DEEPEST - 2 and not too_deep:
                too_deep = True
                scope.say("nesting-too-deep", scope.line(token) or scope.first_line)
        elif nesting < 0:
            opener, above = stack.pop()
            if opener.type == "directive_open":
                leave(opener, scope)
            node = _CONTAINERS[opener.type](opener, tuple(here), content, scope)
            if node is not None:
                above.append(node)
            elif opener.type == "thead_open":
                above.extend(row._replace(attrs=(("header", "1"),)) for row in here)
            elif opener.type == "tbody_open":
                above.extend(here)
            here = above
        elif token.type == "inline":
            content = token.content
            here.extend(inline_nodes(token, scope))
            if (look_closer or content[:1] == "#") and stack[-1][0].type == "paragraph_open":
                complain_of_accidents(token, scope)
        else:
            leaf = _LEAVES[token.type](token, scope)
            if leaf is not None:
                here.append(leaf)
    if "footnotes" in env:
        complain_of_unused_notes(env["footnotes"]["refs"], scope)
    return tuple(root)


def _block(kind: Kind) -> Callable[[Token, Children, str, Scope], Node]:
    def make(opener: Token, children: Children, content: str, scope: Scope) -> Node:
        source = source_of(opener, scope) if scope.question_depth or scope.role is not Role.LESSON else ""
        return Node(kind, "", children, (), scope.line(opener), "", source)

    return make


def _paragraph(opener: Token, children: Children, content: str, scope: Scope) -> Node:
    attrs: Attrs = (("tight", "1"),) if opener.hidden else ()
    if "keyword" in opener.meta:
        attrs = (("keyword", opener.meta["keyword"]), *attrs)
    return Node(Kind.PARAGRAPH, "", children, attrs, scope.line(opener), scope.segment(content), content)


def _cell(opener: Token, children: Children, content: str, scope: Scope) -> Node:
    style = str(opener.attrs.get("style", ""))
    attrs: Attrs = opener.meta.get("attributes", ())
    if style:
        attrs = (("align", style.removeprefix("text-align:")), *attrs)
    if not children:
        return Node(Kind.CELL, "", (), attrs, scope.line(opener))
    return Node(Kind.CELL, "", children, attrs, scope.line(opener), scope.segment(content), content)


def _term(opener: Token, children: Children, content: str, scope: Scope) -> Node:
    return Node(Kind.TERM, "", children, (), scope.line(opener), scope.segment(content), content)


def _list(opener: Token, children: Children, content: str, scope: Scope) -> Node:
    attrs: Attrs = ()
    if opener.type == "ordered_list_open":
        start = str(opener.attrs.get("start", 1))
        attrs = (("ordered", "1"),) if start == "1" else (("ordered", "1"), ("start", start))
    source = source_of(opener, scope) if scope.question_depth or scope.role is not Role.LESSON else ""
    return Node(Kind.LIST, "", children, attrs, scope.line(opener), "", source)


def _item(opener: Token, children: Children, content: str, scope: Scope) -> Node:
    attrs: Attrs = opener.meta.get("attributes", ())
    if "task" in opener.meta:
        attrs = (("task", opener.meta["task"]), *attrs)
    return Node(Kind.ITEM, "", children, attrs, scope.line(opener))


def _rows(opener: Token, children: Children, content: str, scope: Scope) -> None:
    """Head and body of a table are no nodes of their own."""


def _footnote(opener: Token, children: Children, content: str, scope: Scope) -> Node:
    number = str(opener.meta["id"] + 1)
    attrs = (("number", number), ("label", opener.meta.get("label") or number))
    return Node(Kind.FOOTNOTE, "", children, attrs, children[0].line if children else 0)


_CONTAINERS: dict[str, Callable[[Token, Children, str, Scope], Node | None]] = {
    "paragraph_open": _paragraph,
    "heading_open": heading,
    "bullet_list_open": _list,
    "ordered_list_open": _list,
    "list_item_open": _item,
    "blockquote_open": _block(Kind.QUOTE),
    "table_open": _block(Kind.TABLE),
    "thead_open": _rows,
    "tbody_open": _rows,
    "tr_open": _block(Kind.ROW),
    "th_open": _cell,
    "td_open": _cell,
    "dl_open": _block(Kind.DEFINITIONS),
    "dt_open": _term,
    "dd_open": _block(Kind.DEFINITION),
    "directive_open": directive,
    "footnote_block_open": _block(Kind.FOOTNOTES),
    "footnote_open": _footnote,
}


def _code(token: Token, scope: Scope) -> Node:
    language = token.info.split()[0] if token.info.strip() else ""
    attrs: Attrs = (("language", language),) if language else ()
    return Node(Kind.CODE, token.content, (), attrs, scope.line(token), "", source_of(token, scope))


def _html(token: Token, scope: Scope) -> Node | None:
    from essence_packager.reading.html import html_block

    text = html_block(token.content, scope.line(token), scope)
    return Node(Kind.HTML_BLOCK, text, (), (), scope.line(token), "", token.content) if text else None


def _formula(token: Token, scope: Scope) -> Node:
    tex = token.content.strip()
    attrs: Attrs = ()
    try:
        attrs = (("mathml", mathml(tex, "block")),)
    except FormulaError:
        scope.say("formula-broken", scope.line(token), formula=tex)
    return Node(Kind.MATH_BLOCK, tex, (), attrs, scope.line(token))


_LEAVES: dict[str, Callable[[Token, Scope], Node | None]] = {
    "code_block": _code,
    "fence": _code,
    "hr": lambda token, scope: Node(Kind.RULE, "", (), (), scope.line(token)),
    "math_block": _formula,
    "html_block": _html,
    "footnote_anchor": lambda token, scope: None,
}
