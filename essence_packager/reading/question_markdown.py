"""Reads questions written in Markdown: the heading is the question, what follows says of what type it is."""

from collections.abc import Sequence

from essence_packager.model.finding import Position
from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node, plain_text
from essence_packager.model.questions import QuestionBase
from essence_packager.reading.question_answer import answer_facts
from essence_packager.reading.question_attributes import attribute_facts
from essence_packager.reading.question_draft import Draft, text_of
from essence_packager.reading.question_lines import Lines
from essence_packager.reading.question_registry import LONGEST_ID, declare_question
from essence_packager.reading.scope import Scope


def read_questions(blocks: Sequence[Node], scope: Scope) -> tuple[list[Node], list[QuestionBase]]:
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


def _question(draft: Draft, scope: Scope) -> QuestionBase | None:
    heading = draft.heading
    if not heading.children:
        scope.say("question-without-text", heading.line)
        return None
    lines = Lines(heading.line)
    facts = attribute_facts(heading, lines, scope)
    unnamed_at = None
    if "id" not in facts:
        unnamed_at = Position(scope.file, heading.line + heading.source.count("\n"))
        facts["id"] = identifier(plain_text(heading.children), "question", LONGEST_ID)
    if hint := text_of(draft.keywords.get("hint", ())):
        facts["hint"] = hint
    feedback = {name: said for name in ("right", "wrong") if (said := text_of(draft.keywords.get(name, ())))}
    if feedback:
        facts["feedback"] = feedback
        lines.lines["feedback",] = draft.keywords[next(iter(feedback))][0].line
    answer = answer_facts(draft, facts.pop("type", ""), lines, scope)
    if answer is None:
        scope.context.unread = True
        return None
    complain_of_keywords(draft, scope)
    facts |= {"text": draft.text, **answer}
    return declare_question(facts, lines, scope.complaints, scope.context, unnamed_at=unnamed_at)


def complain_of_keywords(draft: Draft, scope: Scope) -> None:
    """Say which lines of a question's text begin like a keyword, but are shown as text."""
    paragraphs = [*draft.stem, *(child for item in draft.options for child in item.children)]
    for block in paragraphs:
        if block.kind is not Kind.PARAGRAPH or (":" not in block.source and "：" not in block.source):
            continue
        from essence_packager.reading.keyword_words import keyword_of

        for number, row in enumerate(block.source.split("\n")):
            meant = keyword_of(row)
            if meant in ("Answer", "Hint", "Right", "Wrong"):
                scope.say("question-keyword-perhaps", block.line + number, written=row[:60], keyword=meant)
