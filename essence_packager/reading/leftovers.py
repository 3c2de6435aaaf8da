"""Notices Markdown that was meant but not understood, and stayed in the text as it was written."""

import posixpath
import re
from urllib.parse import unquote

from markdown_it.token import Token

from essence_packager.reading.scope import Role, Scope

_BROKEN_LINK = re.compile(r"\]\([^()\n]*\s[^()\n]*\)")
_SPACED_LINK = re.compile(r"(!?\[[^\[\]\n]+\])[ \t]+(\((?:https?://|\.{0,2}/|[\w-]+\.[a-z]{2,4}\))[^()\s]*\)?)")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_DOUBLE = re.compile(r"\[\[(?P<inner>[^\[\]\n]*)(?P<end>\]\])?")


def complain_of_leftovers(text: str, token: Token, scope: Scope) -> None:
    """Say where a link with spaces in its address, a note without text, or a gap was left as it is."""
    for match in _BROKEN_LINK.finditer(text):
        inner = match[0][2:-1].strip()
        scope.context.meant.add(posixpath.normpath(posixpath.join(scope.folder, unquote(inner))))
        scope.say_at("link-spaces", token, max(token.content.find(match[0]), 0), mended=f"](<{inner}>)")
    for match in _SPACED_LINK.finditer(text):
        at = max(token.content.find(match[0]), 0)
        scope.say_at("link-gap", token, at, mended=match[1] + match[2])
    for match in _NOTE.finditer(text):
        at = max(token.content.find(match[0]), 0)
        scope.say_at("footnote-undefined", token, at, label=match[1])
    in_question = scope.question_depth or scope.role is not Role.LESSON
    for match in _DOUBLE.finditer(text):
        here = re.search(rf"(?<![\\`]){re.escape(match[0])}", token.content)  # neither escaped nor code
        if here and (in_question or match["end"]):
            scope.say_at("gap-not-here" if match["end"] else "gap-unclosed", token, here.start(), written=match[0])


_MARKERS = ("•", "·", "▪", "◦", "‣", "\u00a0", ":::", "-[", "–[", "– [", "—[", "— [", "{", ":(", "\n|")
_BULLET = re.compile(r"^[ \t]*[•·▪◦‣][ \t\u00a0]*(?=\S)", re.MULTILINE)
_NO_BREAK = re.compile(r"^[ \t]*(#{1,6}|[-*+>]|\d{1,9}[.)])\u00a0", re.MULTILINE)
_GLUED_HEADING = re.compile(r"^(#{1,6})([^\W\d_].*)", re.MULTILINE)
_OPTION = re.compile(r"^[ \t]*(?:[–—][ \t\u00a0]*|-)\[([ xX]?)\][ \t\u00a0]*(.*)", re.MULTILINE)
_NAMES = "note|tip|warning|example|question|quiz|media|download|tabs|accordion|cards|steps|reflect|checklist|trainer"
_BOX = re.compile(rf"^[ \t]*(?:…|:[: \t]*)[({{]({_NAMES})[)}}][ \t]*(.*)", re.MULTILINE)
_INSIDE = re.compile(rf"^[ \t]*:{{3,}}[ \t]*\{{[ \t]*({_NAMES})[ \t,]+([^{{}}\n]+)\}}[ \t]*(.*)", re.MULTILINE)
_ALONE = re.compile(r"^[ \t]*(\{#[^{}\n]+\})[ \t]*$", re.MULTILINE)
_ROW = re.compile(r"^[ \t]*\|.+\|[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*(:{3,})[ \t]*(?P<name>[A-Za-z][\w-]*)?(?P<rest>[^{}\n]*)$", re.MULTILINE)


def suspicious(text: str) -> bool:
    """Whether a text holds characters that paragraphs of ours seldom start with: looked at once, not per paragraph."""
    return any(marker in text for marker in _MARKERS)


def complain_of_accidents(token: Token, scope: Scope) -> None:
    """Say where a paragraph was meant to be something else, such as a heading; ``token`` is its inline token."""
    content = token.content
    if content[:1].isalpha() and "\n" not in content:
        return  # every accident shows at the beginning of a line
    for match in _GLUED_HEADING.finditer(content):
        scope.say_at("heading-space", token, match.start(), mended=f"{match[1]} {match[2]}")
    for match in _NO_BREAK.finditer(content):
        scope.say_at("no-break-space", token, match.start(1), mark=match[1])
    bullet = _BULLET.search(content)
    if bullet:
        scope.say_at("list-bullet", token, bullet.start(), mended="- " + content[bullet.end() :].split("\n")[0])
    for match in _OPTION.finditer(content):
        scope.say_at("option-form", token, match.start(), mended=f"- [{match[1] or ' '}] {match[2]}".rstrip())
    for match in _BOX.finditer(content):
        scope.say_at("directive-form", token, match.start(), mended=f":::{{{match[1]}}} {match[2]}".rstrip())
    for match in _INSIDE.finditer(content):
        mended = f":::{{{match[1]}}} {match[3]}".rstrip() + f" {{{match[2].strip()}}}"
        scope.say_at("directive-form", token, match.start(), mended=mended)
    for match in _ALONE.finditer(content):
        scope.say_at("braces-alone", token, match.start(1), braces=match[1])
    rows = _ROW.findall(content)
    if len(rows) > 1:
        dashes = "|---" * (rows[0].count("|") - 1) + "|"
        scope.say_at("table-dashes", token, max(content.find(rows[0]), 0), dashes=dashes)
    for match in _FENCE.finditer(content):
        if match["name"]:
            rest = match["rest"].strip()
            mended = f"{match[1]}{{{match['name']}}}" + (f" {rest}" if rest else "")
            scope.say_at("directive-form", token, match.start(1), mended=mended)
        elif not match["rest"].strip():
            scope.say_at("directive-stray", token, match.start(1), fence=match[1])


def complain_of_unused_notes(notes: dict[str, int], scope: Scope) -> None:
    """Say which footnotes have a text but no place that refers to them; ``notes`` are markdown-it's, -1 for those."""
    for key, number in notes.items():
        if number < 0:
            label = key[1:]
            start = max(scope.text.find(f"[^{label}]:"), 0)
            scope.say("footnote-unused", scope.text.count("\n", 0, start) + scope.first_line, label=label)
