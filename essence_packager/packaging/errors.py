"""What can go wrong while a package is written, in words for the person who builds it."""

import errno
from pathlib import Path

FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""What the system says when nothing more goes onto a disk."""


class PackagingError(Exception):
    """A package could not be written; earlier output is untouched. The text is for the author."""


class SourceFileError(PackagingError):
    """A file of the author's vanished, changed or could not be read while it was being packed."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path = path


class OutputError(PackagingError):
    """The output folder cannot take the package: no place, no permission, or the old file is in use."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path = path


class InternalError(Exception):
    """What was composed is not a right package: a fault of ours, never of the author's."""
