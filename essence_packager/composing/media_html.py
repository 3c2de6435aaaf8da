"""Renders pictures, sounds, films and files to take away; nothing of them loads before somebody asks for it."""

from markupsafe import escape

from essence_packager.composing.rendering import Page, blocks, compact
from essence_packager.model.node import Node


def listen(path: str, page: Page) -> str:
    """Render the link to a sound that says the words beside it; the player plays it in its place."""
    file = page.assets[path]
    words = escape(page.strings.t("listen", size=_size(file.size, page)))
    return f'<p class="listen"><a href="{escape(file.href)}" data-do="listen">{words}</a></p>'


def media(node: Node, page: Page) -> str:
    """Render an image with its caption, or a sound or film with its transcript."""
    if node.get("kind") == "image":
        return _picture(node, page)
    kind, title = node.get("kind"), node.get("title")
    word = page.strings.t("audio" if kind == "audio" else "video")
    size = escape(f"{word}, {_size(page.assets[node.get('src')].size, page)}")
    named = f"{escape(title)} " if title else ""
    figure = (
        f"<figure>\n{_player(node, page, title or word)}\n"
        f'<figcaption>{named}<span class="size">{size}</span></figcaption>\n</figure>'
    )
    words = ""
    if node.children:
        words = (
            f'\n<details class="transcript"><summary>{escape(page.strings.t("transcript"))}</summary>'
            f"<div>{blocks(node.children, page)}</div></details>"
        )
    return f'<div class="media">\n{figure}{words}\n</div>'


def _picture(node: Node, page: Page) -> str:
    alternative = "" if node.get("decorative") else node.text
    source = escape(page.assets[node.get("src")].href)
    image = f'<img src="{source}" alt="{escape(alternative)}" loading="lazy">'
    title = f"<strong>{escape(node.get('title'))}</strong> " if node.get("title") else ""
    words = title + compact(node.children, page)
    caption = f"\n<figcaption>{words}</figcaption>" if words else ""
    return f"<figure>{image}{caption}</figure>"


def _player(node: Node, page: Page, name: str) -> str:
    """The browser's own player, which every keyboard and screen reader knows."""
    tag = node.get("kind")
    source = escape(page.assets[node.get("src")].href)
    label = f' aria-label="{escape(name)}"'
    if tag == "audio":
        return f'<audio src="{source}" controls preload="none"{label}></audio>'
    poster = f' data-poster="{escape(page.assets[node.get("poster")].href)}"' if node.get("poster") else ""
    track = ""
    if node.get("captions"):
        words = escape(page.strings.t("captions"))
        track = (
            f'<track kind="captions" src="{escape(page.assets[node.get("captions")].href)}" '
            f'srclang="{escape(page.strings.language)}" label="{words}">'
        )
    return f'<video src="{source}" controls preload="none" playsinline{poster}{label}>{track}</video>'


def download(node: Node, page: Page) -> str:
    """Render a file to take away: its title or name, type and size, and what it is."""
    file = page.assets[node.get("src")]
    name = file.href.rpartition("/")[2]
    ending = name.rpartition(".")[2].upper()
    link = (
        f'<p class="file"><a href="{escape(file.href)}" download>{escape(node.get("title") or name)}</a> '
        f'<span class="size">{escape(ending)}, {escape(_size(file.size, page))}</span></p>'
    )
    return f'<div class="download">{link}\n{blocks(node.children, page)}</div>'


def _size(size: int, page: Page) -> str:
    """Say a size in megabytes, at least a tenth: what a learner pays for, as the language writes it."""
    whole, tenth = divmod(max(1, (size + 50_000) // 100_000), 10)
    return page.strings.t("megabytes", whole=whole, tenth=tenth)
