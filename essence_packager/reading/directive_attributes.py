"""Reads the opening line of a directive: where it may stand, its argument, its attributes in braces."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.token import Token

from essence_packager.reading.attributes import trailing
from essence_packager.reading.guess import closest
from essence_packager.reading.scope import Role, Scope

_BRACES_FIRST = re.compile(r"(\{[^{}]*\})\s*([^\s{}][^{}]*)")
_FILE = frozenset(("src", "file", "href", "url", "path", "source"))
_OTHER_WORDS = {
    "subtitles": "captions",
    "subtitle": "captions",
    "vtt": "captions",
    "description": "alt",
    "thumbnail": "poster",
    "shared": "share=teacher",
    "public": "share=teacher",
    "teacher": "share=teacher",
}
"""What other programs call our attributes."""


class Behind(NamedTuple):
    """The argument of a directive, its attributes in order, and where the argument stands in the file.

    As `Places` it knows where values of the attributes stand: on the line of the directive.
    """

    argument: str
    attributes: dict[str, str]
    line: int
    column: int

    def place(self, path: Sequence[str | int] = (), key: bool = False) -> tuple[int, int]:
        return self.line, 0

    def written(self, path: Sequence[str | int]) -> str:
        return self.attributes.get(str(path[0]), "") if len(path) == 1 else ""


def behind(opener: Token, known: Sequence[str], scope: Scope) -> Behind:
    """Return what stands behind the name of a directive that may have the attributes ``known``."""
    line = scope.line(opener)
    argument = opener.meta["argument"]
    found = trailing(argument) if argument.endswith("}") else None
    if found and not known and not any(name == "id" or value for name, value in found[1]):
        found = None  # a title with words in braces
    if found is None:
        if known and "{" in argument:
            first = _BRACES_FIRST.fullmatch(argument)
            if first:
                mended = f"{first[2]} {first[1]}"
            else:
                mended = argument.replace("{", " {").replace("  ", " ").rstrip("}").lstrip() + "}"
            scope.say("directive-braces", line, name=opener.info, mended=f":::{{{opener.info}}} {mended}")
            argument = first[2] if first else argument.partition("{")[0].rstrip()
        return Behind(argument, {}, line, _column(argument, opener, scope))
    argument, pairs = found
    if not known:
        scope.say(
            "directive-without-attributes", line, name=opener.info, braces=opener.meta["argument"][len(argument) :]
        )
        return Behind(argument, {}, line, _column(argument, opener, scope))
    attributes: dict[str, str] = {}
    before = ("", "")
    for name, value in pairs:
        if name not in known:
            guess = _meant(name, known, opener.info) or ("" if value else _quoted(before, name))
            values = {"name": name, "known": ", ".join(known) or "–", "guess": guess}
            scope.say("directive-attribute", line, directive=opener.info, **values)
        elif name in attributes:
            scope.say("directive-attribute-twice", line, name=name)
        else:
            attributes[name] = value
        before = (name, value)
    return Behind(argument, attributes, line, _column(argument, opener, scope))


def _meant(name: str, known: Sequence[str], directive: str) -> str:
    """Return what to write in place of an attribute that is not known, or nothing."""
    word = name.lower().rstrip(":,")
    if word in _FILE and directive in ("media", "download"):
        return f"the place of the file behind :::{{{directive}}}"
    meant = _OTHER_WORDS.get(word, "")
    return meant if meant.partition("=")[0] in known else closest(word, known)


def _quoted(before: tuple[str, str], word: str) -> str:
    """Return an attribute together with the next word, which belongs to it where quotation marks were forgotten."""
    return f'{before[0]}="{before[1]} {word}"' if before[0] != "id" and before[1] else ""


def misplaced(opener: Token, scope: Scope) -> bool:
    """Whether something that asks learners stands where nobody is asked, after a finding about it."""
    line = scope.line(opener)
    if scope.role is not Role.LESSON or scope.question_depth:
        scope.say("directive-not-here", line, name=opener.info)
    elif scope.trainer_depth:
        scope.say("directive-in-trainer", line, name=opener.info)
    else:
        return False
    return True


def _column(argument: str, opener: Token, scope: Scope) -> int:
    """Return the column of the argument in its line (0: not known)."""
    number = opener.map[0] if opener.map else -1
    if not argument or not 0 <= number < len(scope.lines):
        return 0
    return scope.lines[number].find(argument) + 1
