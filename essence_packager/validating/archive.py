"""Opens a zip without unpacking it, and judges it as a container."""

import zipfile
import zlib
from pathlib import Path

from essence_packager.validating.opened import Kind, Opened, Unreadable
from essence_packager.validating.say import Say


class Archive(Opened):
    """A zip file."""

    kind = Kind.ZIP

    def __init__(self, path: Path, members: zipfile.ZipFile) -> None:
        self.package = path.name
        self._zip = members
        self._infos = {info.orig_filename.replace("\\", "/"): info for info in members.infolist() if not info.is_dir()}
        self.names = tuple(self._infos)
        self.sizes = {name: info.file_size for name, info in self._infos.items()}

    def read(self, name: str, most: int) -> bytes:
        try:
            with self._zip.open(self._infos[name]) as file:
                return file.read(most)
        except (KeyError, OSError, RuntimeError, NotImplementedError, EOFError, zipfile.BadZipFile, zlib.error) as e:
            raise Unreadable(name) from e

    def close(self) -> None:
        self._zip.close()


def open_archive(path: Path, say: Say) -> Archive | None:
    """Open a zip, or say why it cannot be opened."""
    try:
        return Archive(path, zipfile.ZipFile(path))
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        say("archive-unreadable", "", reason=error)
        return None
