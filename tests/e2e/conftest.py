"""The example, and small modules, each built once and installed in the tests' LMS."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

import essence_packager
from tests.conftest import PROJECT
from tests.e2e.learner import Launch, Learner, launch
from tests.e2e.modules import Builder, Source
from tests.lms.lms import Lms
from tests.lms.records import LmsKind
from tests.support.packages import unpack


@pytest.fixture(scope="session")
def teamwork_package(tmp_path_factory: pytest.TempPathFactory) -> essence_packager.Package:
    """The SCORM 1.2 package of examples/teamwork, in English."""
    out = tmp_path_factory.mktemp("teamwork")
    return essence_packager.build(PROJECT / "examples" / "teamwork", languages=["en"], out=out)[0]


@pytest.fixture(scope="session")
def teamwork_folder(teamwork_package: essence_packager.Package, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, unpacked."""
    return unpack(teamwork_package.path, tmp_path_factory.mktemp("unpacked") / "teamwork")


@pytest.fixture
def teamwork(lms: Lms, teamwork_folder: Path) -> Lms:
    """An LMS with the example."""
    lms.install(teamwork_folder)
    return lms


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Builder:
    """Builds a module that a test declares; each only once."""
    return Builder(tmp_path_factory.mktemp("modules"))


@pytest.fixture
def install(lms: Lms, built: Builder) -> Callable[[Source], Lms]:
    """Builds a module and installs it in the LMS, in place of an earlier version."""

    def put(source: Source) -> Lms:
        lms.install(built(source))
        return lms

    return put


@pytest.fixture
def small(install: Callable[[Source], Lms]) -> Lms:
    """An LMS with the small module."""
    return install(Source())


@pytest.fixture
def open_course(lms: Lms, page: Page) -> Launch:
    """Opens the installed course in the test's tab: learner, mode, and the keywords of `Lms.play_url`."""

    def open_it(learner: str = "ana", mode: LmsKind | str = LmsKind.STRICT, **wanted: Any) -> Learner:
        return launch(lms, page, learner, mode, **wanted)

    return open_it
