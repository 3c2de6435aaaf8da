"""Mends what the theme's pages lack for people who use a keyboard or a screen reader."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from docs.site.demos import FOLDER

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_MENDED = (
    # Captions of the navigation are headings without a level.
    (re.compile(r'(<p class="caption" role="heading")(?=>)'), r'\1 aria-level="2"'),
    # Two landmarks of a kind need names to be told apart.
    (re.compile(r'(<aside class="sidebar-drawer")(?=>)'), r'\1 aria-label="All pages"'),
    (re.compile(r'(<aside class="toc-drawer[^"]*")(?=>)'), r'\1 aria-label="On this page"'),
    # The page of the search has no heading.
    (re.compile(r'(<div id="search-results"></div>)'), r"<h1>Search</h1>\n\1"),
    # What may scroll must be reached with the keyboard.
    (re.compile(r"(<pre)(?=>)"), r'\1 tabindex="0"'),
    (re.compile(r'(<div class="table-wrapper[^"]*")(?=>)'), r'\1 tabindex="0"'),
)


def connect(app: "Sphinx") -> None:
    """Mend the pages when all are written."""
    app.connect("build-finished", lambda app, error: None if error else mend(Path(app.outdir)))


def mend(site: Path) -> None:
    """Rewrite the pages of a site, but not the examples in it."""
    for page in site.rglob("*.html"):
        if page.relative_to(site).parts[0] != FOLDER:
            page.write_text(mended(page.read_text(encoding="utf-8")), encoding="utf-8")


def mended(text: str) -> str:
    """Return a page with what it lacks."""
    for found, better in _MENDED:
        text = found.sub(better, text)
    return text
