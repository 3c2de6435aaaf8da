"""Reads one lesson."""

from itertools import pairwise

from essence_packager.model.module import Lesson
from essence_packager.model.node import Kind, Node, plain_text
from essence_packager.reading.blocks import parse
from essence_packager.reading.context import Context
from essence_packager.reading.front_matter import front_matter
from essence_packager.reading.question_registry import say_unknown_outcome
from essence_packager.reading.scope import Role, Scope


def read_lesson(path: str, text: str, context: Context) -> Lesson:
    """Return a lesson; what is wrong with it is said."""
    complaints = context.about(path)
    facts, document, body, first_line = front_matter(text, complaints)
    for index, outcome in enumerate(facts.outcomes):
        place = document.place(("outcomes", index)) if document else (1, 1)
        say_unknown_outcome(outcome, place, complaints, context)
    id = context.lessons[path]
    context.headings.setdefault(id, {})
    before = len(complaints.findings)
    scope = Scope(context, complaints, Role.LESSON, id, body, first_line, id)
    nodes = parse(scope)
    title, below = _title(nodes)
    if title:
        context.headings[id].pop(title.get("id"), None)  # a link to the title is a link to the lesson
    if title and title.get("audio"):
        below = (Node(Kind.LISTEN, "", (), (("audio", title.get("audio")),), title.line), *below)
    if title is None and facts.title is None:
        complaints.say("lesson-without-title", first_line)
    if not below and len(complaints.findings) == before:
        complaints.say("lesson-empty", first_line)
    _heading_order(scope)
    _questions_outside(nodes, scope)
    words = facts.title or (plain_text(title.children) if title else id)
    return Lesson(id, path, words, facts, below, tuple(scope.questions))


def _title(nodes: tuple[Node, ...]) -> tuple[Node | None, tuple[Node, ...]]:
    for index, node in enumerate(nodes):
        if node.kind is Kind.HEADING and node.get("level") == "1":
            return node, nodes[:index] + nodes[index + 1 :]
    return None, nodes


def _heading_order(scope: Scope) -> None:
    """Levels go down one at a time (WCAG 2.2, 1.3.1); the title is the only first level."""
    above = 1
    titles = 0
    for level, line in scope.levels:
        titles += level == 1
        second_title = level == 1 and titles > 1
        if second_title:
            scope.say("heading-second-title", line)
        elif level > above + 1:
            scope.say("heading-skips", line, level=level, mended="#" * (above + 1))
        above = 2 if second_title else level


def _questions_outside(nodes: tuple[Node, ...], scope: Scope) -> None:
    """Say where options or an answer stand below a heading that no directive makes a question."""
    for above, node in pairwise(nodes):
        options = node.kind is Kind.LIST and {item.get("task") for item in node.children} == {"x", " "}
        answer = node.kind is Kind.PARAGRAPH and node.source.startswith("Answer:") and above.kind is Kind.HEADING
        if options or answer:
            scope.say("question-outside", node.line)
