"""Takes stock of an author's folder: which files there are, and which of them are accidents."""

import os
import posixpath
from collections.abc import Iterator
from pathlib import Path

from essence_packager.litter import is_litter
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.files import File, Files, normal

FOLDERS = ("lessons", "questions", "media", "locales", "variants", "guide")
"""The folders of a module; what lies elsewhere is none of ours."""

_MEANT = {
    **{name.removesuffix("s"): name for name in FOLDERS},
    **dict.fromkeys(("image", "picture", "img", "asset"), "media"),
    "quiz": "questions",
    "bank": "questions",
}
"""Names, in small letters and without a last s, that are often taken for those of the folders."""

_MOUNT_POINT = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT; the folders of OneDrive have other tags, and are welcome

Entry = os.DirEntry[str]


def take_stock(folder: Path, complaints: Complaints) -> Files | None:
    """Return the files of a module's folder; None after a finding when there is no such folder.

    Links that lead out of the folder are left out, and so is what programs left behind.
    """
    if not folder.is_dir():
        complaints.about(folder.name).say("folder-missing", folder=folder.name)
        return None
    return Files(_Stock(folder, complaints).files())


class _Stock:
    def __init__(self, folder: Path, complaints: Complaints) -> None:
        self._folder = folder
        self._root = os.path.realpath(folder)
        self._complaints = complaints

    def files(self) -> Iterator[File]:
        top = self._entries(self._folder, "")
        present = {path for entry, path in top if entry.is_dir()}
        pending: list[tuple[str, str]] = []
        for entry, path in top:
            if not entry.is_dir():
                yield from self._file(entry, path)
            elif (name := self._meant(path, present)) and self._inside(entry, path):
                pending.append((entry.path, name))
        while pending:
            for entry, path in self._entries(*pending.pop()):
                if not entry.is_dir():
                    yield from self._file(entry, path)
                elif not _is_hidden(entry.name) and self._inside(entry, path):
                    pending.append((entry.path, path))

    def _entries(self, folder: Path | str, prefix: str) -> list[tuple[Entry, str]]:
        """Return what lies in a folder with its path in the module; names that other systems would confuse are said."""
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self._complaints.about(prefix or ".").say("file-unreadable", reason=error.strerror or "")
            return []
        alike: dict[str, str] = {}
        found = []
        for entry in entries:
            path = posixpath.join(prefix, normal(entry.name))
            if not _encodable(path):
                self._complaints.about(prefix or ".").say("file-name-broken")
                continue
            other = alike.setdefault(path.casefold(), entry.name)
            if other != entry.name:
                self._complaints.about(path).say("names-alike", other=other)
            found.append((entry, path))
        return found

    def _meant(self, name: str, present: set[str]) -> str:
        """Return the folder of a module that a top folder is, or seems to be; empty for one that is none of ours."""
        if name in FOLDERS:
            return name
        if _is_hidden(name):
            return ""
        guess = _MEANT.get(name.lower().removesuffix("s"), "")
        if not guess or guess in present:
            return ""
        self._complaints.about(name).say("folder-misnamed", name=name, guess=guess)
        return guess

    def _file(self, entry: Entry, path: str) -> Iterator[File]:
        if is_litter(entry.name):
            self._complaints.about(path).say("litter")
        elif not _is_hidden(entry.name) and self._inside(entry, path):
            try:
                stat = entry.stat()
            except OSError as error:
                self._complaints.about(path).say("file-unreadable", reason=error.strerror or "")
                return
            if entry.is_file():
                yield File(path, Path(entry.path), stat.st_size, stat.st_mtime_ns)
            else:
                self._complaints.about(path).say("file-not-regular")

    def _inside(self, entry: Entry, path: str) -> bool:
        """Whether an entry is what it seems; a link must lead neither out of the folder nor to a folder."""
        if not entry.is_symlink() and not _is_junction(entry):
            return True
        real = os.path.realpath(entry.path)
        inside = real.startswith(self._root + os.sep)
        if inside and not entry.is_dir():
            return True
        self._complaints.about(path).say("link-of-system")
        return False


def _is_junction(entry: Entry) -> bool:
    """Whether a folder of Windows is a mount point, which may lead anywhere."""
    try:
        return getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _MOUNT_POINT
    except OSError:
        return False


def _is_hidden(name: str) -> bool:
    """Whether a file is none of the author's business: its name starts with a dot."""
    return name.startswith(".")


def _encodable(path: str) -> bool:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
