"""Files that appear in an output folder together and whole, or not at all."""

import errno
import os
import secrets
import time
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from essence_packager.packaging.errors import OutputError

SUFFIX = ".essence-part"
"""How the temporary files of a build end; a killed build leaves such files behind."""

STALE_AFTER = 3600.0
"""Seconds without a write after which a temporary file belongs to no running build."""

_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)


class Delivery:
    """A transaction on a folder: files are written under temporary names and get their own names at the end.

    ``with Delivery(folder) as delivery: delivery.open(name).write(…)``. Leaving the block by any
    exception (also KeyboardInterrupt) removes the temporary files and leaves earlier files as they were.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._parts: list[tuple[BinaryIO, Path, Path]] = []

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

    def open(self, name: str) -> BinaryIO:
        """Return the stream (writable, seekable) whose bytes become the file ``name`` of the folder.

        Raises OutputError when nothing can be written there.
        """
        path = self.folder / name
        part = self.folder / f".{name}.{secrets.token_hex(4)}{SUFFIX}"
        try:
            stream = part.open("xb")
        except OSError as error:
            raise explained(error, path) from error
        self._parts.append((stream, part, path))
        return stream

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the files their names, or remove them after an error.

        Raises OutputError when the bytes do not fit the disk or an earlier file cannot be replaced.
        """
        try:
            if error is None:
                self._deliver()
        finally:
            for stream, part, _ in self._parts:
                _discard(stream, part)

    def _deliver(self) -> None:
        for stream, _, path in self._parts:
            try:
                stream.close()
            except OSError as error:
                raise explained(error, path) from error
        for _, part, path in self._parts:
            _replace(part, path)


def explained(error: OSError, path: Path) -> OutputError:
    """Return an OutputError that says in plain words why ``path`` could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC):
        return OutputError(path, "the disk is full. Free some space and build again")
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


def _replace(part: Path, path: Path) -> None:
    # Windows refuses to replace a file that a virus scanner or a sync client holds open for a moment.
    for pause in (*_PAUSES, None):
        try:
            os.replace(part, path)
            return
        except PermissionError as error:
            if pause is None:
                raise explained(error, path) from error
            time.sleep(pause)
        except OSError as error:
            raise explained(error, path) from error


def _discard(stream: BinaryIO, part: Path) -> None:
    try:
        stream.close()
    except OSError:
        pass  # a full disk: what could not be flushed is thrown away anyway
    try:
        part.unlink(missing_ok=True)
    except OSError:
        pass  # still held open by a scanner: the next build sweeps it


def _sweep(folder: Path) -> None:
    newest = time.time() - STALE_AFTER
    for part in folder.glob(f".*{SUFFIX}"):
        try:
            if part.stat().st_mtime < newest:
                part.unlink()
        except OSError:
            continue  # another build swept it first, or it is not ours to remove
