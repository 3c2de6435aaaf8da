"""Random questions of every type, and anything that a learner may give as an answer."""

from typing import Any

from hypothesis import strategies as st
from pydantic import TypeAdapter

from essence_packager.model.questions import Gaps, Matching, Question, QuestionBase

TYPED = st.text(st.characters(codec="utf-16"), min_size=1, max_size=80) | st.text("aā-_ 😀", min_size=60, max_size=250)
NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,16})(\.[0-9]{0,5}[1-9])?", fullmatch=True).filter(
    lambda number: len(number) <= 20 and number != "-0"
)
COUNTS = st.integers(2, 36)
TYPES = (
    "single", "multiple", "true-false", "text", "numeric", "matching", "ordering", "gaps", "likert", "long-text",
)  # fmt: skip
WORD = st.text("abcāž ", min_size=1, max_size=30).filter(str.strip)

_ANY: TypeAdapter[QuestionBase] = TypeAdapter(Question)


@st.composite
def questions(draw: st.DrawFn, name: str) -> QuestionBase:
    """One question of any type."""
    kind = draw(st.sampled_from(TYPES))
    points = draw(st.sampled_from([1, 0.5, 2.25]))
    return _ANY.validate_python({"id": name, "text": "?", "type": kind, "points": points, **draw(_fields(kind))})


@st.composite
def _fields(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    count = draw(COUNTS)
    ids = [f"o{(place * 7) % count}-{place}" for place in range(count)]
    if kind == "true-false":
        return {"correct": draw(st.booleans())}
    if kind == "text":
        accept = draw(st.lists(TYPED.filter(str.strip), min_size=1, max_size=3))
        return {"accept": [answer[:200] for answer in accept], "case": draw(st.booleans())}
    if kind == "numeric":
        return {"answer": draw(st.integers(-999, 999)), "tolerance": draw(st.sampled_from(["0", "5", "12.5%"]))}
    if kind == "matching":
        rights = draw(st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=count, max_size=count))
        pairs = [{"id": id, "left": id, "right": right} for id, right in zip(ids, rights, strict=True)]
        return {"pairs": pairs, "extra": ["x", "y"]}
    if kind == "ordering":
        return {"items": [{"id": id, "text": id} for id in ids]}
    if kind == "gaps":
        gaps = draw(st.lists(WORD, min_size=1, max_size=9))
        return {"text": " ".join(f"[[{gap}]]" for gap in gaps), "choices": draw(st.sampled_from([[], ["x", "y"]]))}
    if kind == "likert":
        return {"scale": ids}
    if kind == "long-text":
        return {"limit": draw(st.integers(20, 300))}
    right = draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=1 if kind == "single" else count))
    return {"options": [{"id": id, "text": id, "correct": place in right} for place, id in enumerate(ids)]}


@st.composite
def answers(draw: st.DrawFn, question: QuestionBase) -> list[int] | list[str] | str:
    """Anything that can be given as an answer."""
    if question.part == "text":
        return draw(TYPED)
    if question.part == "numeric":
        return draw(NUMBERS)
    if isinstance(question, Gaps):
        some = st.integers(-1, len(question.words) - 1).map(lambda place: "" if place < 0 else str(place))
        return [draw(some if question.words else TYPED | st.just("")) for _ in question.gaps]
    count = len(question.offered(str))
    if isinstance(question, Matching):
        return draw(st.lists(st.integers(-1, len(question.targets()) - 1), min_size=count, max_size=count))
    if question.part == "ordering":
        return draw(st.permutations(range(count)))
    return sorted(draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=count if question.several else 1)))
