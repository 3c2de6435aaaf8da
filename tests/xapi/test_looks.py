"""What an xAPI package shows besides: nothing in it is out of reach of any learner."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Frame, Page

from tests.e2e.learner import Learner
from tests.support.browser import Devices
from tests.xapi.launching import DENIED, REFUSED, UNKEPT, UNREACHABLE, address, launch
from tests.xapi.lrs import Fault, Lrs
from tests.xapi.test_faults import FULL

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


def unrecorded(page: Page, lrs: Lrs) -> Learner:
    return launch(page, lrs, endpoint=None)


def denied(page: Page, lrs: Lrs) -> Learner:
    with lrs.fault(Fault.UNAUTHORIZED):
        ana = launch(page, lrs)
        ana.see(f"text={DENIED}").wait_for()
    return ana


def too_large(page: Page, lrs: Lrs) -> Learner:
    lrs.most = 0
    ana = launch(page, lrs)
    ana.see(f"text={REFUSED}").wait_for()
    return ana


def unkept(page: Page, lrs: Lrs) -> Learner:
    page.add_init_script(FULL)
    with lrs.fault(Fault.DOWN):
        ana = launch(page, lrs)
        ana.take(only=1)
        ana.see(f"text={UNKEPT}").wait_for()
    return ana


@pytest.mark.parametrize("state", [unrecorded, denied, too_large, unkept])
def test_every_trouble_is_told_to_everybody_on_a_narrow_screen(
    lrs: Lrs, learners_devices: Devices, axe: Callable[[Page | Frame], list[str]], state: Callable[[Page, Lrs], Learner]
) -> None:
    page = learners_devices.new({"width": 360, "height": 640}, color_scheme="dark").new_page()
    ana = state(page, lrs)
    assert axe(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    assert ana.see(".notices .notice").first.is_visible()
