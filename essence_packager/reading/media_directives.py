"""The directives ``media`` and ``download``: pictures, sounds and films in a lesson, and files to take away."""

from markdown_it.token import Token

from essence_packager.model.node import Kind, Node
from essence_packager.reading.directive_attributes import Behind, behind
from essence_packager.reading.guess import closest
from essence_packager.reading.links import extension
from essence_packager.reading.media_types import MEDIA
from essence_packager.reading.named_files import Place, caption_file, kind_of, named_file, poster_file
from essence_packager.reading.scope import Scope

Children = tuple[Node, ...]
Attrs = list[tuple[str, str]]

OF_KIND = {
    "image": ("title", "alt", "decorative"),
    "audio": ("title",),
    "video": ("title", "captions", "poster", "silent"),
}
"""The attributes of ``media``, by what its file is."""
_ANY = tuple(dict.fromkeys(name for names in OF_KIND.values() for name in names))


def media(opener: Token, children: Children, scope: Scope) -> Node | None:
    """``:::{media} ../media/talk.mp4 {captions=../media/talk.vtt}``: its body is the transcript, or a caption."""
    given = behind(opener, _ANY, scope)
    place = given.line, given.column
    path = named_file(given.argument, place, scope, opener.info)
    kind = path and kind_of(path, place, scope)
    if not path or not kind:
        return None
    known = OF_KIND[kind]
    for name in given.attributes:
        if name not in known:
            values = {"name": name, "known": ", ".join(known), "guess": closest(name, known)}
            scope.say("directive-attribute", given.line, directive=f"{opener.info} ({kind})", **values)
    scope.use(path)
    attrs: Attrs = [("kind", kind), ("src", path)]
    if title := given.attributes.get("title"):
        attrs.append(("title", title))
    words = _alternative(path, given, place, attrs, scope) if kind == "image" else ""
    if kind == "video":
        _film(path, given, place, attrs, scope)
    if kind != "image" and not children:
        scope.say("media-transcript-missing", *place, path=path)
    return Node(Kind.MEDIA, words, children, tuple(attrs), given.line)


def _alternative(path: str, given: Behind, place: Place, attrs: Attrs, scope: Scope) -> str:
    words = given.attributes.get("alt", "").strip()
    if "decorative" in given.attributes:
        attrs.append(("decorative", "1"))
    elif not words:
        scope.say("media-alt-missing", *place, path=path, written=given.argument)
    return words


def _film(path: str, given: Behind, place: Place, attrs: Attrs, scope: Scope) -> None:
    captions = given.attributes.get("captions")
    if captions is None:
        if "silent" not in given.attributes:
            scope.say("media-captions-missing", *place, path=path, written=given.argument)
    elif found := caption_file(captions, place, scope):
        attrs.append(("captions", found))
    if "poster" in given.attributes and (found := poster_file(given.attributes["poster"], place, scope)):
        attrs.append(("poster", found))


def download(opener: Token, children: Children, scope: Scope) -> Node | None:
    """``:::{download} ../media/form.pdf``; its body says what the file is."""
    given = behind(opener, ("title",), scope)
    place = given.line, given.column
    path = named_file(given.argument, place, scope, opener.info)
    if path is None:
        return None
    scope.use(path)
    if extension(path) not in MEDIA:
        scope.say("media-type", *place, path=path)
        return None
    title = given.attributes.get("title", "")
    if not children and not title:
        scope.say("download-without-words", *place, path=path)
    attrs = (("src", path), ("title", title)) if title else (("src", path),)
    return Node(Kind.DOWNLOAD, "", children, attrs, given.line)
