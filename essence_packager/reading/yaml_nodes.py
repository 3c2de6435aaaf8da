"""Reads YAML into plain values whose places in the file stay known."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import BaseResolver

from essence_packager.reading.complaints import Complaints
from essence_packager.reading.places import Path
from essence_packager.reading.scalars import scalar

DEEPEST = 30
"""Levels of nesting; the source format needs six."""
MOST_VALUES = 200_000
"""Values of one file, those repeated by aliases counted each time."""
MOST_MENDS = 50
"""Syntax errors of one file that are mended in memory to find the ones behind them."""

_STANDARD_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
_BRACKET = re.compile(r"[\[{\]}]")
_REMARK_PERHAPS = re.compile(r"[ \t]#[^\s#]")
_FAR_RIGHT = re.compile(r"^ {100}|(?:[-?][ \t]+){30}", re.MULTILINE)
_CURLY = {"“": "”“", "”": "”", "„": "”“", "«": "»", "‘": "’", "’": "’", "‚": "’‘"}


class _Loader(CParser, BaseResolver):
    """The C scanner and parser without any resolving of types: that is ours (see scalars)."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        BaseResolver.__init__(self)


class Document:
    """Plain values (dict, list, str, int, float, bool, None) and where each of them stands."""

    __slots__ = ("_first_line", "_root", "complete", "data")

    def __init__(self, data: Any, root: Node | None, first_line: int, complete: bool) -> None:
        self.data = data
        self.complete = complete
        """Whether the text was read as written: False when something had to be mended or left out."""
        self._root = root
        self._first_line = first_line

    def place(self, path: Path = (), key: bool = False) -> tuple[int, int]:
        """Return line and column (from 1) of the value at a path, or of its ``key``.

        Where the path leads to nothing, the place of the nearest thing above it.
        """
        node, at = self._root, self._root
        for step in path:
            pair = _child(node, step)
            if pair is None:
                break
            node = pair[1]
            at = pair[0] if key or _blank(node) else node
        if at is None:
            return self._first_line, 1
        return at.start_mark.line + self._first_line, at.start_mark.column + 1

    def text_line(self, path: Path) -> int:
        """Return the line on which the text of a value begins: after the ``|`` of a block."""
        node = self.node(path)
        line = self.place(path)[0]
        return line + 1 if isinstance(node, ScalarNode) and node.style in ("|", ">") else line

    def written(self, path: Path) -> str:
        """Return the scalar at a path as the author wrote it, without quotes; empty for anything else."""
        node = self.node(path)
        return str(node.value) if isinstance(node, ScalarNode) else ""

    def node(self, path: Path) -> Node | None:
        """Return the node at a path."""
        node = self._root
        for step in path:
            pair = _child(node, step)
            if pair is None:
                return None
            node = pair[1]
        return node


def _child(node: Node | None, step: str | int) -> tuple[Node, Node] | None:
    if isinstance(node, MappingNode):
        return next(((k, v) for k, v in node.value if isinstance(k, ScalarNode) and k.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _blank(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.value and not node.style


def read_yaml(text: str, complaints: Complaints, first_line: int = 1) -> Document:
    """Read one YAML document; what is wrong with it is said, and as much as possible is read all the same.

    ``first_line`` is the line of the file on which ``text`` starts (front matter).
    """
    if _REMARK_PERHAPS.search(text):
        from essence_packager.reading.yaml_remarks import complain_of_cut_texts

        complain_of_cut_texts(text, complaints, first_line)
    before = len(complaints.findings)
    root = _compose(text, complaints, first_line)
    values = _Values(complaints, first_line)
    data = values.of(root) if root is not None else None
    if values.too_many:
        data = root = None
    return Document(data, root, first_line, complete=len(complaints.findings) == before)


def _compose(text: str, complaints: Complaints, first_line: int) -> Node | None:
    if _perhaps_deep(text) and _depth(text) > DEEPEST:
        complaints.say("yaml-too-deep", first_line, deepest=DEEPEST)
        return None
    if "–" in text or "—" in text:
        from essence_packager.reading.yaml_accidents import without_dashes

        text = without_dashes(text, complaints, first_line)
    for _ in range(MOST_MENDS):
        try:
            return _Loader(text).get_single_node()
        except MarkedYAMLError as error:
            from essence_packager.reading.yaml_accidents import mended  # most files are well written

            attempt = mended(text, error, complaints, first_line)
            if attempt is None or attempt == text:
                return None
            text = attempt
        except YAMLError:
            complaints.say("yaml-syntax", first_line)
            return None
    return None


def _perhaps_deep(text: str) -> bool:
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth += 1 if bracket in "[{" else -1
        if depth > DEEPEST:
            return True
    return _FAR_RIGHT.search(text) is not None


def _depth(text: str) -> int:
    """Return how deep a text is nested, without building anything: the composer would exhaust the C stack."""
    from yaml.events import CollectionEndEvent, CollectionStartEvent

    loader, depth, deepest = _Loader(text), 0, 0
    try:
        while loader.check_event() and deepest <= DEEPEST:
            event = loader.get_event()
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            deepest = max(depth, deepest)
    except YAMLError:
        pass
    return deepest


class _Values:
    """Turns nodes into values, bounded against aliases that repeat or contain themselves."""

    def __init__(self, complaints: Complaints, first_line: int) -> None:
        self._complaints = complaints
        self._first_line = first_line
        self._open: set[int] = set()
        self._count = 0
        self._top: Node | None = None
        self.too_many = False

    def _say(self, id: str, node: Node, **values: object) -> None:
        mark = node.start_mark
        self._complaints.say(id, mark.line + self._first_line, mark.column + 1, **values)

    def of(self, node: Node) -> Any:
        self._count += 1
        if self._count >= MOST_VALUES:
            if not self.too_many:
                self._say("yaml-too-large", self._top or node, most=MOST_VALUES)
            self.too_many = True
            return None
        if node.tag not in _STANDARD_TAGS:
            self._say("yaml-tag", node, tag=node.tag)
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            self._say("yaml-cycle", node)
            return None
        if len(self._open) >= DEEPEST:
            self._say("yaml-too-deep", node, deepest=DEEPEST)
            return None
        self._open.add(id(node))
        value = self._mapping(node) if isinstance(node, MappingNode) else self._sequence(node.value)
        self._open.discard(id(node))
        return value

    def _sequence(self, entries: Sequence[Node]) -> list[Any]:
        values = []
        for entry in entries:
            self._top = entry if len(self._open) == 1 else self._top
            values.append(self.of(entry))
        return values

    def _mapping(self, node: MappingNode) -> Mapping[str, Any]:
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self._say("yaml-key", key)
                continue
            name = key.value.strip("\u00a0 ")
            if name != key.value:
                self._say("yaml-no-break-space", key, key=name)
            if name in values:
                self._say("yaml-key-twice", key, key=name, line=lines[name])
                continue
            self._top = key if len(self._open) == 1 else self._top
            lines[name] = key.start_mark.line + self._first_line
            values[name] = self.of(value)
        return values

    def _scalar(self, node: ScalarNode) -> Any:
        text = node.value
        if node.style:
            return text
        closers = _CURLY.get(text[:1])
        if closers and len(text) > 1 and text[-1] in closers:
            inner = text[1:-1].strip()
            self._say("yaml-curly-quotes", node, value=inner.replace('"', '\\"'))
            return inner
        return scalar(text)
