"""The immutable tree that a text in Markdown becomes: parsed once, from which pages and translations are made."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a node is. The comment says what ``text`` and ``attrs`` hold; children are nodes in order."""

    # blocks
    HEADING = "heading"  # attrs: level "1".."6", id, audio (POSIX path of a sound file that says the part)
    PARAGRAPH = "paragraph"  # attrs: tight "1" in a list whose entries have no empty lines between
    LIST = "list"  # attrs: ordered "1" (and start) when numbered
    ITEM = "item"  # attrs: task "x" or " " for a task list
    QUOTE = "quote"
    CODE = "code"  # text: the code; attrs: language
    TABLE = "table"  # children: ROW
    ROW = "row"  # attrs: header "1"; children: CELL
    CELL = "cell"  # attrs: align left|center|right
    RULE = "rule"
    DEFINITIONS = "definitions"  # children: TERM, DEFINITION
    TERM = "term"
    DEFINITION = "definition"
    MATH_BLOCK = "math_block"  # text: TeX; attrs: mathml (safe)
    HTML_BLOCK = "html_block"  # text: sanitised HTML
    FOOTNOTES = "footnotes"  # children: FOOTNOTE
    FOOTNOTE = "footnote"  # attrs: number, label
    CALLOUT = "callout"  # attrs: name note|tip|warning|example, title
    QUESTION = "question"  # attrs: ref (id of a question of the module)
    QUIZ = "quiz"  # attrs: title; ref (id of an assessment) or children QUESTION
    LISTEN = "listen"  # attrs: audio; what a lesson's title says with a sound file
    MEDIA = "media"  # attrs: kind image|audio|video, src, title, poster, captions, decorative "1"; text: of an image
    DOWNLOAD = "download"  # attrs: src, title; children say what the file is
    PANELS = "panels"  # attrs: name tabs|accordion|cards|steps, title; children: PANEL
    PANEL = "panel"  # children: HEADING, then what belongs to it
    REFLECT = "reflect"  # attrs: id, limit; children ask; what is written stays on the learner's device
    TRAINER = "trainer"  # for handbooks; no package holds it
    # inline
    TEXT = "text"  # text; a line end of the source is "\n"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    STRIKE = "strike"
    CODE_SPAN = "code_span"  # text
    LINK = "link"  # attrs: href, title; lesson (id of the lesson) and fragment for a link to a lesson; media for a file
    IMAGE = (
        "image"  # text: alternative text; attrs: src (POSIX path in the folder), title, decorative "1", width, height
    )
    BREAK = "break"  # a hard line break
    MATH = "math"  # text: TeX; attrs: mathml (safe)
    HTML = "html"  # text: one sanitised tag; every tag that is opened is closed in the same block
    NOTE_REF = "note_ref"  # attrs: number, label
    GAP = "gap"  # text: the accepted answers as written; only in a question


class Node(NamedTuple):
    """A block or inline piece of a text; ``line`` counts from 1 in its file.

    A block whose children are inline is a segment: ``segment`` is its stable id, ``source`` its Markdown for
    translators.
    """

    kind: Kind
    text: str = ""
    children: tuple["Node", ...] = ()
    attrs: tuple[tuple[str, str], ...] = ()
    line: int = 0
    segment: str = ""
    source: str = ""

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute, or ``default``."""
        for key, value in self.attrs:
            if key == name:
                return value
        return default

    def walk(self) -> Iterator["Node"]:
        """Yield this node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def plain_text(nodes: tuple[Node, ...]) -> str:
    """Return the words of nodes without any mark-up, white space folded; a gap does not tell its answer."""
    words = (n.text if n.kind in _WORDS else "___" if n.kind is Kind.GAP else " " for top in nodes for n in top.walk())
    return " ".join("".join(words).split())


_WORDS = frozenset(
    {Kind.TEXT, Kind.CODE_SPAN, Kind.CODE, Kind.MATH, Kind.IMAGE, Kind.EMPHASIS, Kind.STRONG, Kind.STRIKE, Kind.LINK}
)
