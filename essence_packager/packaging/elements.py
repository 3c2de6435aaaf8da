"""Makes XML elements of one namespace: children and texts in order, attributes by name."""

from collections.abc import Iterable, Mapping
from typing import cast

from lxml import etree

Element = etree._Element  # the name under which lxml-stubs know what etree.Element() returns

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_UNWRITABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF))


class ElementMaker:
    """``make = ElementMaker(uri); make("title", "Words")``: every element in the namespace ``uri``."""

    def __init__(self, namespace: str, prefixes: Mapping[str | None, str] | None = None) -> None:
        self._namespace = namespace
        self._prefixes = cast("dict[str, str] | None", prefixes)  # None as key is the default namespace

    def __call__(self, name: str, *content: "str | Element | Iterable[Element]", **attributes: str) -> Element:
        """Return an element; an iterable among ``content`` gives its elements one by one."""
        element = etree.Element(f"{{{self._namespace}}}{name}", nsmap=self._prefixes)
        for key, value in attributes.items():
            element.set(key, writable(value))
        for part in content:
            if isinstance(part, str):
                element.text = writable(part)
            elif isinstance(part, Element):
                element.append(part)
            else:
                element.extend(part)
        return element


def writable(text: str) -> str:
    """Return the text without the characters that XML 1.0 cannot hold, line ends as line feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNWRITABLE)
