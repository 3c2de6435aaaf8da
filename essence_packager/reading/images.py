"""Turns image tokens into nodes: every image has words for those who do not see it, or is said to be decoration."""

import re
from urllib.parse import unquote

from markdown_it.token import Token

from essence_packager.model.node import Kind, Node
from essence_packager.reading.attributes import leading
from essence_packager.reading.guess import closest
from essence_packager.reading.links import extension, find_file, in_media, is_image, renamed
from essence_packager.reading.media_types import AUDIO, VIDEO
from essence_packager.reading.scope import Scope

_KNOWN = ("decorative", "width", "height")
_FILE_NAME = re.compile(
    r"\S+\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?)|(img|dsc|image|picture|screenshot)[-_ ]?\d*", re.IGNORECASE
)


def image(child: Token, after: str, token: Token, scope: Scope) -> tuple[Node, int]:
    """Return the node of an image, and how many characters its attributes take of the text ``after`` it."""
    at = child.meta.get("at", 0)
    place = scope.spot(token, at)
    alt = _words(child.children or []).strip()
    found = leading(after) if after[:1] == "{" else None
    length, attributes = found or (0, ())
    src = unquote(str(child.attrs.get("src", "")))
    attrs = [("src", _source(src, place, scope))]
    if child.attrs.get("title"):
        attrs.append(("title", str(child.attrs["title"])))
    for key, value in attributes:
        if key not in _KNOWN:
            scope.say("attribute-unknown", *place, name=key, known=", ".join(_KNOWN), guess=closest(key, _KNOWN))
        elif key != "decorative" and not re.fullmatch(r"[1-9]\d{0,3}", value):
            scope.say("image-size", *place, name=key, value=value)
        else:
            attrs.append((key, value or "1"))
    decorative = any(key == "decorative" for key, _ in attrs)
    if not alt and not decorative:
        scope.say("image-alt-missing", *place, src=src)
    elif alt and decorative:
        scope.say("image-decorative-with-words", *place, src=src)
    elif alt and _FILE_NAME.fullmatch(alt):
        scope.say("image-alt-file-name", *place, alt=alt, src=src)
    return Node(Kind.IMAGE, "" if decorative else alt, (), tuple(attrs), place[0]), length


def _words(tokens: list[Token]) -> str:
    """Return the words of an image's alternative text, which may hold mark-up."""
    return "".join(
        _words(token.children) if token.children else "\n" if token.type.endswith("break") else token.content
        for token in tokens
    )


def _source(src: str, place: tuple[int, int], scope: Scope) -> str:
    if re.match(r"(https?:)?//", src, re.IGNORECASE):
        scope.say("image-remote", *place, src=src, mended=in_media(src, scope))
        return ""
    if not src:
        scope.say("image-without-file", *place)
        return ""
    path = find_file(src, place, scope, what="image")
    if path is None:
        return ""
    if not path.startswith("media/"):
        scope.say("image-not-in-media", *place, path=path, mended=in_media(path, scope))
        return path
    scope.use(path)
    if not is_image(path):
        guess = src if extension(path) in (*AUDIO, *VIDEO) else ""
        scope.say("image-type", *place, path=path, mended=renamed(path, "jpg", scope), guess=guess)
    return path
