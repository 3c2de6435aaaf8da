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


class Unreadable(Exception):  # noqa: N818 - a fact about the package
    """A file of the package cannot be read: not there, encrypted, damaged, refused."""


class Opened(ABC):
    """A package. Names are POSIX paths of files, in its order, with ``/`` even where it has back-slashes."""

    kind: Kind
    package: str
    """The name under which the package is spoken of, such as ``course.zip``."""
    names: tuple[str, ...]
    sizes: Mapping[str, int]
    """Bytes of each file as the package says."""

    @abstractmethod
    def read(self, name: str, most: int) -> bytes:
        """Return the first ``most`` bytes of a file. Raises Unreadable."""

    def close(self) -> None:  # noqa: B027 - most have nothing to let go
        """Let go of the package."""

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
        self.package = name
        self.names = (name,)
        self.sizes = {name: len(data)}
        self._data = data

    def read(self, name: str, most: int) -> bytes:
        if name != self.package:
            raise Unreadable(name)
        return self._data[:most]
