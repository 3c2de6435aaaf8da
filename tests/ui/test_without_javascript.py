"""The page where JavaScript is off: everything can be read, nothing pretends to work."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.lms.lms import Lms
from tests.support.browser import Devices
from tests.ui.unscripted import javascript_off, player_missing

pytestmark = pytest.mark.browser


@pytest.fixture
def read(lms: Lms, course: Path, learners_devices: Devices) -> Page:
    return javascript_off(lms, course, learners_devices)


def test_all_lessons_stand_on_the_page_in_order(read: Page) -> None:
    titles = [heading.inner_text() for heading in read.locator("h1").all() if heading.is_visible()]
    assert titles == [
        "Why teams fail",
        "Roles and a shared goal",
        "A short end",
        "Final test",
        "What do you know already?",
    ]
    assert read.locator("#q-first .stem").is_visible()
    assert read.locator(".footnotes").first.is_visible()


def test_the_menu_is_a_table_of_contents(read: Page) -> None:
    read.locator(".menu a", has_text="A short end").click()
    assert read.url.endswith("#page-end")
    assert read.locator("#page-end h1").evaluate("node => node.getBoundingClientRect().top < innerHeight")


def test_nothing_is_offered_that_would_not_work(read: Page) -> None:
    assert [button.inner_text() for button in read.locator("button").all() if button.is_visible()] == []
    assert not read.locator(".page[data-page='player.record']").is_visible()
    assert not read.locator(".feedback").first.is_visible()


def test_a_page_whose_player_fails_stays_readable(lms: Lms, course: Path, page: Page) -> None:
    player_missing(lms, course, page)
    assert page.locator("#page-end h1").is_visible()


def test_the_checker_finds_nothing_in_the_page_and_its_style(
    course: Path, check_html: Callable[[list[Path]], list[str]]
) -> None:
    found = check_html([course / "index.html", course / "player.css"])
    # On a disk the checker counts the page's own files as strangers; browsers judge the policy in all other tests.
    assert [line for line in found if "Content Security Policy" not in line] == []
