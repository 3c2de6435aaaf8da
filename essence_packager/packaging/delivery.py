"""Files that appear in an output folder together and whole, or not at all."""

import contextlib
import errno
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from essence_packager.packaging.errors import FULL, OutputError

SUFFIX = ".essence-part"
"""How the temporary files of a build end; a killed build leaves such files behind."""

STALE_AFTER = 3600.0
"""Seconds without a write after which a temporary file belongs to no running build."""

Written = TypeVar("Written")

_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)


class Delivery:
    """A transaction on a folder: files are written under temporary names and get their own names at the end.

    ``with Delivery(folder) as delivery: delivery.write(name, write)``. Leaving the block by any exception
    (also KeyboardInterrupt) removes the temporary files and leaves earlier files as they were.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._parts: dict[Path, Path] = {}

    def __enter__(self) -> Self:
        """Create the folder if need be and remove what killed builds left there.

        Raises OutputError when there can be no such folder.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise explained(error, self.folder) from error
        _sweep(self.folder)
        return self

    def write(self, name: str, write: Callable[[BinaryIO], Written]) -> Written:
        """Let ``write`` fill a seekable stream whose bytes become the file ``name``; return what it returns.

        Raises OutputError when the folder or the disk does not take the bytes; other errors pass.
        """
        path = self.folder / name
        part = self.folder / f".{name}.{os.urandom(4).hex()}{SUFFIX}"
        self._parts[part] = path
        try:
            with part.open("xb") as stream:
                return write(stream)
        except OSError as error:
            raise explained(error, path) from error

    def write_bytes(self, name: str, content: bytes) -> None:
        """Make ``content`` the file ``name``. Raises OutputError as ``write`` does."""
        self.write(name, lambda stream: stream.write(content))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the files their names, or remove them after an error.

        Raises OutputError when an earlier file cannot be replaced.
        """
        try:
            if error is None:
                # Asked of all before any is replaced: a code book open in Excel must not leave half a delivery.
                for path in self._parts.values():
                    _insist_on_replaceable(path)
                for part, path in self._parts.items():
                    _patiently(partial(part.replace, path), path)
        finally:
            for part in self._parts:
                _remove(part)


def explained(error: OSError, path: Path) -> OutputError:
    """Return an OutputError that says in plain words why ``path`` could not be written."""
    if error.errno in FULL:
        return OutputError(path, "the disk is full. Free some space and build again")
    if error.errno == errno.EFBIG:
        return OutputError(path, "the file is larger than this disk allows. Use smaller videos or another disk")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return OutputError(
            path,
            "it cannot be written. If it is open in another program, close it there; "
            "else choose a folder of your own with --out",
        )
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return OutputError(path, "a file stands where a folder is needed. Choose another folder with --out")
    if error.errno == errno.EISDIR:
        return OutputError(path, "a folder stands where the package should go. Rename or remove that folder")
    if error.errno == errno.ENAMETOOLONG:
        return OutputError(path, "the name is too long. Shorten the id in module.yaml")
    return OutputError(path, f"it cannot be written ({error.strerror or error})")


def _insist_on_replaceable(path: Path) -> None:
    if path.is_dir():
        raise explained(IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)), path)
    if path.exists():
        # Changes nothing, but Windows refuses it for a file that another program holds open.
        _patiently(lambda: path.rename(path), path)


def _patiently(act: Callable[[], object], path: Path) -> None:
    # A virus scanner or a sync client may hold a file open for a moment.
    for pause in (*_PAUSES, None):
        try:
            act()
        except PermissionError as error:
            if pause is None:
                raise explained(error, path) from error
            time.sleep(pause)
        except OSError as error:
            raise explained(error, path) from error
        else:
            return


def _remove(part: Path) -> None:
    with contextlib.suppress(OSError):  # held open by a scanner: a later build sweeps it
        part.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    newest = time.time() - STALE_AFTER
    for part in folder.glob(f".*{SUFFIX}"):
        try:
            if part.stat().st_mtime < newest:
                part.unlink()
        except OSError:
            continue  # another build swept it first, or it is not ours to remove
