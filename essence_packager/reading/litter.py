"""Knows the files that programs leave in a folder and that nobody means."""

import re

_LITTER = re.compile(
    r"thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|~\$.*|\.~lock\..*#|\._.*|.*~|.*\.(tmp|bak|swp|crdownload|part)",
    re.IGNORECASE | re.DOTALL,
)


def is_litter(name: str) -> bool:
    """Whether a file of this name was left behind by Windows, macOS, Word, LibreOffice or an editor."""
    return _LITTER.fullmatch(name) is not None


def is_hidden(name: str) -> bool:
    """Whether a file is none of the author's business: its name starts with a dot."""
    return name.startswith(".")
