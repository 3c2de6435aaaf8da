"""Reads the blocks of code on the pages of documentation, and what the marks before them say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))

_BLOCK = re.compile(
    r"(?:^ *<!-- (?P<mark>[a-z]+): (?P<value>[^\n]+?) -->\n)?"
    r"^(?P<indent> *)(?P<fence>`{3,})(?P<kind>[a-z]*)\n(?P<text>.*?)^(?P=indent)(?P=fence)$"
    r"|^<!-- picture: (?P<picture>[^\n]+?) -->$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """A block of code: its kind as behind its fence, the mark before it (``file``, ``typed``), its first line."""

    page: Path
    line: int
    kind: str
    text: str
    mark: str = ""
    value: str = ""

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


def blocks(page: Path) -> Iterator[Block]:
    """Yield the blocks of a page in order; a picture that the samples need is a block of kind ``picture``."""
    text = page.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        if found["picture"]:
            yield Block(page, line, "picture", "", "file", found["picture"])
        else:
            lines = found["text"].splitlines(keepends=True)
            inside = "".join(each.removeprefix(found["indent"]) for each in lines)
            yield Block(page, line, found["kind"], inside, found["mark"] or "", found["value"] or "")
