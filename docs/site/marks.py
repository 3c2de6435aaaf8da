"""Turns the marks of the pages, comments that code hosts do not show, into what the site shows in their place."""

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


_SAMPLE = re.compile(
    r"^<!-- (?:file|from|part): (?P<path>[^\n]+?) -->\n(?P<fence>`{3,})(?P<kind>[a-z]*)\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_DEMO = re.compile(r"^<!-- demo: (?P<address>[a-z0-9#./-]+) \| (?P<title>[^\n]+?) -->$", re.MULTILINE)
_COMMENT = re.compile(r"^<!--.*?-->\n?", re.MULTILINE | re.DOTALL)
_SHORT_NAME = re.compile(r"^(`{3,})yml$", re.MULTILINE)
_CODE = re.compile(r"^(?P<fence>`{3,}).*?^(?P=fence)$", re.MULTILINE | re.DOTALL)


def connect(app: "Sphinx") -> None:
    """Rewrite each page when it is read."""
    app.connect("source-read", lambda app, page, source: source.__setitem__(0, rewritten(source[0], page)))


def rewritten(text: str, page: str) -> str:
    """Return the text of a page as Sphinx shall read it. ``page`` is its name, such as ``how-to/moodle``."""
    up = "../" * page.count("/")
    text = _SHORT_NAME.sub(r"\1yaml", text)
    text = _DEMO.sub(lambda found: _frame(f"{up}demo/{found['address']}", found["title"]), text)
    text = _SAMPLE.sub(_captioned, text)
    return _outside_code(text)


def _outside_code(text: str) -> str:
    """Leave out the other comments, except in samples."""
    parts, end = [], 0
    for code in _CODE.finditer(text):
        parts += [_COMMENT.sub("", text[end : code.start()]), code[0]]
        end = code.end()
    return "".join((*parts, _COMMENT.sub("", text[end:])))


def _captioned(found: re.Match[str]) -> str:
    """A sample with the name of its file above it."""
    kind = "yaml" if found["kind"] == "yml" else found["kind"] or "none"
    fence = max(found["fence"], "````", key=len)
    return f"{fence}{{code-block}} {kind}\n:caption: {found['path']}\n\n{found['text']}{fence}"


def _frame(address: str, title: str) -> str:
    name, _, fragment = address.partition("#")
    place = html.escape(f"{name}/index.html" + (f"#{fragment}" if fragment else ""))
    words = html.escape(title)
    return (
        f'<div class="demo"><iframe src="{place}" title="{words}" loading="lazy"></iframe>\n'
        f'<p><a href="{place}">{words}: open it in a page of its own</a></p></div>'
    )
