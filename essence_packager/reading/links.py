"""Judges the links of a text: to lessons, their headings, files of the folder, and the world."""

import posixpath
import re
from urllib.parse import unquote

from markdown_it.token import Token

from essence_packager.model.finding import Position
from essence_packager.reading.context import Pointer
from essence_packager.reading.files import normal
from essence_packager.reading.guess import closest
from essence_packager.reading.media_types import IMAGES, MEDIA
from essence_packager.reading.scope import Scope

_EXTERNAL = re.compile(r"https?://[^/?#\s]+|mailto:[^@\s]+@[^@\s]+|tel:[+\d]", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HOST = re.compile(
    r"(www\.|[a-z0-9-]+\.(com|org|net|eu|edu|gov|info|lv|lt|ee|de|fr|es|it|pl|gr|uk)(/|$))", re.IGNORECASE
)

Attrs = tuple[tuple[str, str], ...]


def link_attributes(href: str, title: str, token: Token, at: int, scope: Scope) -> Attrs:
    """Return the attributes of a LINK node, after saying what is wrong with the link."""
    attrs: Attrs = (("href", href), ("title", title)) if title else (("href", href),)
    if _EXTERNAL.match(href):
        return attrs
    place = scope.spot(token, at)
    target = unquote(href)
    path, _, fragment = target.partition("#")
    if not path:
        return attrs + _to_heading(scope.lesson, fragment, href, place, scope)
    found = find_file(path.partition("?")[0], place, scope, what="link")
    if found is None:
        return attrs
    if found in scope.context.lessons:
        return attrs + _to_heading(scope.context.lessons[found], fragment, href, place, scope)
    if found in scope.context.skipped:
        scope.say("link-to-unlisted", *place, path=found)
        return attrs
    if not found.startswith("media/"):
        scope.say("link-not-media", *place, path=found, mended=in_media(found, scope))
        return attrs
    scope.use(found)
    if extension(found) not in MEDIA:
        scope.say("media-type", *place, path=found)
        return attrs
    return (*attrs, ("media", found))


def _to_heading(lesson: str, fragment: str, href: str, place: tuple[int, int], scope: Scope) -> Attrs:
    if not lesson:
        scope.say("link-dead", *place, href=href, guess="")
        return ()
    if not fragment:
        return (("lesson", lesson),)
    scope.context.pointers.append(Pointer(Position(scope.file, *place), lesson, fragment))
    return (("lesson", lesson), ("fragment", fragment))


def find_file(path: str, place: tuple[int, int], scope: Scope, what: str) -> str | None:
    """Return the path in the folder of a file that a text names, or None after saying why there is none.

    ``what`` is ``link``, ``image`` or ``file``: the first part of the findings' ids.
    """
    files = scope.context.files
    if "\\" in path:
        if re.match(r"[A-Za-z]:", path) or path.startswith("\\\\"):
            _say_far("path-of-computer", path, place, scope)
            return None
        scope.say("path-backslash", *place, path=path, mended=path.replace("\\", "/"))
        path = path.replace("\\", "/")
    scheme = _SCHEME.match(path)
    if scheme:
        local = len(scheme[1]) == 1 or scheme[1].lower() == "file"
        id = "path-of-computer" if local else "link-scheme"
        _say_far(id, path, place, scope, scheme=scheme[1])
        return None
    if path.startswith("//") or (what == "link" and _HOST.match(path) and f"{scope.folder}/{path}" not in files):
        scope.say("link-without-scheme", *place, mended="https://" + path.lstrip("/"))
        return None
    full = posixpath.normpath(posixpath.join(scope.folder, normal(path)))
    if path.startswith("/") or full.startswith(".."):
        _say_far("path-outside", path, place, scope)
        return None
    if full in files:
        return full
    other = files.other_case(full)
    if other:
        scope.say("path-case", *place, path=path, mended=relative(other, scope))
        return other
    _say_missing(path, full, place, scope, what)
    return None


def _say_far(id: str, path: str, place: tuple[int, int], scope: Scope, **values: str) -> None:
    """Say that an address leads out of the folder, and how it would be in media."""
    mended = in_media(path, scope)
    scope.context.meant.add(posixpath.normpath(posixpath.join(scope.folder, mended)))
    scope.say(id, *place, path=path, mended=mended, **values)


def _say_missing(path: str, full: str, place: tuple[int, int], scope: Scope, what: str) -> None:
    files = scope.context.files
    name = posixpath.basename(full)
    same_name = next((p for p in files if posixpath.basename(p).lower() == name.lower()), "")
    beside = (path for path in files if posixpath.dirname(path) == posixpath.dirname(full))
    guess = same_name or closest(full, beside, likeness=0.85)
    id = {"link": "link-dead", "image": "image-missing", "file": "file-missing"}[what]
    shown = relative(guess, scope) if guess else ""
    if what == "file" and (cut := next((p for p in files if p.startswith(f"{full} ")), "")):
        shown = f'"{relative(cut, scope)}"'  # an attribute ends at a space unless it stands in quotation marks
        guess = cut
    scope.context.meant.add(guess)
    scope.say(id, *place, href=path, mended=in_media(path, scope), guess=shown)


def relative(path: str, scope: Scope) -> str:
    """Return how a text of this file names a path of the folder."""
    return posixpath.relpath(path, scope.folder or ".")


def in_media(path: str, scope: Scope) -> str:
    """Return how a text of this file would name a file once it lies in media."""
    name = re.split(r"[/\\]", path.partition("?")[0])[-1]
    return relative(f"media/{name or '…'}", scope)


def renamed(path: str, ending: str, scope: Scope) -> str:
    """Return how a text of this file would name a file of the folder with another ending."""
    return relative(f"{posixpath.splitext(path)[0]}.{ending}", scope)


def extension(path: str) -> str:
    """Return the ending of a file's name in small letters, without the dot."""
    return posixpath.splitext(path)[1][1:].lower()


def is_image(path: str) -> bool:
    """Whether a file may be shown as an image."""
    return extension(path) in IMAGES
