"""Makes text of strangers and authors safe to open in a spreadsheet."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(text: str) -> str:
    """Return a text as a cell of a CSV table: a spreadsheet would run what begins like a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
