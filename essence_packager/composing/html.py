"""Renders a text's tree as HTML."""

from collections.abc import Callable

from markupsafe import escape

from essence_packager.composing.media_html import download, listen, media
from essence_packager.composing.panels_html import panels, reflection
from essence_packager.composing.rendering import RENDERERS, Packed, Page, blocks, compact, flow, heading_id, inline
from essence_packager.model.node import Kind, Node

__all__ = ["Packed", "Page", "blocks", "compact", "listen"]


def _wrapped(tag: str) -> Callable[[Node, Page], str]:
    opening, closing = f"<{tag}>", f"</{tag}>"
    return lambda node, page: opening + inline(node, page) + closing


def _boxed(tag: str) -> Callable[[Node, Page], str]:
    opening, closing = f"<{tag}>\n", f"\n</{tag}>"
    return lambda node, page: opening + blocks(node.children, page) + closing


def _text(node: Node, page: Page) -> str:
    return str(escape(node.text))


def _heading(node: Node, page: Page) -> str:
    level = node.get("level")
    identifier = escape(heading_id(page.name, node.get("id")))
    said = node.get("audio")
    return f'<h{level} id="{identifier}">{inline(node, page)}</h{level}>' + (f"\n{listen(said, page)}" if said else "")


def _list(node: Node, page: Page) -> str:
    tag = "ol" if node.get("ordered") else "ul"
    start = node.get("start")
    attribute = f' start="{escape(start)}"' if start and start != "1" else ""
    return f"<{tag}{attribute}>\n{blocks(node.children, page)}\n</{tag}>"


def _item(node: Node, page: Page) -> str:
    box = {"x": "☑ ", " ": "☐ "}.get(node.get("task"), "")
    return f"<li>{box}{flow(node, page)}</li>"


def _code(node: Node, page: Page) -> str:
    language = node.get("language")
    mark = f' class="language-{escape(language)}"' if language else ""
    return f"<pre><code{mark}>{escape(node.text)}</code></pre>"


def _table(node: Node, page: Page) -> str:
    head = [row for row in node.children if row.get("header")]
    body = [row for row in node.children if not row.get("header")]
    label = escape(page.strings.t("table"))
    parts = [f'<div class="table" role="group" tabindex="0" aria-label="{label}"><table>']
    if head:
        parts.append("<thead>" + "".join(_row(row, page, "th") for row in head) + "</thead>")
    if body:
        parts.append("<tbody>" + "".join(_row(row, page, "td") for row in body) + "</tbody>")
    return "\n".join(parts) + "\n</table></div>"


def _row(row: Node, page: Page, tag: str) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    cells = []
    for cell in row.children:
        align = cell.get("align")
        mark = f' class="a-{align}"' if align and align != "left" else ""
        cells.append(f"<{tag}{scope}{mark}>{flow(cell, page)}</{tag}>")
    return "<tr>" + "".join(cells) + "</tr>"


def _math(node: Node, page: Page) -> str:
    if node.kind is Kind.MATH_BLOCK:
        label = escape(page.strings.t("formula"))
        return f'<div class="math" role="group" tabindex="0" aria-label="{label}">{node.get("mathml")}</div>'
    return node.get("mathml")


def _callout(node: Node, page: Page) -> str:
    name = node.get("name")
    word = escape(page.strings.t(name))
    title = escape(node.get("title")) or word
    body = blocks(node.children, page)
    opening = f'<div class="callout {name}" role="note" aria-label="{word}">'
    return f'{opening}<p class="callout-title">{title}</p>\n{body}\n</div>'


def _link(node: Node, page: Page) -> str:
    title = f' title="{escape(node.get("title"))}"' if node.get("title") else ""
    words = inline(node, page)
    if node.get("lesson"):
        fragment = node.get("fragment")
        target = heading_id(node.get("lesson"), fragment) if fragment else f"page-{node.get('lesson')}"
        return f'<a href="#{escape(target)}"{title}>{words}</a>'
    if node.get("media"):
        return f'<a href="{escape(page.assets[node.get("media")].href)}" download{title}>{words}</a>'
    note = escape(page.strings.t("new-tab"))
    href = escape(node.get("href"))
    return (
        f'<a class="external" href="{href}" target="_blank" rel="noopener noreferrer"{title}>{words}'
        f'<span class="sr"> {note}</span></a>'
    )


def _image(node: Node, page: Page) -> str:
    alternative = "" if node.get("decorative") else node.text
    sizes = "".join(f' {name}="{escape(node.get(name))}"' for name in ("width", "height") if node.get(name))
    title = f' title="{escape(node.get("title"))}"' if node.get("title") else ""
    source = escape(page.assets[node.get("src")].href)
    return f'<img src="{source}" alt="{escape(alternative)}"{sizes}{title} loading="lazy">'


def _paragraph(node: Node, page: Page) -> str:
    if node.get("tight"):
        return inline(node, page)
    if len(node.children) == 1 and node.children[0].kind is Kind.IMAGE:
        return f"<figure>{inline(node, page)}</figure>"
    return f"<p>{inline(node, page)}</p>"


def _note_ref(node: Node, page: Page) -> str:
    number = node.get("number")
    times = page.notes[number] = page.notes.get(number, 0) + 1
    suffix = "" if times == 1 else f".{times}"
    label = escape(page.strings.t("footnote", n=number))
    name = f"{page.name}.{number}"
    return f'<sup><a id="ref-{name}{suffix}" href="#note-{name}" aria-label="{label}">{number}</a></sup>'


def _footnotes(node: Node, page: Page) -> str:
    title = escape(page.strings.t("footnotes"))
    notes = blocks(node.children, page)
    return f'<div class="footnotes" role="group" aria-label="{title}"><ol>\n{notes}\n</ol></div>'


def _footnote(node: Node, page: Page) -> str:
    number = node.get("number")
    back = escape(page.strings.t("footnote-back"))
    return (
        f'<li id="note-{page.name}.{number}">{compact(node.children, page)} '
        f'<a class="back" href="#ref-{page.name}.{number}" aria-label="{back}">↩</a></li>'
    )


RENDERERS.update(
    {
        Kind.TEXT: _text,
        Kind.PARAGRAPH: _paragraph,
        Kind.HEADING: _heading,
        Kind.EMPHASIS: _wrapped("em"),
        Kind.STRONG: _wrapped("strong"),
        Kind.STRIKE: _wrapped("s"),
        Kind.CODE_SPAN: lambda node, page: f"<code>{escape(node.text)}</code>",
        Kind.LINK: _link,
        Kind.IMAGE: _image,
        Kind.BREAK: lambda node, page: "<br>\n",
        Kind.LIST: _list,
        Kind.ITEM: _item,
        Kind.QUOTE: _boxed("blockquote"),
        Kind.CODE: _code,
        Kind.TABLE: _table,
        Kind.RULE: lambda node, page: "<hr>",
        Kind.DEFINITIONS: _boxed("dl"),
        Kind.TERM: _wrapped("dt"),
        Kind.DEFINITION: lambda node, page: f"<dd>{flow(node, page)}</dd>",
        Kind.MATH: _math,
        Kind.MATH_BLOCK: _math,
        Kind.HTML: lambda node, page: node.text,
        Kind.HTML_BLOCK: lambda node, page: node.text,
        Kind.FOOTNOTES: _footnotes,
        Kind.FOOTNOTE: _footnote,
        Kind.NOTE_REF: _note_ref,
        Kind.CALLOUT: _callout,
        Kind.QUESTION: lambda node, page: page.embed(node),
        Kind.QUIZ: lambda node, page: page.embed(node),
        Kind.LISTEN: lambda node, page: listen(node.get("audio"), page),
        Kind.MEDIA: media,
        Kind.DOWNLOAD: download,
        Kind.PANELS: panels,
        Kind.REFLECT: reflection,
        Kind.GAP: lambda node, page: str(escape(f"[[{node.text}]]")),  # a gap where nothing can be filled in
        Kind.TRAINER: lambda node, page: "",
    }
)
