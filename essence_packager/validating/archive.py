"""Opens a zip without unpacking it, and judges it as a container."""

from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from essence_packager.validating.archive_faults import judge_members, plain_name, readable_names, say_no_archive
from essence_packager.validating.limits import DEFAULT
from essence_packager.validating.names import judge_names
from essence_packager.validating.opened import Kind, Opened, UnreadableError
from essence_packager.validating.say import Say
from essence_packager.validating.zip_directory import Member, NoDirectoryError, read_directory
from essence_packager.validating.zip_members import pieces


class Archive(Opened):
    """A zip file."""

    kind = Kind.ZIP

    def __init__(self, package: str, file: BinaryIO, members: Mapping[str, Member]) -> None:
        super().__init__(package, {name: member.size for name, member in members.items()})
        self._file = file
        self._members = members

    def read(self, name: str, most: int) -> bytes:
        data = bytearray()
        try:
            for piece in pieces(self._file, self._members[name]):
                data += piece
                if len(data) >= most:
                    break
        except (KeyError, OSError) as error:
            raise UnreadableError(name) from error
        return bytes(data[:most])

    def close(self) -> None:
        self._file.close()


def content(path: Path, name: str, most: int) -> bytes:
    """Return the beginning of one file of a zip, judging nothing. Raises UnreadableError, OSError."""
    with path.open("rb") as file:
        try:
            members = read_directory(file, DEFAULT.members).members
        except NoDirectoryError as error:
            raise UnreadableError(name) from error
        wanted = {plain_name(member): member for member in members}
        return Archive(path.name, file, wanted).read(name, most)


def open_archive(path: Path, say: Say) -> Archive | None:
    """Open a zip and judge it, or say why it cannot be opened. Raises OSError when the file may not be read."""
    file = path.open("rb")
    try:
        directory = read_directory(file, say.limits.members)
    except NoDirectoryError as error:
        say_no_archive(file, error, say)
        file.close()
        return None
    except BaseException:
        file.close()
        raise
    members = readable_names(directory.members, say)
    judge_members(file, directory, members, say)
    judge_names(tuple(members), say)
    return Archive(say.package, file, members)
