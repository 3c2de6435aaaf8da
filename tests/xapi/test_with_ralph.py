"""Sessions with a real LRS, Ralph: it takes every statement and keeps no states, so the browser alone remembers."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.learner import Learner
from tests.support.browser import Devices
from tests.support.ralph import Ralph
from tests.xapi.launching import UNREACHABLE, address, pass_all, saved, storage
from tests.xapi.lrs import Lrs
from tests.xapi.profile import violations
from tests.xapi.test_sessions import WHOLE

pytestmark = pytest.mark.browser


@pytest.fixture
def own_ralph(tmp_path: Path) -> Iterator[Ralph]:
    """A Ralph without statements."""
    with Ralph(tmp_path) as running:
        yield running


def launch(page: Page, host: Lrs, ralph: Ralph, **changes: object) -> Learner:
    """Open the package, which `host` serves, with Ralph for its LRS."""
    page.goto(address(host.content, ralph.endpoint, auth=ralph.authorization, **changes))
    return Learner(page, page)


def verbs(ralph: Ralph) -> list[str]:
    """The short verbs of what Ralph has stored, with the parts that they are about."""
    with Lrs() as reader:
        reader.statements = ralph.statements()
        return reader.verbs()


def test_ralph_takes_a_whole_session(lrs: Lrs, own_ralph: Ralph, page: Page) -> None:
    ana = launch(page, lrs, own_ralph)
    pass_all(ana)
    saved(ana)
    stored = sorted(own_ralph.statements(), key=lambda one: str(one["timestamp"]))
    assert verbs(own_ralph) == WHOLE
    assert violations(stored, stored=True) == []


def test_without_a_state_resource_the_browser_remembers(lrs: Lrs, own_ralph: Ralph, learners_devices: Devices) -> None:
    context = learners_devices.new()
    first = launch(context.new_page(), lrs, own_ralph)
    first.read_all()
    first.take(only=2)
    saved(first)
    second = launch(context.new_page(), lrs, own_ralph)
    assert second.notice() == ""
    assert second.given("helps") == second.right("helps")
    assert second.state_in_menu("why") == "Read"
    second.take()
    assert second.outcome().startswith("Passed")
    saved(second)
    third = launch(context.new_page(), lrs, own_ralph)
    assert third.notice() == ""
    assert third.record()["Status"] == "Passed"
    saved(third)
    told = Counter(verbs(own_ralph))
    assert told == Counter(WHOLE) + Counter({"initialized": 2, "terminated": 2})
    assert violations(sorted(own_ralph.statements(), key=lambda one: str(one["timestamp"])), stored=True) == []
    elsewhere = launch(learners_devices.new().new_page(), lrs, own_ralph)
    assert elsewhere.given("helps") == []


def test_ralph_is_down_for_a_session_and_up_at_the_next(lrs: Lrs, tmp_path: Path, context: BrowserContext) -> None:
    ralph = Ralph(tmp_path)
    with ralph:
        pass
    ana = launch(context.new_page(), lrs, ralph)
    pass_all(ana)
    ana.see(f"text={UNREACHABLE}").wait_for()
    ana.vanish()
    with ralph:
        back = launch(context.new_page(), lrs, ralph)
        assert back.record()["Status"] == "Passed"
        saved(back)
        assert Counter(verbs(ralph)) == Counter(WHOLE) + Counter(["initialized", "terminated"])
        assert "statement" not in storage(back.page)
