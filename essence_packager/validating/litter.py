"""Knows the folders and files in a package that systems, editors and version control left there."""

import re

from essence_packager import litter

_FOLDERS = re.compile(
    r"(^|/)(__MACOSX|\.AppleDouble|\.Spotlight-V100|\.Trashes|\$RECYCLE\.BIN|\.git|\.svn|\.hg|\.idea|\.vscode)/",
    re.IGNORECASE,
)
_NAMES = (".gitignore", ".gitattributes", "icon\r")
"""In small letters; the last is the picture that macOS keeps for a folder, with a line end in its name."""


def is_litter(path: str) -> bool:
    """Tell whether a file of this path in a package was left behind by a program, and no course needs it."""
    name = path.rpartition("/")[2]
    return litter.is_litter(name) or name.lower() in _NAMES or _FOLDERS.search(path) is not None
