"""The source is clean: style, types, layers, and the player's types."""

import pytest

from tests.checks import CHECKS, run


@pytest.mark.parametrize("name", CHECKS)
def test_the_source_passes(name: str) -> None:
    done = run(name)
    assert done.returncode == 0, done.stdout
