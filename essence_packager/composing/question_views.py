"""What the templates of questions need to know, made from a question and the page it stands on."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from essence_packager.composing.html import Page, blocks, compact, listen
from essence_packager.composing.templating import environment
from essence_packager.model.node import Kind, Node
from essence_packager.model.questions import QuestionBase
from essence_packager.model.text import Text

if TYPE_CHECKING:
    from essence_packager.model.questions import Gaps, Matching, Numeric, Ordering

_LONGEST_NAME = 60
"""Characters of an item in the names of its buttons."""
_LONGEST_ENTRY = 40
"""Characters that an entry of a drop-down list may have: phones cut longer ones."""
_BEYOND_WORDS = frozenset({Kind.IMAGE, Kind.MATH, Kind.MATH_BLOCK, Kind.HTML, Kind.HTML_BLOCK, Kind.CODE, Kind.TABLE})
_WIDTHS = (("short", 6), ("middle", 14))


class OptionView(NamedTuple):
    """An option; ``place`` is that in the source, ``name`` what it is called where only words can stand."""

    place: int
    html: Markup
    feedback: Markup
    audio: Markup
    name: str


class TargetView(NamedTuple):
    """A right side of a matching question; ``words`` stand in the lists."""

    place: int
    html: Markup
    words: str


class GapView(NamedTuple):
    """A gap in its text; ``words`` are those to choose from, ``width`` says how long answers in this text are."""

    name: str
    number: int
    total: int
    limit: int
    width: str
    words: tuple[str, ...]


class QuestionView(NamedTuple):
    """A question as its template needs it; texts that are not there are empty.

    ``declared`` has what only its type knows.
    """

    declared: QuestionBase
    id: str
    part: str
    several: bool
    scored: bool
    text: Markup
    audio: Markup
    options: tuple[OptionView, ...]
    pictures: bool
    hint: Markup
    right: Markup
    wrong: Markup
    limit: int
    targets: tuple[TargetView, ...] = ()
    lettered: bool = False
    titles: tuple[Markup, ...] = ()
    flow: Markup = Markup()
    positive: bool = False


def view_of(question: QuestionBase, page: Page) -> QuestionView:
    """Return what the question's template needs."""
    offered = question.offered(page.strings.t)
    view = QuestionView(
        declared=question,
        id=question.id,
        part=question.part,
        several=question.several,
        scored=question.scored,
        text=Markup(blocks(question.text.nodes, page)),
        audio=_listen(question.audio, page),
        options=tuple(
            OptionView(
                index,
                _short(option.text, page),
                _short(option.feedback, page),
                _listen(option.audio, page),
                shortened(option.text.plain, _LONGEST_NAME),
            )
            for index, option in enumerate(offered)
        ),
        pictures=bool(offered) and all(_has(Kind.IMAGE, option.text) for option in offered),
        hint=_short(question.hint, page),
        right=_short(question.feedback.right, page),
        wrong=_short(question.feedback.wrong, page),
        limit=question.limit,
    )
    complete = _OF_PART.get(question.part)
    return complete(question, view, page) if complete else view


def shortened(words: str, most: int) -> str:
    """Return the words, cut at a space where they are longer than ``most`` characters."""
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _numeric(question: "Numeric", view: QuestionView, page: Page) -> QuestionView:
    # The number pads of some phones have no minus sign; without an answer (in surveys) any number may be typed.
    return view._replace(positive=question.has_answer and question.bounds[0] >= 0)


def _matching(question: "Matching", view: QuestionView, page: Page) -> QuestionView:
    targets = question.targets()
    lettered = any(len(text.plain) > _LONGEST_ENTRY or _has(None, text) for text in targets)
    order = sorted(range(len(targets)), key=lambda index: (targets[index].plain.casefold(), index))
    return view._replace(
        targets=tuple(
            TargetView(index, _short(targets[index], page), _entry(place, targets[index], lettered))
            for place, index in enumerate(order)
        ),
        lettered=lettered,
        titles=tuple(_short(title, page) for title in question.titles or ()),
    )


def _entry(place: int, text: Text, lettered: bool) -> str:
    words = shortened(text.plain, _LONGEST_ENTRY)
    # As the browser letters the entries of a list: A … Z, AA …
    letter = "A" * (place // 26) + chr(ord("A") + place % 26)
    return (f"{letter}: {words}" if words else letter) if lettered else words


def _ordering(question: "Ordering", view: QuestionView, page: Page) -> QuestionView:
    return view._replace(options=tuple(view.options[place] for place in question.shown()))


def _gaps(question: "Gaps", view: QuestionView, page: Page) -> QuestionView:
    """Put fields into the text; what stands before its first paragraph with a gap is the question."""
    nodes = question.text.nodes
    first = next((place for place, node in enumerate(nodes) if _has(Kind.GAP, Text("", (node,)))), len(nodes))
    fields = _fields(question, page)
    return view._replace(
        text=Markup(blocks(nodes[:first], page)),
        flow=Markup(blocks(tuple(_filled(node, fields) for node in nodes[first:]), page)),
    )


def _fields(question: "Gaps", page: Page) -> Iterator[str]:
    template = environment().get_template("questions/gap.html.j2")
    gaps, words = question.gaps, question.words
    # One width for all gaps of a text: else it would tell the longer answers.
    longest = max((len(answer) for gap in gaps for answer in gap), default=0)
    width = next((name for name, most in _WIDTHS if longest <= most), "long")
    for place, gap in enumerate(gaps):
        name = f"q-{question.id}.{place}"
        view = GapView(name, place + 1, len(gaps), question.limit_of(gap), width, words)
        yield template.render(t=page.strings.t, gap=view).strip()


def _filled(node: Node, fields: Iterator[str]) -> Node:
    if node.kind is Kind.GAP:
        return Node(Kind.HTML, next(fields))
    return node._replace(children=tuple(_filled(child, fields) for child in node.children))


_Complete = Callable[[Any, QuestionView, Page], QuestionView]
_OF_PART: dict[str, _Complete] = {"numeric": _numeric, "matching": _matching, "ordering": _ordering, "gaps": _gaps}


def _has(kind: Kind | None, text: Text) -> bool:
    """Whether there is such a node in a text; None: one that words alone can't stand for."""
    wanted = _BEYOND_WORDS if kind is None else (kind,)
    return any(node.kind in wanted for top in text.nodes for node in top.walk())


def _short(text: Text | None, page: Page) -> Markup:
    if text is None:
        return Markup()
    return Markup(compact(text.nodes, page)) if text.nodes else Markup.escape(text.source)


def _listen(path: str | None, page: Page) -> Markup:
    return Markup(listen(path, page)) if path else Markup()
