"""Reads files out of a zip piece by piece: never more than asked for, whatever the zip says of itself."""

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from essence_packager.validating.opened import UnreadableError
from essence_packager.validating.zip_directory import Member

STORED, DEFLATED = 0, 8
_LOCAL = struct.Struct("<4s5H3L2H")
_PIECE = 1 << 16
_ENCRYPTED = 0x1 | 0x40


class DamagedError(UnreadableError):
    """A file of a zip is not what the list says; the text of the exception tells in what."""


def encrypted(member: Member) -> bool:
    """Tell whether a password is needed."""
    return bool(member.flags & _ENCRYPTED) or member.method == 99


def beginning(file: BinaryIO, member: Member) -> int:
    """Return where a member's data begin. Raises DamagedError when there is no such file at the place."""
    file.seek(member.offset)
    head = file.read(_LOCAL.size)
    if len(head) < _LOCAL.size or not head.startswith(b"PK\3\4"):
        raise DamagedError("there is no file where the list says")
    fields: tuple[int, ...] = _LOCAL.unpack(head)
    name = file.read(fields[9])
    if name != member.raw and not member.marked:
        raise DamagedError("the list calls it otherwise than the file itself")
    return member.offset + _LOCAL.size + fields[9] + fields[10]


def pieces(file: BinaryIO, member: Member) -> Iterator[bytes]:
    """Yield a member's content. Raises UnreadableError when it is encrypted or packed otherwise, OSError.

    Raises DamagedError, after what could be unpacked, when it is not what the list says.
    """
    if encrypted(member) or member.method not in (STORED, DEFLATED):
        raise UnreadableError("not to be unpacked")
    file.seek(beginning(file, member))
    unpack = _stored if member.method == STORED else _inflated
    done = crc = 0
    for piece in unpack(file, member.packed):
        done += len(piece)
        crc = zlib.crc32(piece, crc)
        if done > member.size:
            raise DamagedError("it is larger than the list says")
        yield piece
    if done < member.size:
        raise DamagedError("it ends too early")
    if crc != member.crc:
        raise DamagedError("its content does not agree with its checksum")


def _stored(file: BinaryIO, left: int) -> Iterator[bytes]:
    while left > 0 and (piece := file.read(min(left, _PIECE))):
        left -= len(piece)
        yield piece


def _inflated(file: BinaryIO, left: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while not unpacker.eof:
            data = unpacker.unconsumed_tail
            if not data:
                data = file.read(min(left, _PIECE))
                left -= len(data)
            piece = unpacker.decompress(data, _PIECE)
            if piece:
                yield piece
            elif not data:
                return
    except zlib.error as error:
        raise DamagedError("its content cannot be unpacked") from error
