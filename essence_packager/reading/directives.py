"""The directives of lessons, in one visible list: what ``:::{name}`` means."""

from collections.abc import Callable

from markdown_it.token import Token

from essence_packager.model.node import Kind, Node
from essence_packager.reading.asking_directives import checklist, reflect
from essence_packager.reading.directive_attributes import behind
from essence_packager.reading.guess import closest
from essence_packager.reading.media_directives import download, media
from essence_packager.reading.panel_directives import panels, trainer
from essence_packager.reading.question_directives import question, quiz
from essence_packager.reading.scope import Scope

Children = tuple[Node, ...]

ASKING = frozenset(("question", "quiz", "reflect", "checklist"))
"""Directives whose texts are questions: without headings of the lesson and footnotes."""


def enter(opener: Token, scope: Scope) -> None:
    """Remember that a directive has begun."""
    scope.question_depth += opener.info in ASKING
    scope.trainer_depth += opener.info == "trainer"


def leave(opener: Token, scope: Scope) -> None:
    """Remember that it has ended."""
    scope.question_depth -= opener.info in ASKING
    scope.trainer_depth -= opener.info == "trainer"


def directive(opener: Token, children: Children, content: str, scope: Scope) -> Node | None:
    """Return what a directive means; None, after a finding, where nothing of it can be kept."""
    line = scope.line(opener)
    name = opener.info
    if not opener.meta["closed"]:
        scope.say("directive-unclosed", line, 1, name=name, fence=opener.meta["fence"])
    make = DIRECTIVES.get(name)
    if make:
        return make(opener, children, scope)
    if name in LATER:
        scope.say("directive-later", line, name=name)
    else:
        guess = MEANT.get(name.lower()) or closest(name, DIRECTIVES)
        scope.say("directive-unknown", line, name=name, guess=guess, known=", ".join(DIRECTIVES))
    return None


def _callout(opener: Token, children: Children, scope: Scope) -> Node:
    title, _, line, _ = behind(opener, (), scope)
    if not children:
        scope.say("directive-empty", line, name=opener.info)
    attrs = (("name", opener.info), ("title", title)) if title else (("name", opener.info),)
    return Node(Kind.CALLOUT, "", children, attrs, line)


DIRECTIVES: dict[str, Callable[[Token, Children, Scope], Node | None]] = {
    "note": _callout,
    "tip": _callout,
    "warning": _callout,
    "example": _callout,
    "question": question,
    "quiz": quiz,
    "media": media,
    "download": download,
    "tabs": panels,
    "accordion": panels,
    "cards": panels,
    "steps": panels,
    "reflect": reflect,
    "checklist": checklist,
    "trainer": trainer,
}

LATER = frozenset(("scenario", "rating"))
"""Directives of the source format that this version does not know yet."""

_OTHER_WORDS = {
    "note": "info important remark notice admonition",
    "tip": "hint idea",
    "warning": "caution danger attention",
    "example": "case",
    "quiz": "test exam",
    "media": "video audio image picture figure photo film movie sound podcast youtube",
    "download": "file attachment document pdf",
    "accordion": "details collapse dropdown toggle spoiler",
    "cards": "grid columns",
    "steps": "process procedure timeline",
    "reflect": "reflection journal diary",
    "checklist": "tasks todo plan",
    "trainer": "teacher instructor facilitator",
}
MEANT = {word: name for name, words in _OTHER_WORDS.items() for word in words.split()}
"""What other programs, and common sense, call our directives."""
