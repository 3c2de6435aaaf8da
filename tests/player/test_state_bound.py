"""No learner ever reaches a state that is longer than what the build proved, and every state is read back."""

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essence_packager.composing.keys import digest, key
from essence_packager.composing.layout import worst_case
from essence_packager.model.questions import MultipleChoice, Option, SingleChoice, TextEntry, TrueFalse
from essence_packager.model.text import Text
from tests.support.node import Node

CODEC = Path(__file__).with_name("codec.mjs")
TEXT = Text("?", ())
TYPED = st.text(st.characters(codec="utf-16"), min_size=1, max_size=80) | st.text("aā-_ 😀", min_size=60, max_size=250)
COUNTS = st.integers(2, 36)

Walk = dict[str, Any]

Known = SingleChoice | MultipleChoice | TrueFalse | TextEntry


@st.composite
def questions(draw: st.DrawFn, name: str) -> Known:
    """One question of any type."""
    kind = draw(st.sampled_from(["single", "multiple", "true-false", "text"]))
    if kind == "true-false":
        return TrueFalse(id=name, text=TEXT, correct=draw(st.booleans()))
    if kind == "text":
        accept = draw(st.lists(TYPED.filter(str.strip), min_size=1, max_size=3))
        return TextEntry(id=name, text=TEXT, accept=tuple(answer[:200] for answer in accept), case=draw(st.booleans()))
    count = draw(COUNTS)
    right = draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=1 if kind == "single" else count))
    options = tuple(
        Option(id=f"o{(place * 7) % count}-{place}", text=TEXT, correct=place in right) for place in range(count)
    )
    points = draw(st.sampled_from([1, 0.5, 2.25]))
    if kind == "single":
        return SingleChoice(id=name, text=TEXT, options=options, points=points)
    return MultipleChoice(id=name, text=TEXT, options=options, points=points)


def packed(question: Known, index: int, assessment: str | None) -> dict[str, object]:
    """The question as the page carries it."""
    return {
        "id": question.id,
        "key": key("question", question.stable_id),
        "digest": digest(question),
        "index": index,
        "part": question.part,
        "type": question.interaction,
        "points": question.points,
        "assessment": assessment,
        "competences": [],
        **question.player_facts(),
    }


@st.composite
def answers(draw: st.DrawFn, question: Known) -> list[int] | str:
    """Anything that can be given as an answer."""
    if isinstance(question, TextEntry):
        return draw(TYPED)
    count = 2 if isinstance(question, TrueFalse) else len(question.options)
    several = isinstance(question, MultipleChoice)
    return sorted(draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=count if several else 1)))


@st.composite
def walks(draw: st.DrawFn) -> tuple[Walk, int]:
    """A module with what a learner does in it, and the bound that the build would prove."""
    lessons = [f"lesson-{place}" for place in range(draw(st.integers(0, 6)))]
    tests = [f"test-{place}" for place in range(draw(st.integers(0, 2)))]
    made = [draw(questions(f"q{place}")) for place in range(draw(st.integers(1, 8)))]
    homes = [draw(st.sampled_from([None, *tests])) for _ in made]
    data = {
        "completion": "lessons-and-finals",
        "limit": 4096,
        "pages": [
            *({"id": name, "key": key("page", name), "kind": "lesson", "assessment": None} for name in lessons),
            *({"id": name, "key": key("page", name), "kind": "assessment", "assessment": name} for name in tests),
        ],
        "questions": [packed(one, place, home) for place, (one, home) in enumerate(zip(made, homes, strict=True))],
        "assessments": [
            {"id": name, "key": key("assessment", name), "role": "final", "pass": 70, "tries": 3, "feedback": "at-end"}
            for name in tests
        ],
        "competences": [],
    }
    actions: list[list[object]] = []
    for place in draw(st.lists(st.integers(0, len(made) - 1), max_size=25)):
        actions.append(["answer", made[place].id, draw(answers(made[place])), draw(st.booleans())])
    actions += [["read", name] for name in lessons]
    actions += [
        [what, name] for name in tests for what in draw(st.lists(st.sampled_from(["submit", "again"]), max_size=5))
    ]
    actions = draw(st.permutations(actions)) if draw(st.booleans()) else actions
    actions += [["visit", page] for page in [*lessons, *tests][-1:]]
    bound = worst_case(
        [key("page", name) for name in lessons], len(tests), [question.state_size() for question in made]
    )
    return {"data": data, "actions": actions, "full": draw(st.booleans())}, bound


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(walks(), min_size=4, max_size=8))
def test_every_state_of_every_walk_is_read_back_and_within_the_bound(made: list[tuple[Walk, int]]) -> None:
    reached = json.loads(Node().run(CODEC, stdin=json.dumps([walk for walk, _ in made])))
    for (_, bound), result in zip(made, reached, strict=True):
        assert result["faithful"]
        assert result["longest"] <= bound


def test_the_bound_is_reached() -> None:
    question = TextEntry(id="q", text=TEXT, accept=("Rīga",))
    data = {
        "completion": "lessons-and-finals",
        "pages": [{"id": "one", "key": key("page", "one"), "kind": "lesson", "assessment": None}],
        "questions": [packed(question, 0, "test")],
        "assessments": [{"id": "test", "key": key("assessment", "test"), "role": "final", "pass": 70, "tries": 1}],
        "competences": [],
    }
    actions = [["answer", "q", "ī" * 99, True], ["read", "one"], ["visit", "one"]]
    (result,) = json.loads(Node().run(CODEC, stdin=json.dumps([{"data": data, "actions": actions, "full": True}])))
    assert result["longest"] == worst_case([key("page", "one")], 1, [question.state_size()])
