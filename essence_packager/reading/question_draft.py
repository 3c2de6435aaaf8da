"""A question in Markdown while its blocks come in: what belongs to its text, its options, its keywords."""

import re
from collections.abc import Iterable

from essence_packager.model.node import Kind, Node
from essence_packager.model.text import Text
from essence_packager.reading.scope import Scope

_SEVERAL_BLOCKS = frozenset(("hint", "right", "wrong", "order"))
"""Keywords whose text may go on with lists and more paragraphs."""


class Draft:
    """The parts of one question; ``keywords`` holds the blocks behind ``Hint:``, ``Answer:`` and so on."""

    def __init__(self, heading: Node) -> None:
        self.heading = heading
        self.stem: list[Node] = []
        self.options: list[Node] = []
        self.keywords: dict[str, list[Node]] = {}
        self._current = ""

    def take(self, block: Node, scope: Scope) -> None:
        """Put the next block where it belongs."""
        if block.get("keyword"):
            self._start(block.get("keyword"), block, scope)
        elif block.kind is Kind.HEADING:
            scope.say("question-heading-inside", block.line)
        elif block.kind is Kind.LIST and any(item.get("task") for item in block.children):
            self._current = ""
            self.options.extend(self._item(item, scope) for item in block.children)
        elif self._current in _SEVERAL_BLOCKS:
            self.keywords[self._current].append(block)
        elif self.options or self._current:
            self._complain_of_text(block, scope)
        else:
            self.stem.append(block)

    @property
    def text(self) -> Text | None:
        """The question itself: its heading, and the blocks before the options."""
        return text_of([self.heading._replace(kind=Kind.PARAGRAPH, attrs=()), *self.stem])

    def table_of_pairs(self) -> Node | None:
        """Return the last table of two columns in the text."""
        tables = (block for block in reversed(self.stem) if block.kind is Kind.TABLE)
        return next((table for table in tables if len(table.children[0].children) == 2), None)

    def _complain_of_text(self, block: Node, scope: Scope) -> None:
        from essence_packager.reading.keyword_words import keyword_of

        meant = keyword_of(block.source)
        if meant:
            row = block.source.split("\n")[0]
            mended = f"{meant}: {re.split('[:：]', row, maxsplit=1)[1].strip(' *_')}".strip()
            scope.say("question-keyword-form", block.line, written=row[:60], mended=mended)
        else:
            guess = "  " + block.source.split("\n")[0] if block.kind is Kind.QUOTE and self.options else ""
            scope.say("question-text-after", block.line, guess=guess)

    def _start(self, keyword: str, block: Node, scope: Scope) -> None:
        if keyword in self.keywords:
            id = "question-two-answers" if keyword == "answer" else "question-keyword-twice"
            scope.say(id, block.line, keyword=keyword.capitalize())
        self._current = keyword
        self.keywords.setdefault(keyword, []).append(block)

    def _item(self, item: Node, scope: Scope) -> Node:
        """Return an option without the keyword lines that a missing blank line drew into it."""
        return item._replace(children=tuple(self._without_keywords(item.children, scope)))

    def _without_keywords(self, nodes: Iterable[Node], scope: Scope) -> Iterable[Node]:
        for node in nodes:
            if node.get("keyword"):
                self._start(node.get("keyword"), node, scope)
            elif node.kind is Kind.QUOTE:
                yield node._replace(children=tuple(self._without_keywords(node.children, scope)))
            else:
                yield node


def text_of(blocks: Iterable[Node]) -> Text | None:
    """Return blocks as a text, or None when they hold nothing."""
    nodes = tuple(b._replace(attrs=()) if b.get("keyword") else b for b in blocks if b.children or b.text)
    source = "\n\n".join(node.source for node in nodes if node.source)
    return Text(source, nodes) if nodes else None


def complain_of_attributes(node: Node, known: tuple[str, ...], scope: Scope) -> None:
    """Say which attributes behind the words of an option, step or pair mean nothing there."""
    for name, _ in node.attrs:
        if name not in (*known, "task", "align"):
            from essence_packager.reading.guess import closest

            guess = closest(name, known)
            scope.say("option-attribute", node.line, name=name, known=", ".join(known) or "none", guess=guess)


def text_of_words(words: str, line: int, scope: Scope) -> Text:
    """Return words of a line as a text; what is wrong with them was said when the line was read."""
    from essence_packager.reading.blocks import parse

    return Text(words, parse(scope.within(words, line)))


def otherwise_separated(value: str) -> list[str]:
    """Return what other signs than ``|`` separate: the pieces that were probably meant."""
    return [part.strip() for part in re.split(r"[;,/]", value) if part.strip()]
