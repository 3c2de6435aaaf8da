"""Turns heading tokens into nodes, gives each an id, and sees that their order makes sense to a screen reader."""

import re

from markdown_it.token import Token

from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node, plain_text
from essence_packager.reading.braces_left import braces_left
from essence_packager.reading.guess import closest
from essence_packager.reading.named_files import sound
from essence_packager.reading.scope import Role, Scope

LONGEST_ID = 40
_BRACES = re.compile(r"\{[ \t]*(?:#|(?:outcomes|points|partial|formerly|type|limit|audio)[ \t]*[=:]).*")


def heading(opener: Token, children: tuple[Node, ...], content: str, scope: Scope) -> Node:
    """Return a heading; those of questions keep their attributes as written, for the question to read."""
    level = opener.tag[1]
    line = scope.line(opener)
    attributes = opener.meta.get("attributes", ())
    if content.endswith("}") and (braces := _BRACES.search(content)):  # those that can be read are off by now
        scope.say("heading-braces", line, braces=braces[0][:60])
    elif left := braces_left(content, children, attributes):
        scope.say("braces-left", line, written=left[0], mended=f"{'#' * int(level)} {left[1]}")
    if scope.role is not Role.LESSON or scope.question_depth:
        written = (("level", level), *attributes)
        return Node(Kind.HEADING, "", children, written, line, scope.segment(content), content)
    if not children:
        scope.say("heading-empty", line)
    given = ""
    said: str | None = None
    for name, value in attributes:
        if name == "id":
            given = value
        elif name == "audio":
            said = sound(value, line, 0, scope)
        else:
            scope.say("heading-attribute", line, name=name, guess=closest(name, ("audio",)))
    if not scope.trainer_depth:  # what learners never see is no place for a link, and no step of their outline
        scope.levels.append((int(level), line))
    id = _id(given, plain_text(children), line, scope)
    attrs: tuple[tuple[str, str], ...] = (("level", level), ("id", id))
    if said:
        attrs = (*attrs, ("audio", said))
    return Node(Kind.HEADING, "", children, attrs, line, scope.segment(content), content)


def _id(given: str, words: str, line: int, scope: Scope) -> str:
    taken = {} if scope.trainer_depth else scope.context.headings.setdefault(scope.lesson, {})
    if given:
        id = identifier(given, "part")
        if id != given:
            scope.say("id-form", line, value=given, mended=id, field="id")
        elif id in taken:
            scope.say("heading-id-twice", line, id=id)
    else:
        made = id = identifier(words, "part", LONGEST_ID)
        number = 2
        while id in taken:
            id = f"{made}-{number}"
            number += 1
    taken[id] = words
    return id
