"""Where values stand: what a YAML document and the lines of a question in Markdown have in common."""

from collections.abc import Sequence
from typing import Protocol

Path = Sequence[str | int]
"""Steps from a whole to a part of it: names of fields, and places in lists."""


class Places(Protocol):
    """Knows where values stand, and how they are written."""

    def place(self, path: Path = (), key: bool = False) -> tuple[int, int]:
        """Return line and column (from 1; 0: not known) of the value at a path, or of its ``key``."""

    def written(self, path: Path) -> str:
        """Return the value at a path as the author wrote it; empty when it is no single value."""
