"""Cleans drawings: an SVG is a program as much as a picture, and only the picture goes into a package."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from essence_packager.reading.complaints import Complaints

if TYPE_CHECKING:
    from lxml.etree import _Element

SVG = "{http://www.w3.org/2000/svg}"
XHTML = "{http://www.w3.org/1999/xhtml}"

_ACTIVE = frozenset(
    f"{SVG}{name}"
    for name in ("script", "foreignObject", "handler", "listener", "iframe", "embed", "object", "audio", "video")
)
_ANIMATIONS = frozenset(f"{SVG}{name}" for name in ("animate", "set", "animateTransform", "animateMotion"))
_REFERENCES = frozenset(("href", "{http://www.w3.org/1999/xlink}href", "src"))
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_OWN = r"(?:#|data:image/(?:png|jpeg|gif|webp|avif);base64,)"
_INSIDE = re.compile(rf"\s*(?:{_OWN}|$)", re.IGNORECASE)
_OUTSIDE_URL = re.compile(rf"(?:url|src|image|image-set)\((?!\s*['\"]?\s*{_OWN})[^)]*\)?", re.IGNORECASE)
_IMPORT = re.compile(r"@import[^;]*;?", re.IGNORECASE)
_ACTING_STYLE = re.compile(r"\\|expression\s*\(|javascript:|-moz-binding", re.IGNORECASE)
"""A backslash is an escape, which can hide any of the others."""
_ENTITIES = tuple("<!ENTITY".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))


def clean_svg(data: bytes, complaints: Complaints) -> bytes | None:
    """Return a drawing without what may act or reach out of it, or None when it may stay as it is.

    What was removed is said. A drawing that declares entities, or is none, is refused with an error.
    """
    from lxml import etree

    if any(start in data for start in _ENTITIES):
        complaints.say("svg-hostile")
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        complaints.say("svg-broken", line or 0, column or 0)
        return None
    if root.tag != f"{SVG}svg":
        complaints.say("svg-not-svg", 1)
        return None
    removed = list(dict.fromkeys(_cleaned(root)))
    if not removed:
        return None
    complaints.say("svg-cleaned", what=", ".join(removed))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _cleaned(root: "_Element") -> Iterator[str]:
    """Remove what may not stay, and yield what it was."""
    from lxml import etree

    if root.getroottree().docinfo.internalDTD is not None:
        yield "DOCTYPE"
    if any(isinstance(node, etree._ProcessingInstruction) for node in root.itersiblings(preceding=True)):
        yield "<?…?>"
    for element in list(root.iter()):
        if element is not root and element.getparent() is None:
            continue  # went with something around it
        if isinstance(element, etree._Comment):
            continue
        if isinstance(element, (etree._ProcessingInstruction, etree._Entity)):
            yield "<?…?>"
            _remove(element)
        elif element.tag in _ACTIVE or str(element.tag).startswith(XHTML) or _animates_reference(element):
            yield f"<{etree.QName(element).localname}>"
            _remove(element)
        else:
            yield from _attributes(element)
            if element.tag == f"{SVG}style":
                yield from _style(element)


def _remove(element: "_Element") -> None:
    """Remove an element with all below it, but not the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _animates_reference(element: "_Element") -> bool:
    name = str(element.get("attributeName", "")).rpartition(":")[2].strip().lower()
    return element.tag in _ANIMATIONS and (name in ("href", "src") or name.startswith("on"))


def _attributes(element: "_Element") -> Iterator[str]:
    for name, given in list(element.attrib.items()):
        value = str(given)
        short = str(name).rpartition("}")[2]
        outside = name in _REFERENCES and not _INSIDE.match(value)
        if short.lower().startswith("on") or name == _BASE:
            del element.attrib[name]
            yield short
        elif outside or _OUTSIDE_URL.search(value) or _ACTING_STYLE.search(value):
            del element.attrib[name]
            yield f"{short}={value[:40]}"


def _style(element: "_Element") -> Iterator[str]:
    css = "".join(str(text) for text in element.itertext())
    if _ACTING_STYLE.search(css):
        yield "<style>"
        _remove(element)
        return
    cleaned = _OUTSIDE_URL.sub("none", _IMPORT.sub("", css))
    if cleaned != css:
        yield "@import" if _IMPORT.search(css) else "url(…)"
        for child in list(element):
            element.remove(child)
        element.text = cleaned
