"""The directives ``question`` and ``quiz``: questions in the flow of a lesson."""

from markdown_it.token import Token

from essence_packager.model.finding import Position
from essence_packager.model.node import Kind, Node
from essence_packager.reading.directive_attributes import behind, misplaced
from essence_packager.reading.guess import closest
from essence_packager.reading.question_markdown import read_questions
from essence_packager.reading.scope import Scope


def question(opener: Token, children: tuple[Node, ...], scope: Scope) -> Node | None:
    """``:::{question}`` holds one question: a heading, and what belongs to it."""
    line = scope.line(opener)
    if misplaced(opener, scope):
        return None
    behind(opener, (), scope)
    before, questions = read_questions(children, scope)
    levels = [child.get("level") for child in children if child.kind is Kind.HEADING]
    if before or not levels:
        scope.say("question-without-heading", before[0].line if before else line)
    elif any(level <= levels[0] for level in levels[1:]):
        scope.say("question-several", line)
    scope.questions.extend(questions)
    return Node(Kind.QUESTION, "", (), (("ref", questions[0].id),), line) if questions else None


def quiz(opener: Token, children: tuple[Node, ...], scope: Scope) -> Node | None:
    """``:::{quiz} Title`` holds several questions to practise; ``:::{quiz} final`` places an assessment here."""
    line = scope.line(opener)
    if misplaced(opener, scope):
        return None
    argument = behind(opener, (), scope).argument
    if not children:
        return _placed(argument, line, scope)
    before, questions = read_questions(children, scope)
    if before:
        scope.say("question-text-outside", before[0].line or line)
    scope.questions.extend(questions)
    parts = tuple(Node(Kind.QUESTION, "", (), (("ref", found.id),), line) for found in questions)
    return Node(Kind.QUIZ, "", parts, (("title", argument),) if argument else (), line)


def _placed(id: str, line: int, scope: Scope) -> Node | None:
    known = scope.context.assessments
    if known is not None and id not in known:
        if id:
            scope.say("quiz-unknown", line, id=id, guess=closest(id, known))
        else:
            scope.say("quiz-empty", line)
        return None
    first = scope.context.placed.get(id)
    if first:
        scope.say("quiz-placed-twice", line, id=id, first=first)
        return None
    scope.context.placed[id] = Position(scope.file, line)
    return Node(Kind.QUIZ, "", (), (("ref", id),), line)
