"""The LRSs of the xAPI tests, and a package to be played."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import essence_packager
from tests.e2e.modules import Source
from tests.support.packages import unpack
from tests.support.ralph import Ralph
from tests.xapi.lrs import Lrs


@pytest.fixture(scope="session")
def ralph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ralph]:
    """One Ralph for all tests of a worker; a test that must know what is stored starts its own."""
    with Ralph(tmp_path_factory.mktemp("ralph")) as running:
        yield running


@pytest.fixture(scope="session")
def small_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small module for xAPI 1.0.3, unpacked."""
    place = tmp_path_factory.mktemp("small")
    [package] = essence_packager.build(Source().write(place / "small"), targets=["xapi"], out=place / "out")
    return unpack(package.path, place / "unpacked")


@pytest.fixture
def lrs(small_package: Path) -> Iterator[Lrs]:
    """An LRS without statements, which serves the small module."""
    with Lrs(small_package) as running:
        yield running
