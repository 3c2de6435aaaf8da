"""Reads the attributes of a question's heading: ``{#id outcomes=roles,shared points=2 formerly=old type=multiple}``."""

from typing import Any, Protocol

from essence_packager.model.identifier import identifier
from essence_packager.model.node import Node
from essence_packager.reading.guess import closest
from essence_packager.reading.scope import Scope

_LINES = {
    "hint": "Hint: {}",
    "right": "Right: {}",
    "wrong": "Wrong: {}",
    "feedback": "Right: {}",
    "answer": "Answer: {}",
    "choices": "Choices: {}",
    "scale": "Scale: {}",
    "tolerance": "Answer: = 120 ± {}",
    "unit": "Answer: = 120 {}",
    "range": "Answer: = 100..140",
}
"""What is no attribute, but a line below the heading or a part of one."""
KNOWN = ("id", "outcomes", "points", "partial", "formerly", "type", "case", "limit", "audio")


class Values(Protocol):
    """Remembers what was written."""

    values: dict[tuple[str | int, ...], str]


def attribute_facts(heading: Node, places: Values, scope: Scope) -> dict[str, Any]:
    """Return the attributes of a heading as fields of its question; places remember them as written."""
    facts: dict[str, Any] = {}
    for name, value in heading.attrs:
        if name == "level":
            continue
        if name not in KNOWN:
            _complain(name, value, heading, scope)
        elif name in facts:
            scope.say("question-attribute-twice", heading.line, name=name)
        elif name == "outcomes":
            facts[name] = [part for part in value.replace(";", ",").split(",") if part]
            places.values.update({(name, index): part for index, part in enumerate(facts[name])})
        elif name == "audio":
            from essence_packager.reading.named_files import sound

            facts[name] = sound(value, heading.line, 0, scope)
        else:
            facts[name] = value or "true" if name == "case" else value
            places.values[(name,)] = value
    return facts


def _complain(name: str, value: str, heading: Node, scope: Scope) -> None:
    """Say what to write in place of an attribute that is not known."""
    likely = closest(name, (*KNOWN, *_LINES))
    if likely in _LINES:
        mended = _LINES[likely].format("1..5" if likely == "scale" else value or "…")
        scope.say("question-attribute-line", heading.line, name=name, mended=mended)
        return
    bare = not value and not any(key == "id" for key, _ in heading.attrs)
    guess = f"{likely}=…" if name.endswith(":") else likely
    if not guess and bare and identifier(name, "") == name:
        guess = f"#{name}"
    scope.say("question-attribute", heading.line, name=name, guess=guess, known=", ".join(KNOWN))
