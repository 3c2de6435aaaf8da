"""Any question written in Markdown, and the same in YAML, is the same question."""

import json
import re
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essence_packager.model.base import Declared
from essence_packager.model.identifier import identifier
from essence_packager.model.questions import QuestionBase
from essence_packager.model.questions.partial import Partial
from essence_packager.model.text import Text
from tests.reading.folders import Content, bank, module, yaml_bank
from tests.reading.trees import shown

WORD = st.text("aābcčdzžøя語", min_size=1, max_size=6)
WORDS = st.lists(st.one_of(WORD, WORD.map(lambda word: f"*{word}*")), min_size=1, max_size=4).map(" ".join)


class Written(NamedTuple):
    """A question in both forms: attributes and lines of Markdown, fields of YAML."""

    attributes: str
    heading: str
    body: str
    fields: dict[str, Any]


def several(least: int, most: int = 6) -> st.SearchStrategy[list[str]]:
    """Draw texts whose ids differ."""
    return st.lists(
        WORDS, min_size=least, max_size=most, unique_by=lambda words: identifier(words.replace("*", ""), "x")
    )


@st.composite
def choices(draw: st.DrawFn) -> Written:
    texts = draw(several(2))
    right = draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)).filter(any))
    told = draw(st.lists(st.none() | WORDS, min_size=len(texts), max_size=len(texts)))
    rows = [
        f"- [{'x' if is_right else ' '}] {text}" + (f"\n  > {feedback}" if feedback else "")
        for text, is_right, feedback in zip(texts, right, told, strict=True)
    ]
    options = [
        {"text": text, "correct": is_right} | ({"feedback": feedback} if feedback else {})
        for text, is_right, feedback in zip(texts, right, told, strict=True)
    ]
    type = "single" if sum(right) == 1 else "multiple"
    return Written("", draw(WORDS), "\n".join(rows), {"type": type, "options": options})


def _point(number: Decimal) -> str:
    return format(number, "f")


def _comma(number: Decimal) -> str:
    return _point(number).replace(".", ",")


@st.composite
def numbers(draw: st.DrawFn) -> Written:
    places = draw(st.sampled_from((0, 1, 2)))  # three would be ambiguous
    number = st.decimals(-10_000, 10_000, places=places)
    shown = draw(st.sampled_from((_point, _comma)))
    unit = draw(st.sampled_from(("", "km", "°C", "l/100 km")))
    if draw(st.booleans()):
        low, high = sorted((draw(number), draw(number)))
        return Written("", draw(WORDS), f"Answer: = {shown(low)}..{shown(high)} {unit}", {
            "type": "numeric", "range": [shown(low), float(high)], "unit": unit,
        })  # fmt: skip
    answer, off = draw(number), abs(draw(number))
    percent = draw(st.sampled_from(("", "%" if answer else "")))  # a part of zero is zero
    return Written("", draw(WORDS), f"Answer: = {shown(answer)} ± {shown(off)}{percent} {unit}", {
        "type": "numeric", "answer": shown(answer), "tolerance": f"{_point(off)}{percent}", "unit": unit,
    })  # fmt: skip


@st.composite
def matchings(draw: st.DrawFn) -> Written:
    lefts = draw(several(2))
    rights = draw(several(len(lefts), len(lefts) + 2))
    extra = rights[len(lefts) :]
    pairs = list(zip(lefts, rights, strict=False))
    rows = [f"| {left} | {right} |" for left, right in pairs] + [f"| | {right} |" for right in extra]
    table = "\n".join(["| | |", "|---|---|", *rows])
    fields = {"pairs": [{"left": left, "right": right} for left, right in pairs], "extra": extra}
    return Written("", draw(WORDS), table, {"type": "matching", **fields})


@st.composite
def orderings(draw: st.DrawFn) -> Written:
    steps = draw(several(2))
    rows = [f"{number}. {step}" for number, step in enumerate(steps, start=1)]
    body = "Order:\n\n" + "\n".join(rows)
    return Written("", draw(WORDS), body, {"type": "ordering", "items": steps})


@st.composite
def gap_texts(draw: st.DrawFn) -> Written:
    others = draw(st.none() | st.lists(WORD.map(lambda word: f"{word}-"), min_size=1, max_size=3, unique=True))
    wordings = 1 if others else 3  # of a list only one word is right
    gaps = draw(st.lists(st.lists(WORD, min_size=1, max_size=wordings, unique=True), min_size=1, max_size=4))
    text = " ".join(f"{draw(WORDS)} [[{'|'.join(gap)}]]" for gap in gaps)
    return Written("", text, f"Choices: {' | '.join(others)}" if others else "", {
        "type": "gaps", **({"choices": others} if others else {}),
    })  # fmt: skip


@st.composite
def ratings(draw: st.DrawFn) -> Written:
    steps = draw(several(2))
    return Written("", draw(WORDS), f"Scale: {' | '.join(steps)}", {"type": "likert", "scale": steps})


@st.composite
def long_texts(draw: st.DrawFn) -> Written:
    limit = draw(st.integers(20, 1000))
    return Written(f"limit={limit}", draw(WORDS), "Answer: long", {"type": "long-text", "limit": limit})


@st.composite
def typed(draw: st.DrawFn) -> Written:
    if draw(st.booleans()):
        right = draw(st.booleans())
        return Written("", draw(WORDS), f"Answer: {str(right).lower()}", {"type": "true-false", "correct": right})
    accept = draw(st.lists(WORD.map(lambda word: f"{word}!"), min_size=1, max_size=3, unique_by=str.lower))
    return Written(
        "case", draw(WORDS), f"Answer: {' | '.join(accept)}", {"type": "text", "accept": accept, "case": True}
    )


QUESTIONS = st.one_of(
    choices(), numbers(), matchings(), orderings(), gap_texts(), ratings(), long_texts(), typed()
)  # fmt: skip


def _last(files: dict[str, Content]) -> QuestionBase:
    with TemporaryDirectory() as folder:
        return module(Path(folder), files).banks[0].questions[-1]


def _trees(value: Any) -> list[str]:
    """Return the trees of all texts, without what tells a tight list from a loose one."""
    if isinstance(value, Text):
        return [shown(value.nodes).replace("[tight=1]", "")]
    parts = [part for _, part in value] if isinstance(value, Declared) else value
    return [tree for part in parts for tree in _trees(part)] if isinstance(parts, (list, tuple)) else []


@st.composite
def common(draw: st.DrawFn, type: str) -> Written:
    """What questions of a type may have besides: points and the rule for them, a hint, words for both verdicts."""
    attributes: list[str] = []
    lines: list[str] = []
    fields: dict[str, Any] = {}
    if draw(st.booleans()):
        lines.append(f"Hint: {(hint := draw(WORDS))}")
        fields["hint"] = hint
    if type not in ("likert", "long-text"):
        if points := draw(st.sampled_from((None, 2, 0.5))):
            attributes.append(f"points={points}")
            fields["points"] = points
        told = {name: draw(WORDS) for name in ("right", "wrong") if draw(st.booleans())}
        lines += [f"{name.title()}: {text}" for name, text in told.items()]
        fields |= {"feedback": told} if told else {}
    if type in ("multiple", "matching", "ordering", "gaps"):
        fields["partial"] = draw(st.sampled_from(list(Partial))).value
        attributes.append(f"partial={fields['partial']}")
    return Written(" ".join(attributes), "", "\n\n".join(lines), fields)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(QUESTIONS, st.data())
def test_both_forms_are_the_same_question(written: Written, data: st.DataObject) -> None:
    more = data.draw(common(written.fields["type"]))
    heading = f"## {written.heading} {{#same formerly=other outcomes=roles {written.attributes} {more.attributes}}}"
    markdown = _last(bank(f"{heading}\n\n{written.body}\n\n{more.body}"))
    fields = {"id": "same", "formerly": "other", "outcomes": ["roles"], "text": written.heading, **written.fields}
    yaml = _last(yaml_bank(f"- {json.dumps(fields | more.fields, ensure_ascii=False)}\n"))
    assert yaml.model_dump() == markdown.model_dump()
    assert _trees(yaml) == _trees(markdown)
    assert yaml.scoring_facts() == markdown.scoring_facts()
    assert re.search(r"\w", " ".join(_trees(yaml)))
