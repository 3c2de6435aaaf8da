"""Reads the attributes of a question's heading: ``{#id outcomes=roles,shared points=2 formerly=old type=multiple}``."""

from typing import Any, Protocol

from essence_packager.model.node import Node
from essence_packager.reading.guess import closest
from essence_packager.reading.scope import Scope

KNOWN = ("id", "outcomes", "points", "formerly", "type", "case")


class Values(Protocol):
    """Remembers what was written."""

    values: dict[tuple[str | int, ...], str]


def apply_attributes(heading: Node, facts: dict[str, Any], places: Values, scope: Scope) -> dict[str, str]:
    """Write the attributes of a heading into the facts of its question; return them as written."""
    attributes: dict[str, str] = {}
    for name, value in heading.attrs:
        if name == "level":
            continue
        if name not in KNOWN:
            guess = closest(name, KNOWN)
            known = ", ".join(KNOWN)
            scope.say("question-attribute", heading.line, name=name, guess=guess or "outcomes", known=known)
        elif name in attributes:
            scope.say("question-attribute-twice", heading.line, name=name)
        else:
            attributes[name] = value
            places.values[(name,)] = value
            if name == "outcomes":
                facts[name] = [part for part in value.replace(";", ",").split(",") if part]
                places.values.update({(name, n): part for n, part in enumerate(facts[name])})
            elif name == "case":
                facts[name] = value or True
            elif name != "type":
                facts[name] = value
    return attributes
