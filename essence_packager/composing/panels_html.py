"""Renders the parts of tabs, accordions, cards and steps, and private reflections."""

from markupsafe import escape

from essence_packager.composing.media_html import listen
from essence_packager.composing.rendering import Page, blocks, heading_id, inline
from essence_packager.model.node import Node


def panels(node: Node, page: Page) -> str:
    """Render parts that follow each other: without JavaScript, and on paper, nothing of them is out of sight."""
    name, title = node.get("name"), node.get("title")
    words = f'<p class="panels-title">{escape(title)}</p>\n' if title else ""
    if name == "accordion":
        parts = "\n".join(_fold(panel, page) for panel in node.children)
    else:
        tag = "li" if name == "steps" else "section" if name == "tabs" else "div"
        parts = "\n".join(f'<{tag} class="panel">\n{blocks(panel.children, page)}\n</{tag}>' for panel in node.children)
    if name == "steps":
        return f'{words}<ol class="panels stages">\n{parts}\n</ol>'
    label = f' data-label="{escape(title or page.strings.t("tabs"))}"' if name == "tabs" else ""
    return f'{words}<div class="panels {name}"{label}>\n{parts}\n</div>'


def _fold(panel: Node, page: Page) -> str:
    """The browser's own folding part; its heading stands in what is pressed."""
    heading, *rest = panel.children
    level = heading.get("level")
    identifier = escape(heading_id(page.name, heading.get("id")))
    said = f"{listen(heading.get('audio'), page)}\n" if heading.get("audio") else ""
    return (
        f'<details class="panel"><summary><h{level} id="{identifier}">{inline(heading, page)}</h{level}></summary>\n'
        f"<div>{said}{blocks(tuple(rest), page)}</div></details>"
    )


def reflection(node: Node, page: Page) -> str:
    """Render something to write about for oneself; its field needs JavaScript, which keeps what is written."""
    name, limit = f"r-{node.get('id')}", node.get("limit")
    only_you = escape(page.strings.t("only-you"))
    return (
        f'<div class="reflection" id="{escape(name)}" data-note="{escape(node.get("stable"))}">\n'
        f'<div class="stem" id="{escape(name)}.text">{blocks(node.children, page)}</div>\n'
        f'<p class="readers js" id="{escape(name)}.readers">{only_you}</p>\n'
        f'<textarea class="entry js" rows="5" maxlength="{limit}" aria-labelledby="{escape(name)}.text" '
        f'aria-describedby="{escape(name)}.readers"></textarea>\n'
        f'<p class="count js"></p>\n</div>'
    )
