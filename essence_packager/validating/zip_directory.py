"""Reads the list of files at the end of a zip, bounded and without trusting it. Source: APPNOTE 6.3, 4.3-4.5."""

import os
import struct
from typing import BinaryIO, NamedTuple

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_MOST_COMMENT = 0xFFFF
_LARGEST_LIST = 32 << 20
"""Bytes of a list that are read: ten times what the largest courses need."""
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF
_ZIP64_EXTRA, _UNICODE_PATH_EXTRA = 0x0001, 0x7075


class NoDirectoryError(Exception):
    """There is no list of files at the end; ``cut`` tells whether the file begins as a zip."""

    def __init__(self, *, cut: bool, split: bool = False) -> None:
        super().__init__()
        self.cut = cut
        self.split = split


class Member(NamedTuple):
    """A file as the list tells it; none of it need be true. ``mode``: the Unix mode, 0 where there is none."""

    raw: bytes
    """The name as it is stored."""
    marked: bool
    """Whether the name is said to be UTF-8."""
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int
    mode: int


class Directory(NamedTuple):
    """The list: its members in order, whether zip64 is used, whether all was read, whether it was as it says."""

    members: tuple[Member, ...]
    start: int
    """Where the list begins in the file: members end before it."""
    before: int
    """Bytes in front of the zip that are no part of it."""
    zip64: bool
    complete: bool
    sound: bool


def read_directory(file: BinaryIO, most: int) -> Directory:
    """Read the list of at most ``most`` members. Raises NoDirectoryError, OSError."""
    size = file.seek(0, os.SEEK_END)
    end = _end_of_list(file, size)
    place, count, length, offset, zip64 = end
    shift = place - length - offset  # a zip may stand behind something else
    if shift < 0 or length > size:
        raise NoDirectoryError(cut=True)
    file.seek(offset + shift)
    members: list[Member] = []
    read = 0
    while read + _ENTRY.size <= min(length, _LARGEST_LIST) and len(members) < most:
        head = file.read(_ENTRY.size)
        if len(head) < _ENTRY.size or not head.startswith(b"PK\1\2"):
            break
        fields = _ENTRY.unpack(head)
        sizes = fields[10], fields[11], fields[12]
        rest = file.read(sum(sizes))
        read += len(head) + len(rest)
        members.append(_member(fields, rest, sizes, shift))
    more = (len(members) >= most and read < length) or length > _LARGEST_LIST
    sound = more or (read == length and len(members) == count)
    return Directory(tuple(members), offset + shift, shift, zip64, not more, sound)


def _end_of_list(file: BinaryIO, size: int) -> tuple[int, int, int, int, bool]:
    """Return where the list ends, its count of members, its bytes, where it says to begin, whether it is zip64."""
    file.seek(max(0, size - _END.size - _MOST_COMMENT))
    tail_start = file.tell()
    tail = file.read(_END.size + _MOST_COMMENT)
    place = _last_end(tail)
    if place < 0:
        file.seek(0)
        raise NoDirectoryError(cut=file.read(4) == b"PK\3\4")
    _, disk, _, _, count, length, offset, _ = _END.unpack_from(tail, place)
    place += tail_start
    full = count == _FULL_16 or length == _FULL_32 or offset == _FULL_32
    if full or place != offset + length:
        # Python's zipfile writes the records of zip64 from 2 GiB on, where the end record can still hold all numbers.
        large = _end_of_list_64(file, place)
        if large is not None:
            return *large, full
    if disk not in (0, _FULL_16):
        raise NoDirectoryError(cut=True, split=True)
    return place, count, length, offset, False


def _last_end(tail: bytes) -> int:
    place = len(tail)
    while (place := tail.rfind(b"PK\5\6", 0, place)) >= 0:
        if place + _END.size <= len(tail):
            comment = _END.unpack_from(tail, place)[7]
            if place + _END.size + comment <= len(tail):
                return place
    return -1


def _end_of_list_64(file: BinaryIO, place: int) -> tuple[int, int, int, int] | None:
    if place < _LOCATOR_64.size + _END_64.size:
        return None
    file.seek(place - _LOCATOR_64.size)
    mark, _, said, disks = _LOCATOR_64.unpack(file.read(_LOCATOR_64.size))
    if mark != b"PK\6\7":
        return None
    if disks > 1:
        raise NoDirectoryError(cut=True, split=True)
    for start in (said, place - _LOCATOR_64.size - _END_64.size):
        if start + _END_64.size > place:
            continue
        file.seek(start)
        fields = _END_64.unpack(file.read(_END_64.size))
        if fields[0] == b"PK\6\6":
            return start, fields[7], fields[8], fields[9]
    return None


def _member(fields: tuple[int, ...], rest: bytes, sizes: tuple[int, int, int], shift: int) -> Member:
    _, made, _, flags, method, _, _, crc, packed, size, *_, outside, offset = fields
    name = rest[: sizes[0]]
    extra = _extras(rest[sizes[0] : sizes[0] + sizes[1]])
    size, packed, offset = _large(extra.get(_ZIP64_EXTRA, b""), size, packed, offset)
    marked = bool(flags & 0x800)
    unicode = extra.get(_UNICODE_PATH_EXTRA, b"")
    if not marked and len(unicode) > 5 and not name.isascii():
        name, marked = unicode[5:], True
    mode = outside >> 16 if made >> 8 in (3, 19) else 0
    return Member(name, marked, flags, method, crc, packed, size, offset + shift, mode)


def _extras(data: bytes) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    place = 0
    while place + 4 <= len(data):
        kind, length = struct.unpack_from("<2H", data, place)
        found.setdefault(kind, data[place + 4 : place + 4 + length])
        place += 4 + length
    return found


def _large(extra: bytes, *values: int) -> tuple[int, ...]:
    found: list[int] = []
    for value in values:
        if value == _FULL_32 and len(extra) >= 8:
            found.append(int.from_bytes(extra[:8], "little"))
            extra = extra[8:]
        else:
            found.append(value)
    return tuple(found)
