"""Hands out the files of a package to a browser, straight from where it lies and never more than is bounded."""

import mimetypes
from threading import Lock
from typing import NamedTuple

from essence_packager.validating.limits import MIB
from essence_packager.validating.opened import UnreadableError
from essence_packager.validating.subject import Subject

MOST_SERVED = 64 * MIB
"""Bytes of a file that a browser is given; longer films end there."""

_OWN_TYPES = {
    ".css": "text/css",
    ".htm": "text/html",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".mjs": "text/javascript",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".svg": "image/svg+xml",
    ".vtt": "text/vtt",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xhtml": "application/xhtml+xml",
    ".xml": "text/xml",
}
_TYPES = mimetypes.MimeTypes()


class Served(NamedTuple):
    """What is sent of a file."""

    data: bytes
    type: str


class Site:
    """The files of one package, by paths relative to its root; may be asked from several threads."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self._lock = Lock()

    def file(self, path: str) -> Served | None:
        """Return a file of exactly this name, or None."""
        if path not in self.subject.names:
            return None
        with self._lock:
            try:
                data = self.subject.opened.read(self.subject.place(path), MOST_SERVED)
            except UnreadableError:
                return None
        return Served(data, content_type(path))


def content_type(path: str) -> str:
    """Return the media type by a file's name; the same on every machine."""
    suffix = "." + path.rpartition(".")[2].lower()
    return _OWN_TYPES.get(suffix) or _TYPES.guess_type(path)[0] or "application/octet-stream"
