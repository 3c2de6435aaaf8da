"""An XML file as rules see it: elements with their places and namespaces."""

from collections.abc import Iterator
from typing import NamedTuple

XML = "http://www.w3.org/XML/1998/namespace"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


class Attribute(NamedTuple):
    """An attribute: namespace URI ("" for none), local name, prefix as written, value."""

    space: str
    name: str
    prefix: str
    value: str


class Element(NamedTuple):
    """An element: names as of an attribute, ``text`` is its own text without that of children; places from 1."""

    space: str
    name: str
    prefix: str
    attributes: tuple[Attribute, ...]
    children: "tuple[Element, ...]"
    text: str
    line: int
    column: int

    @property
    def tag(self) -> str:
        """The name as it is written in the file, such as ``adlcp:masteryscore``."""
        return f"{self.prefix}:{self.name}" if self.prefix else self.name

    def get(self, name: str, space: str = "") -> str | None:
        """Return an attribute's value, or None when it is not there."""
        for attribute in self.attributes:
            if attribute.name == name and attribute.space == space:
                return attribute.value
        return None

    def named(self, name: str, space: str | None = None) -> "tuple[Element, ...]":
        """Return the children of this name, of any namespace unless one is given."""
        return tuple(child for child in self.children if child.name == name and (space is None or child.space == space))

    def first(self, name: str, space: str | None = None) -> "Element | None":
        """Return the first child of this name, or None."""
        return next((c for c in self.children if c.name == name and (space is None or c.space == space)), None)

    def walk(self) -> "Iterator[Element]":
        """Yield this element and all below it, in the order of the file."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))


class Document(NamedTuple):
    """A parsed file: its path in the package, its root, the encoding it is saved in (lower case)."""

    file: str
    root: Element
    encoding: str
