"""Reads questions written in Markdown: the heading is the question, what follows says of what type it is."""

from collections.abc import Sequence
from typing import Any

from essence_packager.model.finding import Position
from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node, plain_text
from essence_packager.model.questions import Question
from essence_packager.model.text import Text
from essence_packager.reading.question_answer import answer_facts
from essence_packager.reading.question_attributes import attribute_facts
from essence_packager.reading.question_draft import Draft, text_of
from essence_packager.reading.question_registry import LONGEST_ID, declare_question
from essence_packager.reading.scope import Scope


def read_questions(blocks: Sequence[Node], scope: Scope) -> tuple[list[Node], list[Question]]:
    """Return the blocks before the first question, and the questions that are in order; the others have findings.

    The level of the first heading is that of the questions.
    """
    level = next((block.get("level") for block in blocks if block.kind is Kind.HEADING), "")
    before: list[Node] = []
    drafts: list[Draft] = []
    for block in blocks:
        if block.kind is Kind.HEADING and block.get("level") <= level:
            drafts.append(Draft(block))
        elif drafts:
            drafts[-1].take(block, scope)
        else:
            before.append(block)
    questions = (_question(draft, scope) for draft in drafts)
    return before, [question for question in questions if question]


def _question(draft: Draft, scope: Scope) -> Question | None:
    heading = draft.heading
    if not heading.children:
        scope.say("question-without-text", heading.line)
        return None
    places = _Lines(heading.line)
    attributes = attribute_facts(heading, places, scope)
    facts: dict[str, Any] = {"text": draft.text, **attributes}
    unnamed_at = None
    if "id" not in facts:
        unnamed_at = Position(scope.file, heading.line + heading.source.count("\n"))
        facts["id"] = identifier(plain_text(heading.children), "question", LONGEST_ID)
    if hint := text_of(draft.keywords.get("hint", ())):
        facts["hint"] = hint
    feedback = {name: said for name in ("right", "wrong") if (said := text_of(draft.keywords.get(name, ())))}
    if feedback:
        facts["feedback"] = feedback
    options = [_option(item, places, index, scope) for index, item in enumerate(draft.options)]
    answer = answer_facts(draft, options, facts.pop("type", ""), scope)
    if answer is None:
        scope.context.unread = True
        return None
    if draft.answer:
        places.lines[("accept",)] = places.lines[("correct",)] = draft.answer.line
    return declare_question({**facts, **answer}, places, scope.complaints, scope.context, unnamed_at=unnamed_at)


def _option(item: Node, places: "_Lines", index: int, scope: Scope) -> dict[str, Any]:
    places.lines["options", index] = item.line
    if not item.get("task"):
        scope.say("option-without-mark", item.line)
    feedback = [child for quote in item.children if quote.kind is Kind.QUOTE for child in quote.children]
    text = text_of(child for child in item.children if child.kind is not Kind.QUOTE)
    if text is None:
        scope.say("option-empty", item.line)
        text = Text("…")
    id = item.get("id") or identifier(text.plain, "option", LONGEST_ID)
    option: dict[str, Any] = {"id": id, "text": text, "correct": item.get("task") == "x"}
    if said := text_of(feedback):
        option["feedback"] = said
    return option


class _Lines:
    """Knows on which lines the parts of a question in Markdown stand, and how its attributes are written."""

    def __init__(self, line: int) -> None:
        self.lines: dict[tuple[str | int, ...], int] = {(): line}
        self.values: dict[tuple[str | int, ...], str] = {}

    def place(self, path: Sequence[str | int] = (), key: bool = False) -> tuple[int, int]:
        steps = tuple(path)
        while steps not in self.lines:
            steps = steps[:-1]
        return self.lines[steps], 0

    def written(self, path: Sequence[str | int]) -> str:
        return self.values.get(tuple(path), "")
