"""Fixtures for the tests of the page: a small course with every kind of block and question, built once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from essence_packager import build
from tests.lms.lms import Lms
from tests.support.packages import unpack
from tests.ui.learner import Learner

SOURCE = Path(__file__).parent / "course"
TYPES = Path(__file__).parent / "types"


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked package of the course in English."""
    folder = tmp_path_factory.mktemp("course")
    [package] = build(SOURCE, out=folder)
    return unpack(package.path, folder / "unpacked")


@pytest.fixture(scope="session")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked package of the course with every type of question."""
    folder = tmp_path_factory.mktemp("types")
    [package] = build(TYPES, out=folder)
    return unpack(package.path, folder / "unpacked")


@pytest.fixture(scope="session")
def latvian_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked package of the same course, declared to be in Latvian."""
    folder = tmp_path_factory.mktemp("latvian")
    source = shutil.copytree(SOURCE, folder / "source")
    facts = source / "module.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("language: en", "language: lv"), encoding="utf-8")
    [package] = build(source, out=folder)
    return unpack(package.path, folder / "unpacked")


def _opener(lms: Lms, page: Page, package: Path) -> Callable[..., Learner]:
    lms.install(package)

    def open_it(frame: str = "framed", lesson_mode: str = "normal") -> Learner:
        return Learner(page, lms.launch(page, lms.play_url(frame=frame, lesson_mode=lesson_mode)))

    return open_it


@pytest.fixture
def launch(lms: Lms, page: Page, course: Path) -> Callable[..., Learner]:
    """Opens the course in an LMS: `frame` and `lesson_mode` are those of `Lms.play_url`."""
    return _opener(lms, page, course)


@pytest.fixture
def learner(launch: Callable[..., Learner]) -> Learner:
    """A learner who has just opened the course for the first time, in a frame of about 650 x 600 pixels."""
    return launch()


@pytest.fixture
def open_types(lms: Lms, page: Page, types: Path) -> Callable[..., Learner]:
    """Opens the course with every type of question, as `launch` opens the other."""
    return _opener(lms, page, types)


@pytest.fixture
def typist(open_types: Callable[..., Learner]) -> Learner:
    """A learner who has just opened the course with every type of question."""
    return open_types()


@pytest.fixture(scope="session")
def directives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked package of a module with every directive."""
    folder = tmp_path_factory.mktemp("directives")
    [package] = build(Path(__file__).parent / "directives", out=folder)
    return unpack(package.path, folder / "unpacked")


@pytest.fixture
def open_directives(lms: Lms, context: BrowserContext, directives: Path) -> Callable[..., Learner]:
    """Opens that module in a tab of its own: which learner, and in which mode."""
    lms.install(directives)

    def launch(learner: str = "ana", lesson_mode: str = "normal") -> Learner:
        page = context.new_page()
        return Learner(page, lms.launch(page, lms.play_url(learner, frame="full", lesson_mode=lesson_mode)))

    return launch
