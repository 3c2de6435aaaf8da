"""The directives ``question`` and ``quiz``: questions in the flow of a lesson."""

from markdown_it.token import Token

from essence_packager.model.node import Kind, Node
from essence_packager.reading.guess import closest
from essence_packager.reading.question_markdown import read_questions
from essence_packager.reading.scope import Role, Scope
from essence_packager.model.finding import Position


def question(opener: Token, children: tuple[Node, ...], scope: Scope) -> Node | None:
    """``:::{question}`` holds one question: a heading, and what belongs to it."""
    line = scope.line(opener)
    if _misplaced(opener, scope):
        return None
    before, questions = read_questions(children, scope)
    if before:
        scope.say("question-without-heading", before[0].line or line)
    elif not any(child.kind is Kind.HEADING for child in children):
        scope.say("question-without-heading", line)
    if len(questions) > 1:
        scope.say("question-several", line)
    kept = [found for found in questions if found]
    scope.questions.extend(kept)
    return Node(Kind.QUESTION, "", (), (("ref", kept[0].id),), line) if kept else None


def quiz(opener: Token, children: tuple[Node, ...], scope: Scope) -> Node | None:
    """``:::{quiz} Title`` holds several questions to practise; ``:::{quiz} final`` places an assessment here."""
    line = scope.line(opener)
    if _misplaced(opener, scope):
        return None
    argument = opener.meta["argument"]
    if not children:
        return _placed(argument, line, scope)
    before, questions = read_questions(children, scope)
    if before:
        scope.say("question-text-outside", before[0].line or line)
    kept = [found for found in questions if found]
    scope.questions.extend(kept)
    parts = tuple(Node(Kind.QUESTION, "", (), (("ref", found.id),), line) for found in kept)
    return Node(Kind.QUIZ, "", parts, (("title", argument),) if argument else (), line)


def _misplaced(opener: Token, scope: Scope) -> bool:
    if scope.role is Role.LESSON and not scope.question_depth:
        return False
    scope.say("directive-not-here", scope.line(opener), name=opener.info)
    return True


def _placed(id: str, line: int, scope: Scope) -> Node | None:
    known = scope.context.assessments
    if known is not None and id not in known:
        guess = closest(id, known) if id else ""
        if guess:
            scope.say("quiz-unknown", line, id=id, guess=guess)
        else:
            scope.say("quiz-empty", line)
        return None
    first = scope.context.placed.get(id)
    if first:
        scope.say("quiz-placed-twice", line, id=id, first=first)
        return None
    scope.context.placed[id] = Position(scope.file, line)
    return Node(Kind.QUIZ, "", (), (("ref", id),), line)
