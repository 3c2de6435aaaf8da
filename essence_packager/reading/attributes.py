"""Reads attributes in braces: ``{#id key=value key="two words" word}``."""

import re

_ATTRIBUTES = re.compile(r"\{[ \t]*((?:[^{}\"]|\"[^\"]*\")*?)[ \t]*\}")
_PART = re.compile(
    r"#(?P<id>[^\s#.=\"]+)|\.(?P<class>[^\s#.=\"]+)|(?P<key>[^\s=\"#.]+)(?:=(?:\"(?P<quoted>[^\"]*)\"|(?P<value>[^\s\"]*)))?"
)
_SPACED_EQUALS = re.compile(r"\"[^\"]*\"|(?<=\w)[ \t]*=[ \t]*(?=[\w\"])")
_CURLY_QUOTES = str.maketrans("“”„", '"""')

Attributes = tuple[tuple[str, str], ...]


def trailing(content: str) -> tuple[str, Attributes] | None:
    """Return a line without the attributes at its end, and these; None when it has none that make sense."""
    content = content.rstrip()
    opening = content.rfind("{")
    if opening < 0 or not content.endswith("}") or "}" in content[opening:-1]:
        return None
    attributes = parsed(content[opening + 1 : -1])
    return None if attributes is None else (content[:opening].rstrip(), attributes)


def leading(content: str) -> tuple[int, Attributes] | None:
    """Return how many characters the attributes at the start of a text take, and these."""
    match = _ATTRIBUTES.match(content)
    if match is None:
        return None
    attributes = parsed(match[1])
    return None if attributes is None else (match.end(), attributes)


def parsed(inner: str) -> Attributes | None:
    """Return the attributes of the text between braces in their order, or None when it is something else."""
    inner = inner.translate(_CURLY_QUOTES)
    if inner.startswith("#"):  # what begins with an id is meant as attributes, also with spaces around =
        inner = _SPACED_EQUALS.sub(lambda part: part[0] if part[0][0] == '"' else "=", inner)
    found, end = [], 0
    for part in _PART.finditer(inner):
        if inner[end : part.start()].strip():
            return None
        end = part.end()
        if part["id"]:
            found.append(("id", part["id"]))
        elif part["class"]:
            found.append((f".{part['class']}", ""))
        else:
            found.append((part["key"], part["quoted"] if part["quoted"] is not None else part["value"] or ""))
    return None if inner[end:].strip() or not found else tuple(found)
