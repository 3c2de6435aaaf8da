"""What an xAPI package shows besides: nothing in it is out of reach of any learner."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Frame, Page

from tests.e2e.learner import Learner
from tests.xapi.launching import UNREACHABLE, address
from tests.xapi.lrs import Fault, Lrs

pytestmark = pytest.mark.browser


def test_every_state_of_saving_is_accessible(lrs: Lrs, page: Page, axe: Callable[[Page | Frame], list[str]]) -> None:
    with lrs.fault(Fault.SLOW, only="state"):
        page.goto(address(lrs.content, lrs.endpoint))
        ana = Learner(page, page)
        ana.take(only=1)
        ana.see(".saving").wait_for(state="visible")
        assert axe(page) == []
    with lrs.fault(Fault.BROKEN):
        ana.give("helps", ana.right("helps"))
        ana.see(f"text={UNREACHABLE}").wait_for()
        assert axe(page) == []
    page.reload()
    again = Learner(page, page)
    assert "Open the course again" in again.notice()
    assert axe(page) == []
    notice = again.see(".notices .notice").bounding_box()
    assert notice is not None
    assert 0 <= notice["y"] <= 900 - notice["height"], "it is in sight wherever the page was left"
