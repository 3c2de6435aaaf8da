"""Tells Sphinx how to make the site from the pages in docs/: ``python -m sphinx -c docs/site docs out/docs``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sphinx.application import Sphinx

from docs.site import accessible, demos, marks, navigation
from essence_packager import __version__

project = "essence-packager"
author = "The essence-packager authors"
version = release = __version__
language = "en"

extensions = ["myst_parser"]
exclude_patterns = ["site", "man", "pictures"]
root_doc = "index"
highlight_language = "none"

# The pages are read on code hosts too, so they hold CommonMark, tables and footnotes, and nothing that only MyST knows.
myst_heading_anchors = 4
myst_enable_extensions = ["strikethrough"]
myst_disable_syntax = ["myst_role", "myst_target", "myst_line_comment", "myst_block_break"]

nitpicky = True
suppress_warnings = [
    "misc.highlighting_failure",  # samples show mistakes, and what stands for more
    "myst.strikethrough",  # the site is HTML, which has it
]

html_theme = "furo"
html_title = "essence-packager"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_use_index = False
html_domain_indices = False


def setup(app: Sphinx) -> None:
    """Let the marks of the pages have their effect, and place the live examples beside them."""
    for each in (navigation, marks, demos, accessible):
        each.connect(app)
