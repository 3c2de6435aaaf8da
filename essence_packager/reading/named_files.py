"""Finds the files that directives and attributes name: in media, of the right kind."""

import re
from urllib.parse import unquote

from essence_packager.reading.links import extension, find_file, in_media, relative, renamed
from essence_packager.reading.media_types import AUDIO, CAPTIONS, IMAGES, MEDIA, VIDEO
from essence_packager.reading.scope import Scope

_REMOTE = re.compile(r"(https?:)?//|www\.", re.IGNORECASE)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^()\s]+)[^()]*\)")
_AUDIO_OF_OTHERS = frozenset(("wma", "aif", "aiff", "flac", "amr", "aac", "caf", "mid", "midi"))
_VIDEO_OF_OTHERS = frozenset(("mov", "avi", "wmv", "mkv", "flv", "mpg", "mpeg", "3gp", "ogv"))

Place = tuple[int, int]

_EXAMPLES = {
    "media": ":::{media} ../media/talk.mp4",
    "download": ":::{download} ../media/form.pdf",
    "audio": "audio=../media/part.mp3",
    "captions": "captions=../media/talk.vtt",
    "poster": "poster=../media/talk.jpg",
}
"""What to write, for everything that names a file."""


def named_file(written: str, place: Place, scope: Scope, directive: str) -> str | None:
    """Return the path in the folder of a file in media that a directive or attribute names, or None after a finding."""
    link = _LINK.fullmatch(written)
    if link:
        scope.say("file-as-link", *place, name=directive, mended=link[1])
        written = link[1]
    name = unquote(written.strip("<>\"'“”"))
    if not name:
        scope.say("file-not-named", *place, name=directive, example=_EXAMPLES[directive])
        return None
    if _REMOTE.match(name):
        scope.say("file-remote", *place, href=name, mended=in_media(name, scope))
        return None
    path = find_file(name, place, scope, what="file")
    if path and not path.startswith("media/"):
        scope.say("file-not-in-media", *place, path=path, mended=in_media(path, scope))
        return None
    return path


def kind_of(path: str, place: Place, scope: Scope) -> str | None:
    """Return ``image``, ``audio`` or ``video``, or None after saying that a file can be neither shown nor played."""
    ending = extension(path)
    for kind, endings in (("image", IMAGES), ("audio", AUDIO), ("video", VIDEO)):
        if ending in endings:
            return kind
    scope.use(path)
    if ending in _VIDEO_OF_OTHERS:
        scope.say("video-kind", *place, path=path, mended=renamed(path, "mp4", scope))
    elif ending in _AUDIO_OF_OTHERS:
        scope.say("audio-kind", *place, path=path, mended=renamed(path, "mp3", scope))
    elif ending in MEDIA:
        scope.say("media-is-document", *place, path=path, mended=relative(path, scope))
    else:
        scope.say("media-kind", *place, path=path)
    return None


def sound(written: str, line: int, column: int, scope: Scope) -> str | None:
    """Return the path in the folder of a sound file that an attribute ``audio`` names, or None after a finding."""
    path = named_file(written, (line, column), scope, "audio")
    if path is None:
        return None
    scope.use(path)
    if extension(path) not in AUDIO:
        scope.say("audio-kind", line, column, path=path, mended=renamed(path, "mp3", scope))
        return None
    return path


def caption_file(written: str, place: Place, scope: Scope) -> str | None:
    """Return the path in the folder of a film's captions, or None after a finding."""
    path = named_file(written, place, scope, "captions")
    if path is None:
        return None
    scope.use(path)
    if extension(path) not in CAPTIONS:
        scope.say("captions-type", *place, path=path, mended=renamed(path, "vtt", scope))
        return None
    scope.context.captions.add(path)
    return path


def poster_file(written: str, place: Place, scope: Scope) -> str | None:
    """Return the path in the folder of the picture that stands for a film, or None after a finding."""
    path = named_file(written, place, scope, "poster")
    if path is None:
        return None
    scope.use(path)
    if extension(path) not in IMAGES:
        scope.say("image-type", *place, path=path, mended=renamed(path, "jpg", scope), guess="")
        return None
    return path
