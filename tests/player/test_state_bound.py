"""No learner ever reaches a state that is longer than what the build proved, and every state is read back."""

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essence_packager.composing.keys import digest, key
from essence_packager.composing.layout import worst_case
from essence_packager.model.questions import QuestionBase, TextEntry
from essence_packager.model.text import Text
from tests.player.questions import answers, questions
from tests.support.node import Node

CODEC = Path(__file__).with_name("codec.mjs")
TEXT = Text("?", ())
Walk = dict[str, Any]


def packed(question: QuestionBase, index: int, assessment: str | None) -> dict[str, object]:
    """The question as the page carries it."""
    return {
        "id": question.id,
        "key": key("question", question.stable_id),
        "digest": digest(question),
        "index": index,
        "part": question.part,
        "type": question.interaction,
        "points": question.points,
        "scored": question.scored,
        "assessment": assessment,
        "competences": [],
        **question.player_facts(),
    }


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
