"""Tells whether pages, scripts or style sheets of a package mention a file, to see whether its absence will be felt."""

import posixpath
import re
from weakref import WeakKeyDictionary

from essence_packager.validating.subject import Subject

_SPEAKING = (".htm", ".html", ".xhtml", ".js", ".mjs", ".css", ".json", ".xml")
_MOST_FILES = 300
_MOST_BYTES = 512 * 1024
_RUN = re.compile(rb"[\w./%~-]+")
_PATH = re.compile(rb".*\.\w{1,5}", re.DOTALL)
_LONGEST = 1_000
"""Bytes of what may be a path; pictures written into a page are longer."""

_known: WeakKeyDictionary[Subject, frozenset[str]] = WeakKeyDictionary()


def mentioned(subject: Subject, path: str) -> bool:
    """Tell whether some file of the package names this one: by its whole path, or by its name and folder."""
    known = _known.get(subject)
    if known is None:
        known = _known[subject] = _mentions(subject)
    return path in known or ("/" in path and "/".join(path.split("/")[-2:]) in known)


def _mentions(subject: Subject) -> frozenset[str]:
    found: set[str] = set()
    own = subject.document.file
    files = [name for name in sorted(subject.names) if name.lower().endswith(_SPEAKING) and subject.place(name) != own]
    for file in files[:_MOST_FILES]:
        here = file.rpartition("/")[0]
        for run in _RUN.findall(subject.read(file, _MOST_BYTES) or b""):
            named = _PATH.match(run) if b"." in run and len(run) <= _LONGEST else None
            if named is None:
                continue
            path = named[0].decode("utf-8", "replace")
            found.add(posixpath.normpath(f"{here}/{path}").lstrip("/"))
            if "/" in path:
                found.add("/".join(path.split("/")[-2:]))
    return frozenset(found)
