"""Reads questions written in Markdown: the heading is the question, what follows says of what type it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node, plain_text
from essence_packager.model.questions import Question
from essence_packager.model.text import Text
from essence_packager.reading.question_attributes import apply_attributes
from essence_packager.reading.question_registry import declare_question
from essence_packager.reading.question_types import answer_facts
from essence_packager.reading.scope import Scope

LONGEST_ID = 40
"""Characters of an id made from a text; reports show it behind the lesson's."""

_SEVERAL_BLOCKS = frozenset(("hint", "right", "wrong"))


def read_questions(blocks: Sequence[Node], scope: Scope) -> tuple[list[Node], list[Question | None]]:
    """Return the blocks before the first heading, and the question of each heading (None after findings)."""
    level = next((block.get("level") for block in blocks if block.kind is Kind.HEADING), "")
    before: list[Node] = []
    drafts: list[_Draft] = []
    for block in blocks:
        if block.kind is Kind.HEADING and block.get("level") <= level:
            drafts.append(_Draft(block))
        elif drafts:
            drafts[-1].take(block, scope)
        else:
            before.append(block)
    return before, [draft.finish(scope) for draft in drafts]


@dataclass(slots=True)
class _Draft:
    """A question while its blocks come in."""

    heading: Node
    stem: list[Node] = field(default_factory=list)
    options: list[Node] = field(default_factory=list)
    keywords: dict[str, list[Node]] = field(default_factory=dict)
    current: str = ""

    def take(self, block: Node, scope: Scope) -> None:
        """Put the next block where it belongs."""
        keyword = block.get("keyword")
        if keyword:
            self._start(keyword, block, scope)
        elif block.kind is Kind.HEADING:
            scope.say("question-heading-inside", block.line)
        elif block.kind is Kind.LIST and any(item.get("task") for item in block.children):
            self.options.extend(self._item(item, scope) for item in block.children)
        elif self.current in _SEVERAL_BLOCKS or self.current == "order":
            self.keywords[self.current].append(block)
        elif self.options or self.current:
            scope.say("question-text-after", block.line)
        else:
            self.stem.append(block)

    def _start(self, keyword: str, block: Node, scope: Scope) -> None:
        if keyword in self.keywords:
            id = "question-two-answers" if keyword == "answer" else "question-keyword-twice"
            scope.say(id, block.line, keyword=keyword.capitalize())
        self.current = keyword
        self.keywords.setdefault(keyword, []).append(block)

    def _item(self, item: Node, scope: Scope) -> Node:
        """Return an option without the keyword lines that a missing blank line drew into it."""
        return replace(item, children=tuple(self._without_keywords(item.children, scope)))

    def _without_keywords(self, nodes: Iterable[Node], scope: Scope) -> Iterable[Node]:
        for node in nodes:
            if node.get("keyword"):
                self._start(node.get("keyword"), node, scope)
            elif node.kind is Kind.QUOTE:
                yield replace(node, children=tuple(self._without_keywords(node.children, scope)))
            else:
                yield node

    def finish(self, scope: Scope) -> Question | None:
        """Return the question, or None after saying what is wrong with it."""
        heading = self.heading
        if not heading.children:
            scope.say("question-without-text", heading.line)
        places = _Lines(heading.line)
        title = replace(heading, kind=Kind.PARAGRAPH, attrs=())
        facts: dict[str, Any] = {"text": text_of([title, *self.stem])}
        attributes = apply_attributes(heading, facts, places, scope)
        if "id" not in facts:
            facts["id"] = identifier(plain_text(heading.children), "question", LONGEST_ID)
        for keyword in ("right", "wrong", "hint"):
            if self.keywords.get(keyword):
                places.lines[(keyword,) if keyword == "hint" else ("feedback", keyword)] = self.keywords[keyword][0].line
        if self.keywords.get("hint"):
            facts["hint"] = text_of(self.keywords["hint"])
        feedback = {k: text_of(self.keywords[k]) for k in ("right", "wrong") if self.keywords.get(k)}
        if feedback:
            facts["feedback"] = feedback
        options = [_option(item, places, index, scope) for index, item in enumerate(self.options)]
        answers = self.keywords.get("answer", [])
        type = answer_facts(facts, attributes.get("type", ""), options, answers, self.stem, "order" in self.keywords, scope, heading)
        if type is None:
            return None
        if answers:
            places.lines[("accept",)] = places.lines[("correct",)] = answers[0].line
        made = "id" not in attributes
        return declare_question(facts, places, scope.complaints, scope.context, made=made)


class _Lines:
    """Knows on which lines the parts of a question in Markdown stand."""

    def __init__(self, line: int) -> None:
        self.lines: dict[tuple[str | int, ...], int] = {(): line}
        self.values: dict[tuple[str | int, ...], str] = {}

    def place(self, path: Sequence[str | int] = (), key: bool = False) -> tuple[int, int]:
        """Return the line of the nearest part that is known."""
        steps = tuple(path)
        while steps not in self.lines:
            steps = steps[:-1]
        return self.lines[steps], 0

    def written(self, path: Sequence[str | int]) -> str:
        """Return an attribute as written."""
        return self.values.get(tuple(path), "")


def text_of(blocks: Sequence[Node]) -> Text | None:
    """Return blocks as a text, or None when they hold nothing."""
    nodes = tuple(replace(b, attrs=()) if b.get("keyword") else b for b in blocks if b.children or b.text)
    source = "\n\n".join(node.source for node in nodes if node.source)
    return Text(source, nodes) if nodes else None


def _option(item: Node, places: _Lines, index: int, scope: Scope) -> dict[str, Any]:
    places.lines["options", index] = item.line
    if not item.get("task"):
        scope.say("option-without-mark", item.line)
    feedback = [child for quote in item.children if quote.kind is Kind.QUOTE for child in quote.children]
    text = text_of([child for child in item.children if child.kind is not Kind.QUOTE])
    if text is None:
        scope.say("option-empty", item.line)
    id = item.get("id") or identifier(text.plain if text else "", "option", LONGEST_ID)
    option: dict[str, Any] = {"id": id, "text": text or Text("…"), "correct": item.get("task") == "x"}
    if feedback and (said := text_of(feedback)):
        option["feedback"] = said
    return option
