"""Reads a matching question in Markdown: a table of two columns; a row with an empty left cell is an extra answer."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from essence_packager.model.identifier import identifier
from essence_packager.model.node import Kind, Node
from essence_packager.model.notation import PIPE
from essence_packager.model.text import Text
from essence_packager.reading.question_draft import Draft, complain_of_attributes
from essence_packager.reading.question_lines import Lines
from essence_packager.reading.question_registry import LONGEST_ID
from essence_packager.reading.scope import Scope


def matching_facts(draft: Draft, wanted: str, lines: Lines, scope: Scope) -> Mapping[str, Any] | None:
    """Return the table, which is taken out of the draft's text, as fields of a matching."""
    table = draft.table_of_pairs()
    if table is None:
        return None
    index = next(i for i, block in enumerate(draft.stem) if block is table)
    for block in draft.stem[index + 1 :]:
        scope.say("question-text-after", block.line, guess="")
    del draft.stem[index:]
    lines.lines["pairs",] = lines.lines["extra",] = table.line
    header, *rows = table.children
    pairs: list[dict[str, Any]] = []
    extra: list[Text] = []
    for row in rows:
        _complain_of_columns(row, scope)
        left, right = map(_text, row.children)
        for cell, known in zip(row.children, (("id",), ()), strict=False):
            complain_of_attributes(cell._replace(line=row.line), known, scope)
        if right is None:
            if left is not None:
                scope.say("matching-right-empty", row.line, left=left.plain)
        elif left is None:
            lines.lines["extra", len(extra)] = row.line
            extra.append(right)
        else:
            lines.lines["pairs", len(pairs)] = row.line
            id = row.children[0].get("id") or identifier(left.plain, "pair", LONGEST_ID)
            pairs.append({"id": id, "left": left, "right": right})
    titles = [_text(cell) for cell in header.children]
    if titles[0] and titles[1]:
        _complain_of_header(titles[0].plain, titles[1].plain, pairs, header.line, scope)
        return {"type": "matching", "titles": titles, "pairs": pairs, "extra": extra}
    if titles[0] or titles[1]:
        scope.say("matching-title-empty", header.line)
    return {"type": "matching", "pairs": pairs, "extra": extra}


def _text(cell: Node) -> Text | None:
    """Return the text of a cell; None when there is nothing that could be read out."""
    text = Text(cell.source, (Node(Kind.PARAGRAPH, "", cell.children, (), cell.line, cell.segment, cell.source),))
    return text if text.plain else None


def _complain_of_columns(row: Node, scope: Scope) -> None:
    """Say so where a row has more cells than the table has columns: Markdown drops them."""
    cells = PIPE.split(row.source.strip().removeprefix("|").removesuffix("|"))
    if len(cells) > 2:
        scope.say("matching-columns", row.line, count=len(cells))


def _complain_of_header(left: str, right: str, pairs: Sequence[Mapping[str, Any]], line: int, scope: Scope) -> None:
    """Say so where the first row looks like a pair, and not like the titles of the columns."""
    lefts = [pair["left"].plain for pair in pairs]
    rights = [pair["right"].plain for pair in pairs]
    if not pairs:
        return
    repeated = right in rights or left in lefts
    alike = any(
        all(map(form.search, words)) and form.search(title)
        for title, words in ((left, lefts), (right, rights))
        for form in (re.compile(r"[.!?…]$"), re.compile(r"\d"))
    )
    if repeated or alike:
        scope.say("matching-header", line, left=left, right=right)
