"""Opens a folder as a package, and judges it as a container."""

import os
import stat
from pathlib import Path

from essence_packager.validating.litter import is_litter
from essence_packager.validating.names import judge_names, safe
from essence_packager.validating.opened import Kind, Opened, UnreadableError
from essence_packager.validating.say import Say


class Folder(Opened):
    """A folder whose files are a package."""

    kind = Kind.FOLDER

    def __init__(self, package: str, path: Path, sizes: dict[str, int]) -> None:
        super().__init__(package, sizes)
        self._path = path

    def read(self, name: str, most: int) -> bytes:
        if name not in self.sizes:
            raise UnreadableError(name)
        try:
            with self._path.joinpath(*name.split("/")).open("rb") as file:
                return file.read(most)
        except OSError as error:
            raise UnreadableError(name) from error

    def close(self) -> None:
        """Do nothing: each file is closed when it has been read."""


def open_folder(path: Path, say: Say) -> Folder:
    """Open a folder and judge it. Links are followed to files inside only, and never to folders."""
    inside = path.resolve()
    sizes: dict[str, int] = {}
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(path / folder), key=lambda entry: entry.name)
        except OSError as error:
            say("file-unreadable-in-package", folder.rstrip("/"), reason=error.strerror or error)
            continue
        for entry in entries:
            name = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                if not is_litter(f"{name}/x") and safe(name, say):
                    waiting.append(f"{name}/")
            elif len(sizes) >= say.limits.members:
                say("archive-too-many", "", most=say.limits.members)
                return _judged(Folder(say.package, path, sizes), say)
            elif safe(name, say):
                size = _size(entry, inside)
                if size is None:
                    say("member-link", name)
                else:
                    sizes[name] = size
    return _judged(Folder(say.package, path, sizes), say)


def _judged(folder: Folder, say: Say) -> Folder:
    judge_names(folder.names, say)
    if not folder.names and not say.said("file-unreadable-in-package"):
        say("archive-no-files", "")
    return folder


def _size(entry: os.DirEntry[str], inside: Path) -> int | None:
    """Return the bytes of a file; None of what is none, or leads out of the folder."""
    try:
        found = entry.stat()
        linked = entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(inside)
    except OSError:
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) and not linked else None
