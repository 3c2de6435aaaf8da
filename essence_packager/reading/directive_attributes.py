"""Reads the opening line of a directive: where it may stand, its argument, its attributes in braces."""

from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.token import Token

from essence_packager.reading.attributes import trailing
from essence_packager.reading.guess import closest
from essence_packager.reading.scope import Role, Scope


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
            mended = argument.replace("{", " {").replace("  ", " ").rstrip("}") + "}"
            scope.say("directive-braces", line, name=opener.info, mended=f":::{{{opener.info}}} {mended}")
            argument = argument.partition("{")[0].rstrip()
        return Behind(argument, {}, line, _column(argument, opener, scope))
    argument, pairs = found
    attributes: dict[str, str] = {}
    for name, value in pairs:
        if name not in known:
            values = {"name": name, "known": ", ".join(known) or "–", "guess": closest(name, known)}
            scope.say("directive-attribute", line, directive=opener.info, **values)
        elif name in attributes:
            scope.say("directive-attribute-twice", line, name=name)
        else:
            attributes[name] = value
    return Behind(argument, attributes, line, _column(argument, opener, scope))


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
