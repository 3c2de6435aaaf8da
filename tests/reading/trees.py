"""Shows trees of nodes as short text, so that tests can say what they expect."""

from collections.abc import Iterable

from essence_packager.model.node import Kind, Node


def shown(nodes: Iterable[Node]) -> str:
    """Return nodes as ``kind[attributes](children)``; a text stands in quotation marks, MathML is left out."""
    return " ".join(_shown(node) for node in nodes)


def _shown(node: Node) -> str:
    attributes = " ".join(f"{name}={value}" if value else name for name, value in node.attrs if name != "mathml")
    if node.kind is Kind.TEXT:
        return repr(node.text)
    text = repr(node.text) if node.text else ""
    inside = text + shown(node.children)
    return node.kind + (f"[{attributes}]" if attributes else "") + (f"({inside})" if inside else "")
