"""Reads an XML file of a stranger into elements with places; expands, fetches and trusts nothing."""

from collections.abc import Sequence
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from essence_packager.model.finding import Position
from essence_packager.validating.encodings import encoding_of
from essence_packager.validating.say import Say
from essence_packager.validating.tree import XML, Attribute, Document, Element
from essence_packager.validating.xml_faults import say_fault

_PIECE = 1 << 18
"""Bytes that are read at once."""
_MOST_ATTRIBUTES = 1000


def parse(data: bytes, file: str, say: Say) -> Document | None:
    """Return the elements of an XML file, or None after saying why there are none."""
    say = say.of(file)
    encoding = encoding_of(data, say)
    if encoding is None:
        return None
    builder = _Builder(say, data)
    try:
        builder.feed(data)
    except _RefusedError:
        return None
    except expat.ExpatError as error:
        say_fault(error, data, builder.parser.ErrorByteIndex, encoding, builder.open, say)
        return None
    except (LookupError, ValueError, OverflowError) as error:  # an encoding that expat cannot take
        say("xml-encoding-unknown", Position(file, 1, 1), encoding=encoding, reason=error)
        return None
    return Document(file, builder.root, encoding) if builder.root else None


class _RefusedError(Exception):
    """Further reading would be useless or unsafe, and why has been said."""


class _Building(NamedTuple):
    """An element that is open: what is known of it so far."""

    space: str
    name: str
    prefix: str
    attributes: tuple[Attribute, ...]
    children: list[Element]
    text: list[str]
    scope: dict[str, str]
    line: int
    column: int


class _Builder:
    """Takes what expat reports and makes elements. Namespaces are resolved here: an unknown prefix ends no reading."""

    def __init__(self, say: Say, data: bytes) -> None:
        self.root: Element | None = None
        self._data = data
        self._say = say
        self._stack: list[_Building] = []
        self._unbound: set[str] = set()
        self._left = say.limits.elements
        self._length = 0
        self.parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped

    def feed(self, data: bytes) -> None:
        """Read the file by pieces: one tag that is longer than a text may be is refused before all of it is read."""
        for start in range(0, len(data), _PIECE):
            self.parser.Parse(data[start : start + _PIECE], False)
            if start - self.parser.CurrentByteIndex > self._say.limits.value:
                self._refuse("characters in one place", self._say.limits.value)
        self.parser.Parse(b"", True)

    @property
    def open(self) -> list[tuple[str, int]]:
        """Names and lines of the elements that are not closed yet, the innermost last."""
        return [(f"{each.prefix}:{each.name}" if each.prefix else each.name, each.line) for each in self._stack]

    def _here(self) -> Position:
        return Position(self._say.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _start(self, tag: str, raw: Sequence[str]) -> None:
        if len(self._stack) >= self._say.limits.depth:
            self._say("xml-too-deep", self._here(), most=self._say.limits.depth)
            raise _RefusedError
        scope = self._stack[-1].scope if self._stack else {"": "", "xml": XML}
        self._left -= 1 + len(raw) // 2
        if self._left < 0:
            self._refuse("elements and attributes", self._say.limits.elements)
        if len(raw) > 2 * _MOST_ATTRIBUTES:
            self._refuse("attributes of one element", _MOST_ATTRIBUTES)
        pairs = list(zip(raw[::2], raw[1::2], strict=True))
        declared = {name[6:]: uri.strip() for name, uri in pairs if name == "xmlns" or name.startswith("xmlns:")}
        if declared:
            scope = {**scope, **declared}
            self._left -= len(scope) // 10  # a file in which each element declares more would take ages
        attributes = tuple(
            Attribute(*self._names(name, scope, default=False), value)
            for name, value in pairs
            if name != "xmlns" and not name.startswith("xmlns:")
        )
        self._length = 0
        place = self._here()
        self._stack.append(
            _Building(*self._names(tag, scope, default=True), attributes, [], [], scope, place.line, place.column)
        )

    def _names(self, tag: str, scope: dict[str, str], *, default: bool) -> tuple[str, str, str]:
        prefix, colon, name = tag.partition(":")
        if not colon:
            return (scope[""] if default else "", tag, "")
        space = scope.get(prefix)
        if space is None:
            if prefix not in self._unbound:
                self._unbound.add(prefix)
                self._say("xml-prefix-undeclared", self._here(), prefix=prefix, tag=tag)
            space = ""
        return space, name, prefix

    def _end(self, tag: str) -> None:
        done = self._stack.pop()
        element = Element(
            done.space,
            done.name,
            done.prefix,
            done.attributes,
            tuple(done.children),
            "".join(done.text),
            done.line,
            done.column,
        )
        if self._stack:
            self._stack[-1].children.append(element)
        else:
            self.root = element

    def _characters(self, text: str) -> None:
        if self._stack:
            self._length += len(text)
            if self._length > self._say.limits.value:
                self._refuse("characters in one place", self._say.limits.value)
            self._stack[-1].text.append(text)

    def _refuse(self, what: str, most: int) -> NoReturn:
        self._say("xml-too-much", self._here(), what=what, most=f"{most:,}")
        raise _RefusedError

    def _doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        if name.lower() == "html":
            return  # a web page in place of the file, of which others speak
        # expat tells of it behind the name
        before = self._data[: max(0, self._data.rfind(b"<!DOCTYPE", 0, self.parser.CurrentByteIndex))]
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        self._say("xml-doctype", Position(self._say.file, line, column))

    def _entity(self, name: str, *_: object) -> None:
        self._say("xml-entity-declared", self._here(), name=name)
        raise _RefusedError

    def _skipped(self, name: str, parameter: bool) -> None:
        if not parameter:
            self._say("xml-entity-unknown", self._here(), name=name)
