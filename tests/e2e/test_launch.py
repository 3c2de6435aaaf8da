"""The example starts in every kind of LMS without a breach of the standard."""

import pytest
from playwright.sync_api import Page

from tests.lms.lms import Lms
from tests.lms.records import LmsKind

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("mode", list(LmsKind))
def test_the_first_launch_saves_an_incomplete_attempt(teamwork: Lms, page: Page, mode: LmsKind) -> None:
    frame = teamwork.launch(page, teamwork.play_url(mode=mode))
    frame.wait_for_selector("h1:visible")
    assert teamwork.violations(page) == []
    assert teamwork.missing == []
    teamwork.wait_for(lambda lms: lms.data().get("cmi.core.lesson_status") == "incomplete")
    assert teamwork.data()["cmi.suspend_data"].startswith("1")


def test_review_mode_writes_nothing(teamwork: Lms, page: Page) -> None:
    frame = teamwork.launch(page, teamwork.play_url(lesson_mode="review"))
    frame.wait_for_selector("h1:visible")
    assert teamwork.written(page) == {}
    assert teamwork.deliveries() == []
