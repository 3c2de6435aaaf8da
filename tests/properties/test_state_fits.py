"""Whatever a learner does, the saved state comes back and stays below the bound that the build has proved."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import essence_packager
from essence_packager.composing.compose import compose
from essence_packager.composing.playerdata import player_data
from tests.properties.modules import folders, write
from tests.support.node import Node

WALKS = Path(__file__).with_name("walks.mjs")


def walked(node: Node, folder: Path, seed: int, walks: int, steps: int) -> tuple[dict[str, int], int]:
    """Let learners walk through a module: what node found, and the bound."""
    course, findings = compose(essence_packager.load(folder))
    assert not findings
    data = player_data(course, course.module.facts.language, "0", "scorm12", 4096, {})
    given_ = {"data": json.loads(data), "seed": seed, "walks": walks, "steps": steps}
    found: dict[str, int] = json.loads(node.run(WALKS, stdin=json.dumps(given_)))
    return found, course.worst_state


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=folders(), seed=st.integers(1, 10**6))
def test_random_walks_come_back_and_stay_below_the_bound(node: Node, files: dict[str, str], seed: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        found, bound = walked(node, write(files, Path(place)), seed, walks=10, steps=60)
    assert found["misread"] == 0
    assert found["longest"] <= bound
    assert bound - 8 <= found["fullest"] <= bound


@pytest.mark.parametrize("example", ["teamwork", "question-types"])
def test_the_bound_of_an_example_is_reached_and_not_passed(node: Node, example: str) -> None:
    folder = Path(__file__).resolve().parents[2] / "examples" / example
    found, bound = walked(node, folder, seed=7, walks=30, steps=200)
    assert found["misread"] == 0
    assert found["longest"] < bound
    assert found["fullest"] == pytest.approx(bound, abs=8)
    assert found["fullest"] <= bound
