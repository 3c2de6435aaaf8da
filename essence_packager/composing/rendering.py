"""What renders a text's tree: one page, and the way from a node to the function for its kind."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from essence_packager.model.node import Kind, Node
from essence_packager.strings import Strings


class Packed(NamedTuple):
    """A media file in the package: its path there, and its size in bytes."""

    href: str
    size: int


class Page:
    """What rendering one page needs to know, and what it counts while it goes.

    ``name`` prefixes ids, so that they are unique in the document; ``assets`` maps source paths to files of the
    package; ``embed`` returns the HTML of a question or quiz node.
    """

    def __init__(self, name: str, assets: Mapping[str, Packed], strings: Strings, embed: Callable[[Node], str]) -> None:
        self.name = name
        self.assets = assets
        self.strings = strings
        self.embed = embed
        self.notes: dict[str, int] = {}


def blocks(nodes: tuple[Node, ...], page: Page) -> str:
    """Render nodes, one block a line."""
    return "\n".join(render(node, page) for node in nodes)


def compact(nodes: tuple[Node, ...], page: Page) -> str:
    """Render nodes without the paragraph around a single one: for options and short feedback."""
    if len(nodes) == 1 and nodes[0].kind is Kind.PARAGRAPH:
        return inline(nodes[0], page)
    return blocks(nodes, page)


def inline(node: Node, page: Page) -> str:
    """Render what is inside a node."""
    return "".join(render(child, page) for child in node.children)


def render(node: Node, page: Page) -> str:
    """Render one node."""
    return RENDERERS[node.kind](node, page)


def flow(node: Node, page: Page) -> str:
    """Render children: inline as they are, blocks one a line, a lone paragraph unwrapped."""
    if node.children and node.children[0].kind not in INLINE:
        return compact(node.children, page)
    return inline(node, page)


def heading_id(page: str, fragment: str) -> str:
    """Return the id in the document of a heading of a page: joined by a dot, which no author's id holds."""
    return f"h-{page}.{fragment}"


Renderer = Callable[[Node, Page], str]
RENDERERS: dict[Kind, Renderer] = {}
"""By kind; html.py has the list."""
INLINE = frozenset(
    {
        Kind.TEXT,
        Kind.EMPHASIS,
        Kind.STRONG,
        Kind.STRIKE,
        Kind.CODE_SPAN,
        Kind.LINK,
        Kind.IMAGE,
        Kind.BREAK,
        Kind.MATH,
        Kind.HTML,
        Kind.NOTE_REF,
        Kind.GAP,
    }
)
