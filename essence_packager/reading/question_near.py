"""Says what a question without an answer probably means: nearly right forms of every kind."""

import re

from essence_packager.model.node import Kind, Node
from essence_packager.reading.guess import closest
from essence_packager.reading.keyword_words import keyword_of
from essence_packager.reading.question_draft import Draft
from essence_packager.reading.scope import Scope

_ANSWERS = ("Answer", "Order", "Scale", "Choices")
_WORD = re.compile(r"\W*([^\W\d_]{3,})\W{0,3}[:：]", re.UNICODE)
_BRACKETS = re.compile(r"(?<![\[!\\])\[([^\[\]\n^]{1,60})\](?![\[(:])")
_OPTION = re.compile(r"^[ \t]*(?:[–—][ \t\u00a0]*|-)\[[ xX]?\]", re.MULTILINE)
_ROW = re.compile(r"^[ \t]*\|.+\|[ \t]*$", re.MULTILINE)
_ROUND = re.compile(r"^[ \t]*[-*+][ \t]+\(([ xX]?)\)[ \t]+(.*)", re.MULTILINE)
_FORMS = {
    "true-false": "Answer: true   (or: Answer: false)",
    "text": "Answer: Riga | Rīga",
    "numeric": "Answer: = 120 ± 5 km",
    "matching": "A table: | Who | What |, below it |---|---|, then a line for each pair: | Boss | leads |",
    "ordering": "Order:   (and below it a numbered list: 1. Plan)",
    "likert": "Scale: Not at all | A little | Very",
}
"""What a question of a declared type needs."""
_LINE = re.compile(r"_{3,}|…{2,}|\.{4,}")


def complain_of_no_answer(draft: Draft, wanted: str, scope: Scope) -> None:
    """Say why there is nothing to answer, with the line to write; exactly one finding."""
    blocks = (draft.heading, *draft.stem)
    for block in blocks[1:]:
        if _keyword(block, scope):
            return
    if "choices" in draft.keywords:
        scope.say("choices-without-gaps", draft.keywords["choices"][0].line)
        return
    for block in blocks:
        rows = _ROW.findall(block.source) if block.kind is Kind.PARAGRAPH else ()
        if _OPTION.search(block.source) or len(rows) > 1:
            return  # said when the line was read
        if block.kind is Kind.LIST and (round_one := _ROUND.search(block.source)):
            mended = f"- [{round_one[1] or ' '}] {round_one[2]}"
            scope.say("option-form", block.line, mended=mended)
            return
        if block.kind is Kind.LIST and block.get("ordered"):
            scope.say("order-missing", block.line)
            return
        if block.kind is Kind.TABLE:
            scope.say("matching-columns", block.line, count=len(block.children[0].children))
            return
        if found := _BRACKETS.search(block.source):
            scope.say("gap-brackets", block.line, written=found[0], mended=f"[{found[0]}]")
            return
        if found := _LINE.search(block.source):
            scope.say("gap-line", block.line, written=found[0][:10])
            return
    if wanted == "gaps":
        scope.say("gaps-without-gap", draft.heading.line, id=draft.heading.get("id") or "here")
    else:
        scope.say("question-without-answer", draft.heading.line, guess=_FORMS.get(wanted, ""))


def _keyword(block: Node, scope: Scope) -> bool:
    for number, row in enumerate(block.source.split("\n") if block.kind is Kind.PARAGRAPH else ()):
        meant = keyword_of(row) or _misspelt(row)
        if meant in _ANSWERS:
            rest = re.split(r"[:：]", row, maxsplit=1)[1].strip(" *_\u00a0")
            scope.say("question-keyword-form", block.line + number, written=row[:60], mended=f"{meant}: {rest}".strip())
            return True
    return False


def _misspelt(row: str) -> str:
    word = _WORD.match(row)
    meant = closest(word[1], _ANSWERS, likeness=0.75) if word else ""
    return meant if word and meant[:1] == word[1][0].upper() else ""
