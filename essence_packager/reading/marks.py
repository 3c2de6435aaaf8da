"""A core rule that takes our marks off the text before it is parsed: attributes of headings, tasks, keywords."""

import re
from dataclasses import replace

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from essence_packager.reading.attributes import trailing

QUESTION_DIRECTIVES = ("question", "quiz")

_TASK = re.compile(r"\[([ xX\u00a0]?)\](?:[ \t\u00a0]+|(?=\n)|$)")
_KEYWORD = re.compile(
    r"^(answer|order|scale|choices|hint|right|wrong)[ \t\u00a0\u202f]*:[ \t\u00a0]*", re.IGNORECASE | re.MULTILINE
)


def marks(state: StateCore) -> None:
    """Write what the marks say into the ``meta`` of the tokens that open heading, item and paragraph.

    ``attributes`` (heading, task item; in a question numbered item and cell), ``task`` (item), ``keyword`` (paragraph
    of a question), ``gaps`` (inline content in which gaps are gaps).
    """
    tokens = state.tokens
    of_value = bool(state.env.get("value"))
    in_question = 1 if state.env.get("bank") else 0
    splits: list[tuple[int, list[Token]]] = []
    for index, token in enumerate(tokens):
        kind = token.type
        if kind == "inline":
            content = token.content
            opener = tokens[index - 1]
            if (in_question or of_value) and "[[" in content:
                token.meta["gaps"] = True
            if opener.type == "heading_open":
                if content.endswith("}") and (found := trailing(content)):
                    token.content, opener.meta["attributes"] = found
            elif opener.type == "paragraph_open":
                item = tokens[index - 2]
                if content[:1] == "[" and item.type == "list_item_open":
                    _task(item, token)
                elif in_question and content[-1:] == "}" and item.type == "list_item_open" and item.info:
                    _named(item, token)
                if in_question and ":" in content and _KEYWORD.search(token.content):
                    splits.append((index, _split(opener, token, tokens[index + 1])))
            elif in_question and content[-1:] == "}" and opener.type == "td_open":
                _named(opener, token)
        elif kind == "directive_open":
            in_question += token.info in QUESTION_DIRECTIVES or in_question > 0
        elif kind == "directive_close" and in_question:
            in_question -= 1
    for index, paragraphs in reversed(splits):
        tokens[index - 1 : index + 2] = paragraphs


def _task(item: Token, inline: Token) -> None:
    match = _TASK.match(inline.content)
    if match is None:
        return
    item.meta["task"] = "x" if match[1] in ("x", "X") else " "
    content = inline.content[match.end() :].lstrip("\n")
    if content.endswith("}") and (found := trailing(content)):
        content, item.meta["attributes"] = found
    inline.content = content


def _named(opener: Token, inline: Token) -> None:
    """Take an id off an entry of a numbered list, or a cell; other braces there are the author's own."""
    found = trailing(inline.content)
    if found and any(name == "id" for name, _ in found[1]):
        inline.content, opener.meta["attributes"] = found


def _split(opener: Token, inline: Token, closer: Token) -> list[Token]:
    """Make a paragraph of its own from every line that starts with a keyword, up to the next one."""
    content = inline.content
    starts = [(0, 0, "")] if not _KEYWORD.match(content) else []
    starts += [(match.start(), match.end(), match[1].lower()) for match in _KEYWORD.finditer(content)]
    ends = [start for start, _, _ in starts[1:]] + [len(content) + 1]
    paragraphs = []
    for (start, begin, keyword), end in zip(starts, ends, strict=True):
        first = (inline.map or [0, 0])[0] + content.count("\n", 0, start)
        lines = [first, first + content.count("\n", start, end) + 1]
        paragraphs += [
            replace(opener, map=lines, meta={"keyword": keyword} if keyword else {}),
            replace(inline, map=lines, content=content[begin : end - 1].rstrip(), children=[], meta={**inline.meta}),
            replace(closer),
        ]
    return paragraphs
