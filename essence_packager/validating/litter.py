"""Knows the files that systems, editors and version control leave in folders and that no course needs."""

import re

_LITTER = re.compile(
    r"(^|/)(__MACOSX/|\.DS_Store$|\._[^/]*$|\.AppleDouble/|\.Spotlight-V100/|\.Trashes/|Thumbs\.db$|ehthumbs\.db$"
    r"|desktop\.ini$|\$RECYCLE\.BIN/|~\$[^/]*$|\.~lock\.[^/]*#$|\.git/|\.svn/|\.hg/|\.idea/|\.vscode/|[^/]*~$"
    r"|[^/]*\.(swp|tmp|bak|orig)$|\.gitignore$|\.gitattributes$)",
    re.IGNORECASE,
)


def is_litter(name: str) -> bool:
    """Tell whether a file of this path was left behind by a program."""
    return _LITTER.search(name) is not None
