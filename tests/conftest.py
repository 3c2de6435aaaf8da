"""Fixtures for the tests of every room: the browser, the LMS, the checkers, the shared reference material."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page, Playwright, sync_playwright

from tests.lms.lms import Lms
from tests.support import axe as axe_core
from tests.support import html_checker
from tests.support.browser import Devices, devices, start_chromium
from tests.support.keyboard import Keyboard
from tests.support.node import Node
from tests.support.packages import unpack

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference material beside the checkout: real manifests, official XSDs, a peer's course."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder `shared` does not stand beside this checkout")
    return folder


@pytest.fixture(scope="session")
def node() -> Node:
    """Runs JavaScript outside the browser."""
    return Node()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts browsers; there can be one only."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    chromium = start_chromium(playwright)
    yield chromium
    chromium.close()


@pytest.fixture
def learners_devices(browser: Browser) -> Iterator[Devices]:
    """Makes further browser contexts, for a learner's second device or another screen."""
    with devices(browser) as made:
        yield made


@pytest.fixture
def context(learners_devices: Devices) -> BrowserContext:
    """One device; the test fails when its pages throw, break their policy or leave the loopback."""
    return learners_devices.new()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """One tab on one device."""
    return context.new_page()


@pytest.fixture
def lms() -> Iterator[Lms]:
    """An LMS without courses; `lms.install(folder)` adds one."""
    with Lms() as running:
        yield running


@pytest.fixture
def play(lms: Lms, tmp_path: Path) -> Callable[[Path], Lms]:
    """Unpacks a zip and installs it in the LMS, which it hands out."""

    def install(package: Path) -> Lms:
        lms.install(unpack(package, tmp_path / "unpacked" / package.stem))
        return lms

    return install


@pytest.fixture
def package_site(play: Callable[[Path], Lms]) -> Callable[[Path], str]:
    """Serves an unpacked zip without an LMS; hands out the address of its first page."""
    return lambda package: play(package).content_url()


@pytest.fixture
def axe() -> Callable[[Page | Frame], list[str]]:
    """Finds accessibility violations in a page or frame."""
    return axe_core.axe_violations


@pytest.fixture
def check_html() -> Callable[[Iterable[Path]], list[str]]:
    """Finds errors in HTML, CSS and SVG files."""
    return html_checker.check_html


@pytest.fixture
def keyboard(page: Page) -> Callable[[Frame | Page], Keyboard]:
    """Walks the content of the page's frame by keyboard."""
    return lambda frame: Keyboard(page, frame)
