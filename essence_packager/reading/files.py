"""The files of an author's folder, by names that are the same on every system."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class File(NamedTuple):
    """A file: POSIX path in the folder (NFC), where it lies, size in bytes, time of change in nanoseconds."""

    path: str
    source: Path
    size: int
    modified: int


class Files(Mapping[str, File]):
    """The files of a folder by path."""

    def __init__(self, files: Iterable[File]) -> None:
        self._files = {file.path: file for file in files}
        self._folded = {path.casefold(): path for path in self._files}

    def __getitem__(self, path: str) -> File:
        return self._files[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def other_case(self, path: str) -> str:
        """Return the file whose name differs from ``path`` only in capital letters, or an empty string."""
        return self._folded.get(path.casefold(), "")

    def under(self, folder: str) -> list[File]:
        """Return the files of a folder and those below it, in natural order of names (2 before 10)."""
        inside = (file for path, file in self._files.items() if path.startswith(f"{folder}/"))
        return sorted(inside, key=lambda file: natural(file.path))


def normal(path: str) -> str:
    """Return a path as the keys of ``Files`` are written (NFC)."""
    return path if path.isascii() else unicodedata.normalize("NFC", path)


def natural(name: str) -> tuple[list[tuple[int, str]], str]:
    """Return a key that sorts names as people do: numbers by their value."""
    parts: list[tuple[int, str]] = []
    digits = ""
    for char in name.casefold() + "\0":
        if char in "0123456789":
            digits += char
            continue
        if digits:
            parts.append((int(digits[:18]), ""))
            digits = ""
        parts.append((-1, char))
    return parts, name
