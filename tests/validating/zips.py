"""Makes zips that no honest program makes, by changing bytes of one that is sound."""

import io
import struct
import zipfile
from collections.abc import Callable

from tests.validating.packages import PACKAGES, Files, zip_bytes

GOOD = PACKAGES["tincan"]
"""It lists no files: what is added changes nothing else."""
_LIST, _FILE, _END = b"PK\1\2", b"PK\3\4", b"PK\5\6"


def made(write: Callable[[zipfile.ZipFile], object], files: Files = GOOD) -> bytes:
    """The good package in which something more was written."""
    done = io.BytesIO(zip_bytes(files))
    with zipfile.ZipFile(done, "a") as archive:
        write(archive)
    return done.getvalue()


def flagged(data: bytes, name: str, flag: int) -> bytes:
    """A flag set in both headers of a file."""
    return _headers(data, name, 6, 8, lambda old: old | flag)


def packed_by(data: bytes, name: str, method: int) -> bytes:
    """Another method of packing named in both headers of a file."""
    return _headers(data, name, 8, 10, lambda _: method)


def renamed(data: bytes, old: bytes, new: bytes) -> bytes:
    """A name of equal length in both places."""
    assert len(old) == len(new)
    assert data.count(old) == 2
    return data.replace(old, new)


def listed(data: bytes, name: str, place: int, form: str, value: int) -> bytes:
    """A number of a file's entry in the list changed: 16 checksum, 20 packed, 24 size, 42 offset."""
    changed = bytearray(data)
    struct.pack_into(form, changed, _entry(data, name) + place, value)
    return bytes(changed)


def spoiled(data: bytes, name: str) -> bytes:
    """The content of a file overwritten in its middle."""
    start = data.index(name.encode(), data.index(_FILE)) + len(name) + 40
    return data[:start] + b"\xff" * 20 + data[start + 20 :]


def in_end(data: bytes, place: int, form: str, value: int) -> bytes:
    """A number of the end record changed: 4 disk, 10 count, 12 length of the list, 16 its place."""
    changed = bytearray(data)
    struct.pack_into(form, changed, data.rindex(_END) + place, value)
    return bytes(changed)


def linked(name: str, target: str) -> bytes:
    """The good package with a symbolic link in it."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = 0o120777 << 16
    return made(lambda archive: archive.writestr(info, target))


def zip64(files: Files = GOOD, *, needed: bool = True) -> bytes:
    """The same files with the end record of zip64; where it is not needed, the usual one has all numbers, too."""
    data = zip_bytes(files)
    end = data.rindex(_END)
    _, _, _, _, count, length, offset, _ = struct.unpack("<4s4H2LH", data[end:])
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, offset)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    closing = struct.pack("<4s4H2LH", _END, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return data[:end] + record + locator + (closing if needed else data[end:])


def _entry(data: bytes, name: str) -> int:
    place = data.index(_LIST)
    while data[place + 46 : place + 46 + len(name)] != name.encode():
        place = data.index(_LIST, place + 4)
    return place


def _headers(data: bytes, name: str, local: int, central: int, change: Callable[[int], int]) -> bytes:
    changed = bytearray(data)
    entry = _entry(data, name)
    offset = struct.unpack_from("<L", data, entry + 42)[0]
    for place in (offset + local, entry + central):
        struct.pack_into("<H", changed, place, change(struct.unpack_from("<H", data, place)[0]))
    return bytes(changed)
