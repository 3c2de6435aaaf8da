"""Opens a folder as a package, and judges it as a container."""

from pathlib import Path

from essence_packager.validating.opened import Kind, Opened, Unreadable
from essence_packager.validating.say import Say


class Folder(Opened):
    """A folder whose files are a package."""

    kind = Kind.FOLDER

    def __init__(self, path: Path, files: dict[str, Path]) -> None:
        self.package = path.name
        self._files = files
        self.names = tuple(files)
        self.sizes = {name: file.stat().st_size for name, file in files.items()}

    def read(self, name: str, most: int) -> bytes:
        try:
            with self._files[name].open("rb") as file:
                return file.read(most)
        except (KeyError, OSError) as error:
            raise Unreadable(name) from error


def open_folder(path: Path, say: Say) -> Folder | None:
    """Open a folder."""
    files = {file.relative_to(path).as_posix(): file for file in sorted(path.rglob("*")) if file.is_file()}
    return Folder(path, files)
