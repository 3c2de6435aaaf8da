"""What tests of packages share, and no others: faults of our own rules are raised, one finding may be silenced."""

import os
from collections.abc import Iterator

import pytest

from essence_packager.validating.say import Say
from tests.validating.silence import SILENCED


@pytest.fixture(autouse=True, scope="module")
def faults_are_raised() -> Iterator[None]:
    """Let `validate` raise what a rule did not foresee; a run of the program only tells it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESSENCE_DEBUG", "1")
        yield


@pytest.fixture(autouse=True, scope="module")
def silenced() -> Iterator[None]:
    """Leave one finding unsaid where silence.py wants to know whether a test misses it."""
    with pytest.MonkeyPatch.context() as patch:
        id = os.environ.get(SILENCED)
        if id:
            report = Say.report

            def without(say: Say) -> object:
                whole = report(say)
                return whole._replace(findings=tuple(each for each in whole.findings if each.id != id))

            patch.setattr(Say, "report", without)
        yield
