"""The directives ``reflect`` and ``checklist``: something to write for oneself, and a personal plan."""

from collections.abc import Sequence
from typing import Any

from markdown_it.token import Token

from essence_packager.model.finding import Position
from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node, plain_text
from essence_packager.reading.declare import declare
from essence_packager.reading.directive_attributes import Behind, behind, misplaced
from essence_packager.reading.guess import closest
from essence_packager.reading.question_draft import text_of
from essence_packager.reading.question_registry import LONGEST_ID, declare_question
from essence_packager.reading.scope import Scope

Children = tuple[Node, ...]


def reflect(opener: Token, children: Children, scope: Scope) -> Node | None:
    """``:::{reflect} {#id}`` stays on the learner's device; with ``share=teacher`` it is a question of the lesson."""
    given = behind(opener, ("id", "share", "limit", "formerly"), scope)
    prompt = _with_argument(given, children, scope)
    if misplaced(opener, scope):
        return None
    if not prompt:
        scope.say("reflect-without-words", given.line)
        return None
    facts: dict[str, Any] = {**given.attributes}
    share = facts.pop("share", None)
    if share is not None and share != "teacher":
        scope.say("reflect-share", given.line, value=share, guess=closest(share, ("teacher",)) or "teacher")
        return None
    unnamed_at = _named(facts, prompt, "reflection", given, scope)
    if share:
        facts["text"] = text_of(prompt)
        facts["type"] = "long-text"
        return _question(facts, unnamed_at, given, scope)
    from essence_packager.model.reflection import Reflection  # only where somebody reflects

    private = declare(Reflection, facts, given, scope.complaints)
    if private is None:
        return None
    if unnamed_at and private.id not in scope.context.questions:
        scope.context.made.append((unnamed_at, private.id))
    position = Position(scope.file, given.line)
    for id in dict.fromkeys((private.id, private.stable_id)):
        other = scope.context.questions.setdefault(id, position)
        if other is not position:
            scope.say("question-id-twice", given.line, id=id, other=other)
    attrs = (("id", private.id), ("stable", private.stable_id), ("limit", str(private.limit)))
    return Node(Kind.REFLECT, "", prompt, attrs, given.line)


def checklist(opener: Token, children: Children, scope: Scope) -> Node | None:
    """``:::{checklist} Title`` and a task list: what a learner plans to do, and ticks off."""
    given = behind(opener, ("id", "formerly"), scope)
    blocks = _with_argument(given, children, scope)
    if misplaced(opener, scope):
        return None
    lists = [block for block in blocks if block.kind is Kind.LIST]
    tasks = next((block for block in lists if any(item.get("task") for item in block.children)), None)
    if tasks is None:
        scope.say("checklist-without-tasks", lists[0].line if lists else given.line)
        return None
    place = blocks.index(tasks)
    before, after = blocks[:place], blocks[place + 1 :]
    if not before:
        scope.say("checklist-without-words", given.line)
        return None
    if after:
        scope.say("checklist-text-after", after[0].line or given.line)
    facts: dict[str, Any] = {**given.attributes, "type": "checklist", "text": text_of(before)}
    facts["items"] = [item for entry in tasks.children if (item := _item(entry, scope))]
    unnamed_at = _named(facts, before, "checklist", given, scope)
    return _question(facts, unnamed_at, given, scope)


def _item(entry: Node, scope: Scope) -> dict[str, Any] | None:
    if not entry.get("task"):
        scope.say("option-without-mark", entry.line)
    elif entry.get("task") == "x":
        scope.say("checklist-ticked", entry.line)
    text = text_of(entry.children)
    if text is None:
        scope.say("option-empty", entry.line)
        return None
    return {"id": entry.get("id") or identifier(text.plain, "item", LONGEST_ID), "text": text}


def _with_argument(given: Behind, children: Children, scope: Scope) -> Children:
    """Return the blocks of a directive, which hold no headings; words behind its name are the first of them."""
    for inside in (node for top in children for node in top.walk() if node.kind is Kind.HEADING):
        scope.say("question-heading-inside", inside.line)
    if not given.argument:
        return children
    words = Node(Kind.TEXT, given.argument, (), (), given.line)
    first = Node(Kind.PARAGRAPH, "", (words,), (), given.line, scope.segment(given.argument), given.argument)
    return (first, *children)


def _named(
    facts: dict[str, Any], blocks: Sequence[Node], fallback: str, given: Behind, scope: Scope
) -> Position | None:
    """Make an id of the first words where none is given; return where it would be written."""
    if "id" in facts:
        return None
    facts["id"] = identifier(plain_text(tuple(blocks[:1])), fallback, LONGEST_ID)
    return Position(scope.file, given.line)


def _question(
    facts: dict[str, Any],
    unnamed_at: Position | None,
    given: Behind,
    scope: Scope,
) -> Node | None:
    question = declare_question(facts, given, scope.complaints, scope.context, unnamed_at=unnamed_at)
    if question is None:
        return None
    scope.questions.append(question)
    return Node(Kind.QUESTION, "", (), (("ref", question.id),), given.line)
