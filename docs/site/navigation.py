"""Makes the navigation from the front page: its headings are the groups, its links the pages in them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


_LINE = re.compile(r"^## (?P<group>.+)$|^- \[(?P<title>[^\]]+)\]\((?P<page>[^)#:]+)\.md\)", re.MULTILINE)


def groups(front_page: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the headings of the front page that have pages listed below them, with the pages."""
    found: dict[str, list[str]] = {}
    group = ""
    for line in _LINE.finditer(front_page):
        group = line["group"] or group
        if line["page"]:
            found.setdefault(group, []).append(line["page"])
    yield from ((name, tuple(pages)) for name, pages in found.items())


def connect(app: "Sphinx") -> None:
    """Add the navigation to the front page when it is read."""
    app.connect("source-read", _add)


def _add(app: "Sphinx", page: str, source: list[str]) -> None:
    if page == app.config.root_doc:
        trees = (_tree(name, pages) for name, pages in groups(source[0]))
        source[0] = source[0] + "\n" + "\n".join(trees)


def _tree(name: str, pages: tuple[str, ...]) -> str:
    return f"```{{toctree}}\n:hidden:\n:caption: {name}\n\n" + "\n".join(pages) + "\n```\n"
