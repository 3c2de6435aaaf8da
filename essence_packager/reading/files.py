"""Takes stock of an author's folder: which files there are, by names that are the same on every system."""

import os
import posixpath
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("lessons", "questions", "media", "locales", "variants", "guide")
"""The folders of a module; what lies elsewhere is not ours."""


@dataclass(frozen=True, slots=True)
class File:
    """A file: POSIX path in the folder (NFC), where it lies, size in bytes, time of change in nanoseconds."""

    path: str
    source: Path
    size: int
    modified: int


class Files(Mapping[str, File]):
    """The files of a folder by path."""

    def __init__(self, files: Mapping[str, File]) -> None:
        self._files = dict(files)
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

    @staticmethod
    def normal(path: str) -> str:
        """Return a path as our keys are written (NFC)."""
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


def take_stock(folder: Path) -> Files:
    """Return the files of a module's folder."""
    found: dict[str, File] = {}
    for entry in os.scandir(folder):
        name = Files.normal(entry.name)
        if entry.is_dir() and name in FOLDERS:
            _walk(entry.path, name, found)
        elif entry.is_file():
            _add(entry, name, found)
    return Files(found)


def _walk(folder: str, prefix: str, found: dict[str, File]) -> None:
    for entry in os.scandir(folder):
        path = posixpath.join(prefix, Files.normal(entry.name))
        if entry.is_dir():
            _walk(entry.path, path, found)
        elif entry.is_file():
            _add(entry, path, found)


def _add(entry: "os.DirEntry[str]", path: str, found: dict[str, File]) -> None:
    stat = entry.stat()
    found[path] = File(path, Path(entry.path), stat.st_size, stat.st_mtime_ns)
