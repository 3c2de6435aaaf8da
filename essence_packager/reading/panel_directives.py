"""The directives that divide a part of a lesson at its headings: ``tabs``, ``accordion``, ``cards``, ``steps``."""

from markdown_it.token import Token

from essence_packager.model.node import Kind, Node
from essence_packager.reading.directive_attributes import behind
from essence_packager.reading.scope import Role, Scope


def panels(opener: Token, children: tuple[Node, ...], scope: Scope) -> Node | None:
    """Every heading of the first one's level begins a panel; deeper ones belong to it."""
    given = behind(opener, (), scope)
    name = opener.info
    if scope.role is not Role.LESSON or scope.question_depth:
        scope.say("directive-not-here", given.line, name=name)
        return None
    level = next((child.get("level") for child in children if child.kind is Kind.HEADING), "")
    if not level:
        scope.say("panels-without-headings", given.line, name=name)
        return None
    parts: list[list[Node]] = []
    for child in children:
        if child.kind is Kind.HEADING and child.get("level") <= level:
            parts.append([child])
        elif parts:
            parts[-1].append(child)
        else:
            scope.say("panels-text-outside", child.line or given.line, name=name)
    for part in parts:
        if len(part) == 1:
            scope.say("panel-empty", part[0].line, name=name)
    nodes = tuple(Node(Kind.PANEL, "", tuple(part), (), part[0].line) for part in parts)
    attrs = (("name", name), ("title", given.argument)) if given.argument else (("name", name),)
    return Node(Kind.PANELS, "", nodes, attrs, given.line)


def trainer(opener: Token, children: tuple[Node, ...], scope: Scope) -> Node | None:
    """A part for trainers: checked as all text, kept for handbooks, and in no package."""
    line = scope.line(opener)
    if not children:
        scope.say("directive-empty", line, name=opener.info)
    if scope.role is not Role.LESSON or scope.question_depth:
        return None  # the words of a question go into reports as they are
    return Node(Kind.TRAINER, "", children, (), line)
