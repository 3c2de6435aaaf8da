"""Takes from a page of HTML what the checks of content ask for: addresses, language, title, images."""

import re
from typing import Any, NamedTuple

from lxml import etree

from essence_packager.validating.tree import XML

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)")
_ACTIVE = re.compile(
    rb"<(?:script|i?frame|object|embed|applet|meta[^>]{1,200}refresh)|\son[a-z]{3,20}\s?=", re.IGNORECASE
)
_REFRESH = re.compile(r"[\d.]*\s?[;,]\s?(?:url\s?=\s?)?[\"']?([^\"']*)", re.IGNORECASE)
_TAG = re.compile(rb"<[a-zA-Z](?:[^\"'>]+|\"[^\"]*\"|'[^']*')*")
_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 2_000
_LONGEST = 10_000
"""Characters of an attribute that are looked at."""
_LOADED = {
    "script": "src", "img": "src", "iframe": "src", "frame": "src", "embed": "src", "source": "src", "video": "src",
    "audio": "src", "track": "src", "object": "data", "input": "src",
}  # fmt: skip
_BACKED = frozenset({"body", "table", "td", "th", "tr"})
_JAVASCRIPT = frozenset({"", "module", "text/javascript", "application/javascript", "text/ecmascript"})
_STYLES = frozenset({"stylesheet", "icon", "shortcut", "modulepreload", "manifest", "apple-touch-icon"})


class Use(NamedTuple):
    """An address in a page: the element that has it, its line from 1."""

    element: str
    address: str
    line: int
    module: bool = False


class Script(NamedTuple):
    """A script that is written in a page, with the line where it begins."""

    text: str
    line: int
    module: bool


class Page(NamedTuple):
    """What a page says of itself and what it uses."""

    uses: tuple[Use, ...]
    styles: tuple[tuple[str, int], ...]
    """Style sheets written in the page, with their lines."""
    language: str
    title: str
    unnamed: tuple[int, ...]
    """Lines of the images without any ``alt``."""
    active: bool
    """Whether anything in it can run: a script, a handler, a frame, an object, a refresh."""
    base: str
    scripts: tuple[Script, ...]
    plugin: tuple[str, int]
    """The first plug-in that something in the page needs, with its line; ``""``: none."""


def page_of(data: bytes) -> Page | None:
    """Return what is in a page, or None where nothing can be made of it."""
    if any(
        len(tag[0]) > 2 * _MOST_ATTRIBUTES and _attributes(tag[0]) > _MOST_ATTRIBUTES for tag in _TAG.finditer(data)
    ):
        return None  # the parser compares each attribute with each other one of its element
    root = _parsed(data)
    if root is None:
        return None
    uses: list[Use] = []
    styles: list[tuple[str, int]] = []
    unnamed: list[int] = []
    scripts: list[Script] = []
    title, base, plugin = "", "", ("", 0)
    for element in root.iter(etree.Element):
        name = str(element.tag).lower().rpartition("}")[2]
        line = element.sourceline or 0
        uses.extend(_uses(name, element, line))
        if name in {"style", "script"} and element.text:
            if name == "style":
                styles.append((element.text, line))
            elif (element.get("type") or "").lower() in _JAVASCRIPT:
                scripts.append(Script(element.text, line, module=element.get("type") == "module"))
        elif name == "title" and not title:
            title = "".join(element.itertext()).strip()
        elif name == "base":
            base = element.get("href") or base
        elif name == "img" and element.get("alt") is None and element.get("aria-hidden") != "true":
            unnamed.append(line)
        elif name in {"object", "embed", "applet"} and not plugin[0]:
            plugin = _plugin(name, element), line
        if style := element.get("style"):
            styles.append((style, line))
    language = root.get("lang") or root.get(f"{{{XML}}}lang") or root.get("xml:lang") or ""
    active = bool(_ACTIVE.search(data))
    return Page(tuple(uses), tuple(styles), language, title, tuple(unnamed), active, base, tuple(scripts), plugin)


def _attributes(tag: bytes) -> int:
    return len(_QUOTED.sub(b"", tag).split())


def _parsed(data: bytes) -> Any:
    named = _CHARSET.search(data[:2048])
    encoding = named[1].decode("ascii") if named else "utf-8"
    if data.startswith(b"\xef\xbb\xbf"):
        encoding = "utf-8"
    for name in (encoding, "utf-8"):
        try:
            parser = etree.HTMLParser(encoding=name, no_network=True, remove_comments=True, remove_pis=True)
            return etree.fromstring(data, parser)
        except LookupError:
            continue
        except (etree.LxmlError, ValueError):
            return None
    return None


def _plugin(name: str, element: Any) -> str:
    """Return the plug-in that an element needs; inside <video> or <audio> it stands for browsers without these."""
    if next(element.iterancestors("video", "audio"), None) is not None:
        return ""
    path = (element.get("data") or element.get("src") or "").partition("?")[0].lower()
    type = (element.get("type") or "").lower()
    if path.endswith(".swf") or type == "application/x-shockwave-flash":
        return "Flash"
    if name == "applet" or type.startswith("application/x-java"):
        return "Java"
    return "Silverlight" if type.startswith("application/x-silverlight") else ""


def _uses(name: str, element: Any, line: int) -> list[Use]:
    found: list[Use] = []
    type = (element.get("type") or "").lower()
    if name in _LOADED and (name != "input" or type == "image"):
        found.append(Use(name, element.get(_LOADED[name]) or "", line, module=type == "module"))
    elif name == "link" and _STYLES.intersection((element.get("rel") or "").lower().split()):
        kind = "style" if "stylesheet" in (element.get("rel") or "").lower() else "icon"
        found.append(Use(kind, element.get("href") or "", line))
    elif name in {"image", "use"}:
        found.append(Use("img", element.get("href") or element.get("xlink:href") or "", line))
    elif name in {"a", "area"}:
        found.append(Use("link", element.get("href") or "", line))
    elif name == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        found.extend(Use("refresh", to[1], line) for to in [_REFRESH.match(_short(element.get("content")))] if to)
    if srcset := element.get("srcset"):
        parts = re.split(r"(?:,\s)+|(?<=[wx]),", _short(srcset))
        found.extend(Use("img", part.split()[0], line) for part in parts if part.split())
    if name == "video" and (poster := element.get("poster")):
        found.append(Use("img", poster, line))
    if name in _BACKED and (background := element.get("background")):
        found.append(Use("icon", background, line))
    return [use for use in found if use.address.strip()]


def _short(text: str | None) -> str:
    """Return the beginning of an attribute, with single blanks."""
    return " ".join((text or "")[:_LONGEST].split())
