"""The LRS of the xAPI tests."""

from collections.abc import Iterator

import pytest

from tests.support.ralph import Ralph


@pytest.fixture(scope="session")
def ralph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ralph]:
    """One Ralph for all tests of a worker; a test that must know what is stored starts its own."""
    with Ralph(tmp_path_factory.mktemp("ralph")) as running:
        yield running
