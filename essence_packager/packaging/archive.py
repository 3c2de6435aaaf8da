"""Writes a zip whose bytes depend on nothing but its members: same input, same bytes."""

import hashlib
import os
import re
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from essence_packager.packaging.errors import PackagingError, SourceFileError

CHUNK = 1 << 18
"""Bytes held in memory of a member that is streamed from a file."""

_PORTABLE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*", re.ASCII)
_MODE = 0o100644 << 16
_UNIX = 3
_EARLIEST = 315532800  # 1980-01-01T00:00:00Z, the first date a zip can hold
_LATEST = 4354819198  # 2107-12-31T23:59:58Z, the last

_COMPRESSED = frozenset(
    """7z aac avif br bz2 docx epub flac gif gz heic jar jpeg jpg m4a m4v mov mp3 mp4 odp ods odt oga ogg ogv
    opus pdf png pptx rar webm webp woff woff2 xlsx xz zip zst""".split()
)


class SourceFile(NamedTuple):
    """A file of the author's as the folder was read: bytes, and the time of its last change in ns."""

    path: Path
    size: int
    mtime_ns: int

    @classmethod
    def of(cls, path: Path) -> "SourceFile":
        """Return how the file stands now. Raises OSError when there is none."""
        status = path.stat()
        return cls(path, status.st_size, status.st_mtime_ns)


class Member(NamedTuple):
    """A file of the archive: its portable ASCII name with ``/``, and its bytes or the file with them."""

    name: str
    content: bytes | SourceFile

    @property
    def compressed(self) -> bool:
        """Whether the kind of file is compressed already, so that it is only stored."""
        return self.name.rpartition(".")[2].lower() in _COMPRESSED


class Archived(NamedTuple):
    """What was written: size of the zip in bytes, and the digest of what it holds.

    The digest is the sha256 of the lines that ``sha256sum`` prints for the members in the byte order of their
    names (hex digits, two spaces, name, line feed): equal on every platform, whatever its zlib.
    """

    size: int
    digest: str


def write_archive(stream: BinaryIO, members: Iterable[Member], first: str = "") -> Archived:
    """Write a zip into a seekable stream: the member named ``first``, then the others by name.

    Raises SourceFileError when a file vanished or changed since it was read, OSError when the stream takes
    no more, PackagingError when SOURCE_DATE_EPOCH is no time, ValueError for names that are not portable or distinct.
    """
    ordered = sorted(members, key=lambda member: (member.name != first, member.name))
    _insist_on_portable(member.name for member in ordered)
    date = archive_date()
    lines: list[tuple[str, str]] = []
    with zipfile.ZipFile(stream, "w") as archive:
        for member in ordered:
            lines.append((member.name, _write(archive, member, date)))
    listing = "".join(f"{digest}  {name}\n" for name, digest in sorted(lines))
    return Archived(stream.seek(0, os.SEEK_END), hashlib.sha256(listing.encode("ascii")).hexdigest())


def archive_date() -> tuple[int, int, int, int, int, int]:
    """Return the one date of all members: SOURCE_DATE_EPOCH (seconds since 1970, UTC), else 1980-01-01.

    Dates that a zip cannot hold become the nearest it can. Raises PackagingError for what is no number.
    """
    text = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if text and not re.fullmatch(r"\d{1,18}", text, re.ASCII):
        raise PackagingError(f"SOURCE_DATE_EPOCH is {text!r}; write whole seconds since 1970, or unset it")
    seconds = min(max(int(text or _EARLIEST), _EARLIEST), _LATEST)
    year, month, day, hour, minute, second = time.gmtime(seconds)[:6]
    return year, month, day, hour, minute, second


def _write(archive: zipfile.ZipFile, member: Member, date: tuple[int, int, int, int, int, int]) -> str:
    info = zipfile.ZipInfo(member.name, date)
    info.create_system = _UNIX
    info.external_attr = _MODE
    # Level 6, zlib's default: ZipInfo has no public level before Python 3.13.
    info.compress_type = zipfile.ZIP_STORED if member.compressed else zipfile.ZIP_DEFLATED
    content = member.content
    info.file_size = len(content) if isinstance(content, bytes) else content.size
    digest = hashlib.sha256()
    with archive.open(info, "w") as target:
        for chunk in (content,) if isinstance(content, bytes) else _streamed(content):
            digest.update(chunk)
            target.write(chunk)
    return digest.hexdigest()


def _streamed(source: SourceFile) -> Iterator[bytes]:
    try:
        with source.path.open("rb", buffering=0) as stream:
            _insist_unchanged(source, stream)
            left = source.size
            while left > 0 and (chunk := stream.read(min(CHUNK, left))):
                left -= len(chunk)
                yield chunk
            _insist_unchanged(source, stream)
    except FileNotFoundError as error:
        raise SourceFileError(
            source.path, "the file is gone since the build began. Put it back and build again"
        ) from error
    except OSError as error:
        raise SourceFileError(source.path, f"the file cannot be read ({error.strerror or error})") from error


def _insist_unchanged(source: SourceFile, stream: BinaryIO) -> None:
    status = os.fstat(stream.fileno())
    if (status.st_size, status.st_mtime_ns) != (source.size, source.mtime_ns):
        raise SourceFileError(source.path, "the file changed during the build. Let it be saved, then build again")


def _insist_on_portable(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if not _PORTABLE.fullmatch(name):
            raise ValueError(f"not a portable name: {name!r}")
        if name.lower() in seen:
            raise ValueError(f"two members are named {name!r}")
        seen.add(name.lower())
