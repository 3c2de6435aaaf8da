"""The example, built once and installed in the tests' LMS."""

from pathlib import Path

import pytest

import essence_packager
from tests.conftest import PROJECT
from tests.lms.lms import Lms
from tests.support.packages import unpack


@pytest.fixture(scope="session")
def teamwork_zip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SCORM 1.2 package of examples/teamwork, in English."""
    out = tmp_path_factory.mktemp("teamwork")
    packages = essence_packager.build(PROJECT / "examples" / "teamwork", languages=["en"], out=out)
    return packages[0].path


@pytest.fixture(scope="session")
def teamwork_folder(teamwork_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, unpacked."""
    return unpack(teamwork_zip, tmp_path_factory.mktemp("unpacked") / "teamwork")


@pytest.fixture
def teamwork(lms: Lms, teamwork_folder: Path) -> Lms:
    """An LMS with the example."""
    lms.install(teamwork_folder)
    return lms
