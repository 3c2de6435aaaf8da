"""Turns the fields of a question in YAML into those of its type: texts parsed, ids made, pictures put into options."""

import re
from typing import Any

from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node
from essence_packager.model.text import Path, Text
from essence_packager.reading.blocks import parse
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.context import Context
from essence_packager.reading.question_registry import LONGEST_ID
from essence_packager.reading.scope import Role, Scope
from essence_packager.reading.yaml_nodes import Document

_TEXTS = frozenset(("text", "hint", "left", "right", "wrong", "feedback"))
"""Fields whose value is Markdown."""
_LISTS = frozenset(("items", "scale", "extra", "titles"))
"""Fields whose entries are Markdown."""
_MARKS = r"([\\`*_{}\[\]<>()#+\-.!|$~^&:])"
"""Characters that may mean something in Markdown."""


class Fields:
    """One question of a YAML bank: its place in the list, and what its texts may point to."""

    def __init__(self, index: int, document: Document, complaints: Complaints, context: Context) -> None:
        self._index = index
        self._document = document
        self._complaints = complaints
        self._context = context
        self._name = ""

    def plain(self, value: str) -> str:
        """Return the words of a text, about which nothing is said yet."""
        silent = Scope(self._context, Complaints(self._complaints.file, []), Role.VALUE, "", value)
        return Text(value, parse(silent)).plain

    def read(self, entry: dict[str, Any]) -> dict[str, Any]:
        """Return the fields as the question's type takes them; what is no text or list where one belongs stays."""
        self._name = str(entry.get("id"))
        facts = {name: self._parsed(value, (name,), name) for name, value in entry.items()}
        if isinstance(facts.get("audio"), str):
            facts["audio"] = self._sound(("audio",), facts["audio"])
        for name, read in (("options", self._option), ("items", self._item), ("pairs", self._pair)):
            if isinstance(facts.get(name), list):
                facts[name] = [read(part, (name, index)) for index, part in enumerate(facts[name])]
        if facts["type"] == "numeric":
            from essence_packager.reading.question_numeric import numeric_fields

            facts = numeric_fields(facts, self._index, self._document, self._complaints)
        return facts

    def _parsed(self, value: Any, path: Path, field: str) -> Any:
        if isinstance(value, dict):
            return {name: self._parsed(inner, (*path, name), name) for name, inner in value.items()}
        if isinstance(value, list):
            return [
                self._text(inner, (*path, index))
                if field in _LISTS and not isinstance(inner, dict)
                else self._parsed(inner, (*path, index), "")
                for index, inner in enumerate(value)
            ]
        return self._text(value, path) if field in _TEXTS else value

    def _text(self, value: Any, path: Path) -> Any:
        """Return words, or a number as it is written, as a text; what else there is stays as it is."""
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = self._document.written((self._index, *path))
        source = value.strip() if isinstance(value, str) else ""
        if not source:
            return value  # said to be wrong by the type of the field
        scope = self._scope(path, source)
        nodes = parse(scope)
        heading = next((node for node in nodes if node.kind is Kind.HEADING), None)
        if heading:
            self._complaints.say("question-heading-inside", heading.line)
        return Text(source, nodes)

    def _scope(self, path: Path, text: str) -> Scope:
        line = self._document.text_line((self._index, *path))
        prefix = f"{self._name}/{'/'.join(map(str, path))}"
        return Scope(self._context, self._complaints, Role.VALUE, prefix, text, line)

    def _option(self, option: Any, path: Path) -> Any:
        if not isinstance(option, dict):
            return option
        option = {**option}
        picture = option.pop("image", None)
        alt = option.pop("alt", None)
        if isinstance(picture, str) and picture:
            option["text"] = self._with_picture(option.get("text"), picture, alt, (*path, "image"))
        elif alt is not None or picture is not None:
            self._complaints.say("option-image-form", *self._document.place((self._index, *path)))
        if isinstance(option.get("audio"), str):
            option["audio"] = self._sound((*path, "audio"), option["audio"])
        return _named(option, option.get("text"), "option")

    def _with_picture(self, text: Any, picture: str, alt: Any, path: Path) -> Any:
        words = " ".join(str(alt).split()) if alt is not None else ""
        alternative, file = re.sub(_MARKS, r"\\\1", words), re.sub(r"([<>\\])", r"\\\1", picture)
        source = f"![{alternative}](<{file}>)"
        shown = self._text(source, path)
        if not isinstance(text, Text) or not isinstance(shown, Text):
            return shown if text is None else text
        *above, last = text.nodes or (Node(Kind.PARAGRAPH),)
        if last.kind is not Kind.PARAGRAPH:
            return Text(f"{text.source}\n\n{source}", (*text.nodes, *shown.nodes))
        inside = (*last.children, Node(Kind.TEXT, " ", (), (), last.line), *shown.nodes[0].children)
        joined = last._replace(children=inside, source=f"{last.source} {source}")
        return Text(f"{text.source} {source}", (*above, joined))

    def _item(self, item: Any, path: Path) -> Any:
        if isinstance(item, Text):
            return _named({"text": item}, item, "item")
        return _named(item, item.get("text"), "item") if isinstance(item, dict) else item

    def _pair(self, pair: Any, path: Path) -> Any:
        return _named(pair, pair.get("left"), "pair") if isinstance(pair, dict) else pair

    def _sound(self, path: Path, written: str) -> str | None:
        from essence_packager.reading.named_files import sound

        return sound(written, *self._document.place((self._index, *path)), self._scope(path, ""))


def _named(part: dict[str, Any], words: Any, fallback: str) -> dict[str, Any]:
    """Return an option, item or pair with an id, made from its words where it has none."""
    if "id" in part or not isinstance(words, Text):
        return part
    return {"id": identifier(words.plain, fallback, LONGEST_ID), **part}
