"""How answers stand in a text, as reading and the model both know it: ``[[Riga|Rīga]]``, ``Riga | Rīga``."""

import re

GAP = re.compile(r"\[\[([^\[\]\n]*)\]\]")
"""A gap as it is written; what it holds are the accepted answers."""

PIPE = re.compile(r"(?<!\\)\|")
r"""What separates pieces and the cells of tables; a sign that is meant itself is written ``\|``."""


def pieces(written: str) -> tuple[str, ...]:
    """Return what ``|`` separates, white space folded, without what is empty."""
    parts = (" ".join(part.replace("\\|", "|").split()) for part in PIPE.split(written))
    return tuple(part for part in parts if part)
