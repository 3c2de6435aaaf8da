"""Whatever others have put into an LRS, reading it ends in a table and never in a fault."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from essence_packager.reporting.evidence import evidence
from essence_packager.reporting.formats import FORMATS
from essence_packager.reporting.table import table
from tests.reporting.told import answered, handed_in, passed, shown

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
OURS = (handed_in(1, 50, passed=True), answered(2, "speak-first", 1, 2), passed(3, 80), shown(4, 75))


def paths(value: object, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to every value inside a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [before, *(path for key, entry in inner for path in paths(entry, (*before, key)))]


def spoiled(statement: dict[str, Any], path: tuple[Any, ...], value: object) -> object:
    """Return a statement with another value at one place."""
    if not path:
        return value
    whole = json.loads(json.dumps(statement))
    place = whole
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return whole


@st.composite
def nearly_ours(draw: st.DrawFn) -> object:
    statement = draw(st.sampled_from(OURS))
    return spoiled(statement, draw(st.sampled_from(paths(statement))), draw(JSON))


@settings(max_examples=150, deadline=None)
@given(st.lists(JSON | nearly_ours() | st.sampled_from(OURS), max_size=6))
def test_any_statements_make_a_table(statements: list[object]) -> None:
    told = table(one for one in map(evidence, statements) if one is not None)
    for form in FORMATS.values():
        form(told).encode("utf-8", "replace")


def test_a_statement_of_another_program_is_left_out() -> None:
    foreign = handed_in(1, 50)
    foreign["context"]["contextActivities"]["category"] = [{"id": "https://w3id.org/xapi/cmi5/context/categories/cmi5"}]
    assert evidence(foreign) is None


def test_a_later_version_of_our_profile_is_read() -> None:
    later = handed_in(1, 50)
    later["context"]["contextActivities"]["category"] = {"id": "urn:uuid:1c4d8aa7-6090-4187-a539-532f19e5526d#v2"}
    assert evidence(later) is not None
