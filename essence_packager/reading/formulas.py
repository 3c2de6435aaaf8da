"""Turns a formula in TeX into MathML that may stand in a page: nothing in it acts, links or styles."""

import html
from typing import Literal

_HARMLESS = frozenset(
    "accent accentunder columnalign columnlines columnspacing depth display displaystyle fence form height largeop "
    "linebreak linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits "
    "notation rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset width xmlns".split()
)


class FormulaError(ValueError):
    """The formula is not TeX that can be shown."""


def mathml(tex: str, display: Literal["inline", "block"]) -> str:
    """Return a formula as MathML.

    Raises FormulaError when the formula is not complete or holds what is not known.
    """
    from xml.etree.ElementTree import tostring  # only modules with formulas pay for these

    from latex2mathml.converter import convert_to_element

    try:
        root = convert_to_element(tex, display=display)
    except Exception as error:  # it fails in many ways, all of which mean that the TeX is wrong
        raise FormulaError(str(error) or type(error).__name__) from error
    for element in root.iter():
        # The library puts characters as references, and relies on nobody escaping the author's own `<`.
        element.text = html.unescape(element.text) if element.text else None
        for name in [name for name in element.attrib if name not in _HARMLESS]:
            del element.attrib[name]
    return tostring(root, encoding="unicode")
