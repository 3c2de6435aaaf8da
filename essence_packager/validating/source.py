"""Gives the lines of a package's files to those who show findings."""

from pathlib import Path

from essence_packager.validating.archive import content
from essence_packager.validating.opened import UnreadableError

LARGEST = 4 << 20
"""Bytes of a file that are looked at."""


def content_of(package: Path, file: str) -> bytes | None:
    """Return the beginning of a file of a package, or None when it cannot be read now."""
    try:
        if package.is_dir():
            path = package.joinpath(*file.split("/"))
            inside = path.resolve().is_relative_to(package.resolve())
            return path.read_bytes()[:LARGEST] if inside and path.stat().st_size <= LARGEST else None
        if package.name == file:
            return package.read_bytes() if package.stat().st_size <= LARGEST else None
        return content(package, file, LARGEST)
    except (OSError, UnreadableError, ValueError):
        return None
