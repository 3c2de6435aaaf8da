"""Judges a zip as a container: what LMSs cannot unpack, what is damaged, what is made to do harm."""

import stat
from collections.abc import Iterable, Mapping
from typing import BinaryIO

from essence_packager.validating.names import safe
from essence_packager.validating.opened import UnreadableError
from essence_packager.validating.say import Say
from essence_packager.validating.zip_directory import Directory, Member, NoDirectoryError
from essence_packager.validating.zip_members import DEFLATED, STORED, DamagedError, beginning, encrypted, pieces

_KINDS = (
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "a document of an old Microsoft Office"),
    (b"MZ", "a Windows program"),
    (b"<?xml", "an XML file"),
    (b"<!doctype html", "a web page, perhaps the login page that came instead of the download"),
    (b"<html", "a web page, perhaps the login page that came instead of the download"),
)
_METHODS = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "xz", 98: "PPMd"}
_SMALL = 32 << 20  # below it no ratio matters


def say_no_archive(file: BinaryIO, error: NoDirectoryError, say: Say) -> None:
    """Say why a file is no zip."""
    file.seek(0)
    start = file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        say("archive-empty", "")
    elif error.split:
        say("archive-split", "")
    elif error.cut:
        say("archive-cut", "")
    else:
        kind = next((words for mark, words in _KINDS if start.startswith(mark.lower())), "")
        say("archive-no-zip", "", kind=kind or "something else", guess=kind)


def readable_names(members: Iterable[Member], say: Say) -> dict[str, Member]:
    """Return the files by name, without folders, links and names that lead elsewhere; say what those are."""
    found: dict[str, Member] = {}
    twice: dict[str, bool] = {}
    slashed: list[str] = []
    for member in members:
        name, sure = _decoded(member)
        if "\\" in name:
            slashed.append(name)
            name = name.replace("\\", "/")
        if name.endswith("/") or not safe(name, say):
            continue
        if stat.S_IFMT(member.mode) not in (0, stat.S_IFREG):
            say("member-link", name)
            continue
        if not sure:
            say("name-not-utf8", name)
        earlier = found.get(name)
        if earlier is not None:
            twice[name] = twice.get(name, True) and (earlier.crc, earlier.size) == (member.crc, member.size)
        found[name] = member
    for name, same in twice.items():
        say("file-twice" if same else "file-twice-different", name)
    if slashed:
        say("name-backslash", slashed[0].replace("\\", "/"), count=len(slashed), name=slashed[0])
    return found


def plain_name(member: Member) -> str:
    """Return the path of a member as the rest of the program knows it."""
    return _decoded(member)[0].replace("\\", "/")


def _decoded(member: Member) -> tuple[str, bool]:
    """Return the name as text, and whether every system reads it so."""
    if member.raw.isascii():
        return member.raw.decode("ascii"), True
    try:
        return member.raw.decode("utf-8"), True
    except UnicodeDecodeError:
        return member.raw.decode("cp437"), False


def judge_members(file: BinaryIO, directory: Directory, members: Mapping[str, Member], say: Say) -> None:
    """Say what is wrong with the archive as a whole and with what is packed into it."""
    if not directory.complete:
        say("archive-too-many", "", most=say.limits.members)
    elif not directory.sound:
        say("archive-list-wrong", "")
    if not members and not directory.members:
        say("archive-no-files", "")
    if directory.before:
        say("archive-behind-bytes", "", count=directory.before)
    if directory.zip64:
        say("archive-zip64", "")
    _judge_readable(members, say)
    harmless = _judge_sizes(directory, members, say)
    _judge_damage(file, members, say, unpack=harmless)


def _judge_readable(members: Mapping[str, Member], say: Say) -> None:
    locked = [name for name, member in members.items() if encrypted(member)]
    if locked:
        say("member-encrypted", locked[0], count=len(locked))
    packed: dict[int, list[str]] = {}
    for name, member in members.items():
        if member.method not in (STORED, DEFLATED) and not encrypted(member):
            packed.setdefault(member.method, []).append(name)
    for method, names in packed.items():
        say("member-method", names[0], method=_METHODS.get(method, f"method {method}"), count=len(names))


def _judge_sizes(directory: Directory, members: Mapping[str, Member], say: Say) -> bool:
    """Say what is made to flood a server; return whether nothing is."""
    limits = say.limits
    total = sum(member.size for member in members.values())
    if total > limits.total:
        say("archive-too-large", "", size=f"{total / (1 << 30):,.1f}", most=f"{limits.total / (1 << 30):,.1f}")
    swelling = [n for n, m in members.items() if m.size > _SMALL and m.size > limits.ratio * max(m.packed, 1)]
    for name in swelling:
        member = members[name]
        say("member-swells", name, times=member.size // max(member.packed, 1), size=member.size >> 20)
    packed = sum(member.packed for member in members.values())
    if not swelling and total > 8 * _SMALL and total > limits.ratio * max(packed, 1):
        say("archive-swells", "", times=total // max(packed, 1), size=total >> 20)
        swelling = ["all"]
    overlapping = _overlap(directory)
    if overlapping:
        say("archive-overlaps", "")
    return not swelling and not overlapping and total <= limits.total


def _overlap(directory: Directory) -> bool:
    end = 0
    for start, packed in sorted((member.offset, member.packed) for member in directory.members):
        if start < end:
            return True
        end = start + 30 + packed
    return end > directory.start


def _judge_damage(file: BinaryIO, members: Mapping[str, Member], say: Say, *, unpack: bool) -> None:
    """Unpack the smaller files in memory, and of all others see whether they are where the list says."""
    left = say.limits.tested if unpack else 0
    for size, name in sorted((member.size, name) for name, member in members.items()):
        member = members[name]
        try:
            if size <= left:
                left -= size
                for _ in pieces(file, member):
                    pass
            else:
                beginning(file, member)
        except DamagedError as error:
            say("member-damaged", name, reason=error)
        except UnreadableError:
            continue
