"""Knows the files that programs leave in a folder and that nobody means."""

import re

_LITTER = re.compile(
    r"thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|~\$.*|\.~lock\..*#|\._.*|.*~"
    r"|.*\.(tmp|bak|orig|swp|crdownload|part)",
    re.IGNORECASE | re.DOTALL,
)


def is_litter(name: str) -> bool:
    """Tell whether a file of this name, without folders, was left by Windows, macOS, an office program or an editor."""
    return _LITTER.fullmatch(name) is not None
