"""Faults of our own rules are raised in tests, where a run of the program only tells them."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="package")
def faults_are_raised() -> Iterator[None]:
    """Let `validate` raise what a rule did not foresee."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESSENCE_DEBUG", "1")
        yield
