"""Gives the author's files portable ASCII names inside a package."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from essence_packager.model.identifier import without_marks

LONGEST = 60
"""Characters of a name, its ending included."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.ASCII)  # device names on Windows
_TAG = 8


def portable_names(paths: Iterable[str]) -> dict[str, str]:
    """Map each POSIX path to a flat name of ``[a-z0-9._-]``, at most 60 characters, its ending kept.

    A name that is portable already stays; names that lost letters, were cut or would meet another get a tag
    made from their path. All names differ; the same paths give the same names, in whatever order they come.
    """
    wanted = {path: _wanted(path) for path in sorted(set(paths))}
    taken = Counter(wanted.values())
    names = {}
    for path, name in wanted.items():
        clash = taken[name] > 1 and name != path.rpartition("/")[2]
        names[path] = _tagged(path, name) if clash else name
    if len(set(names.values())) < len(names):  # two folders hold a file of one name
        taken = Counter(names.values())
        names = {path: name if taken[name] == 1 else _tagged(path, name) for path, name in names.items()}
    return names


def _wanted(path: str) -> str:
    name = unicodedata.normalize("NFC", path.rpartition("/")[2])
    stem, dot, ending = name.rpartition(".")
    if not dot or not re.fullmatch(r"[A-Za-z0-9]{1,8}", ending, re.ASCII):
        stem, ending = name, ""
    plain, lossy = _plain(stem)
    ending = f".{ending.lower()}" if ending else ""
    result = f"{plain}{ending}"
    if lossy or not plain or len(result) > LONGEST or _RESERVED.fullmatch(plain):
        return _tagged(path, result)
    return result


def _plain(stem: str) -> tuple[str, bool]:
    """Return the stem in portable letters, and whether letters or digits were lost."""
    bare = without_marks(stem)
    lossy = any(c.isalnum() and not c.isascii() for c in bare)
    return re.sub(r"[^a-z0-9_-]+", "-", bare, flags=re.ASCII).strip("-_"), lossy


def _tagged(path: str, name: str) -> str:
    tag = hashlib.sha256(unicodedata.normalize("NFC", path).encode("utf-8")).hexdigest()[:_TAG]
    stem, dot, ending = name.partition(".")
    room = LONGEST - len(dot + ending) - len(tag) - 1
    return f"{stem[:room].strip('-_') or 'file'}-{tag}{dot}{ending}"
