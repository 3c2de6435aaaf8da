"""Keeps of raw HTML what is harmless, and says what was removed."""

import re
from collections import Counter
from html.parser import HTMLParser

from markdown_it.token import Token

from essence_packager.reading.scope import Scope

INLINE = frozenset(
    "abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup u var"
    " wbr".split()
)
BLOCK = INLINE | frozenset(
    "blockquote caption col colgroup dd details div dl dt figcaption figure hr li ol p pre summary table tbody td tfoot"
    " th thead tr ul".split()
)
_VOID = frozenset(("br", "wbr", "hr", "col"))
_ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
}
_WITH_CONTENT = {"script", "style"}
_MAY_STAY_OPEN = frozenset("p li dt dd tr td th thead tbody tfoot colgroup caption rp rt".split())
_NAME = re.compile(r"</?\s*([A-Za-z][A-Za-z0-9-]*)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def clean_html(source: str, inline: bool) -> tuple[str, list[str]]:
    """Return HTML without what may not stay, and the names of what was removed."""
    import nh3

    allowed = INLINE if inline else BLOCK
    cleaned = nh3.clean(
        source,
        tags=set(allowed),
        clean_content_tags=_WITH_CONTENT,
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        link_rel=None,
        generic_attribute_prefixes=set(),
    )
    removed = _parts(source) - _parts(cleaned)
    return cleaned, list(removed)


def html_block(source: str, line: int, scope: Scope) -> str:
    """Return a block of HTML without what may not stay; what was removed is said."""
    cleaned, removed = clean_html(source, inline=False)
    if not removed and not cleaned.strip() and _COMMENT.sub("", source).strip().startswith(("<?", "<!")):
        removed = [source.strip()[:20]]
    if removed:
        scope.say("html-removed", line, what=", ".join(removed))
    unclosed = [tag for tag, count in _balance(source).items() if count > 0 and tag in BLOCK - _VOID - _MAY_STAY_OPEN]
    if unclosed:
        scope.say("html-unclosed", line, tag=unclosed[0])
    return cleaned.strip()


def inline_html(tag: str, token: Token, at: int, open_tags: list[str], scope: Scope) -> str:
    """Return one inline tag as it may stay; empty when it may not, after saying so.

    ``open_tags`` are the tags around it that wait for their end.
    """
    if tag.startswith("<!--"):
        return ""
    match = _NAME.match(tag)
    name = match[1].lower() if match else ""
    if tag.startswith("</"):
        if open_tags and open_tags[-1] == name:
            open_tags.pop()
            return f"</{name}>"
        if name in INLINE:
            scope.say_at("html-removed", token, at, what=f"</{name}>")
        return ""
    cleaned, removed = clean_html(tag, inline=True)
    if removed or not name:
        scope.say_at("html-removed", token, at, what=", ".join(removed) or tag[:20])
    if name not in INLINE or not cleaned:
        return ""
    if name in _VOID:
        return cleaned
    open_tags.append(name)
    return cleaned.removesuffix(f"</{name}>")


class _Collector(HTMLParser):
    """Counts tags and attributes."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: Counter[str] = Counter()
        self.balance: Counter[str] = Counter()
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.balance[tag] += 1
        self.parts[f"<{tag}>"] += 1
        self.parts.update(f"<{tag} {name}>" for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        self.balance[tag] -= 1


def _parts(source: str) -> Counter[str]:
    return _Collector(source).parts


def _balance(source: str) -> Counter[str]:
    return _Collector(source).balance
