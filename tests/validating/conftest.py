"""What tests of packages share, and no others: faults of our own rules are raised."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="module")
def faults_are_raised() -> Iterator[None]:
    """Let `validate` raise what a rule did not foresee; a run of the program only tells it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESSENCE_DEBUG", "1")
        yield
