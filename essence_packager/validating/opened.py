"""What an opened package is to all rules, whatever it lies in: names, sizes, bounded reading."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from enum import StrEnum
from types import TracebackType
from typing import Self


class Kind(StrEnum):
    """What was opened."""

    ZIP = "zip"
    FOLDER = "folder"
    MANIFEST = "manifest"
    """A manifest alone: nothing can be said about files."""


class UnreadableError(Exception):
    """A file of the package cannot be read: not there, encrypted, damaged, refused."""


class Opened(ABC):
    """A package. Names are POSIX paths of files, in its order, with ``/`` even where it has back-slashes."""

    kind: Kind

    def __init__(self, package: str, sizes: Mapping[str, int]) -> None:
        self.package = package
        """The name under which the package is spoken of, such as ``course.zip``."""
        self.names = tuple(sizes)
        self.sizes = sizes
        """Bytes of each file as the package says."""

    @abstractmethod
    def read(self, name: str, most: int) -> bytes:
        """Return the first ``most`` bytes of a file. Raises UnreadableError."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the file that the package is read from, where one is held."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Manifest(Opened):
    """A manifest that was given alone."""

    kind = Kind.MANIFEST

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name, {name: len(data)})
        self._data = data

    def read(self, name: str, most: int) -> bytes:
        if name != self.package:
            raise UnreadableError(name)
        return self._data[:most]

    def close(self) -> None:
        """Do nothing: all of it is in memory."""
