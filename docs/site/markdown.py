"""Small pieces of Markdown that the pages of the reference are made of."""

import inspect
import re
from collections.abc import Iterable, Sequence

MADE = "<!-- Made from {source} by docs/site/{file}. Change these, not this page; then: make reference -->\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table, or nothing when it would have no rows."""
    lines = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
    return "\n".join((f"| {' | '.join(head)} |", "|" + "---|" * len(head), *lines)) + "\n" if lines else ""


def code(text: str) -> str:
    """Return a text as code within a line."""
    return f"`{text}`"


def prose(docstring: str | None) -> str:
    """Return a docstring as Markdown: its own lines joined to paragraphs, its code in single backticks."""
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(docstring or ""))
    return "\n\n".join(" ".join(text.split()) for text in paragraphs).replace("``", "`")
