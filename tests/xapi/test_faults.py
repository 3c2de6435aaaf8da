"""Faults between a learner and an LRS: nothing is lost, nothing told twice, and the learner reads the truth."""

from collections import Counter

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.learner import Learner
from tests.support.browser import Devices
from tests.xapi.launching import (
    DENIED,
    REFUSED,
    UNKEPT,
    UNREACHABLE,
    address,
    launch,
    pass_all,
    saved,
    storage,
    support,
)
from tests.xapi.lrs import Fault, Lrs
from tests.xapi.profile import violations
from tests.xapi.test_sessions import WHOLE

pytestmark = pytest.mark.browser

FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
REFUSED_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });"""


def all_told(lrs: Lrs, sessions: int = 1) -> None:
    """Everything of a whole session has arrived, once each, and of the sessions around it only begin and end."""
    told = Counter(lrs.verbs())
    assert told == Counter(WHOLE) + Counter({"initialized": sessions - 1, "terminated": sessions - 1})
    assert len({statement["id"] for statement in lrs.statements}) == len(lrs.statements)
    assert violations(sorted(lrs.statements, key=lambda one: one["timestamp"])) == []


@pytest.mark.parametrize(
    ("fault", "words", "error"),
    [
        (Fault.DOWN, UNREACHABLE, "Failed to fetch"),
        (Fault.BROKEN, UNREACHABLE, "500"),
        (Fault.BUSY, UNREACHABLE, "429"),
        (Fault.NO_CORS, UNREACHABLE, "Failed to fetch"),
        (Fault.UNAUTHORIZED, DENIED, "401"),
        (Fault.FORBIDDEN, DENIED, "403"),
        (Fault.ANSWER_LOST, UNREACHABLE, "Failed to fetch"),
    ],
)
def test_a_whole_session_without_the_lrs_is_told_by_the_next(
    lrs: Lrs, learners_devices: Devices, fault: Fault, words: str, error: str
) -> None:
    context = learners_devices.new()
    with lrs.fault(fault):
        ana = launch(context.new_page(), lrs)
        ana.see(".notice.trouble").wait_for()
        assert ana.notice() == words
        pass_all(ana)
        assert ana.outcome().startswith("Passed")
        assert error in support(ana)
        ana.press_exit()
        ana.see(f"text={words}").wait_for()
        ana.vanish()
    assert (lrs.statements == []) is (fault is not Fault.ANSWER_LOST)
    learners_devices.watch_of(context).errors.clear()  # the browser complains of what it may not read
    back = launch(context.new_page(), lrs)
    assert back.record()["Status"] == "Passed"
    assert back.state_in_menu("why") == "Read"
    saved(back)
    all_told(lrs, sessions=2)
    assert "statement" not in storage(back.page)


@pytest.mark.parametrize("fault", [Fault.DOWN, Fault.BROKEN, Fault.ANSWER_LOST])
def test_the_lrs_comes_back_and_everything_is_sent_without_a_hand(lrs: Lrs, page: Page, fault: Fault) -> None:
    ana = launch(page, lrs)
    with lrs.fault(fault):
        pass_all(ana)
        ana.see(".notice.trouble").wait_for()
    ana.see("text=Saved again.").wait_for(timeout=20_000)
    saved(ana)
    all_told(lrs)


def test_a_busy_lrs_is_left_alone_as_long_as_it_asks(lrs: Lrs, page: Page) -> None:
    ana = launch(page, lrs)
    lrs.wait_for(lambda lrs: "initialized" in lrs.verbs())
    with lrs.fault(Fault.BUSY, wait="4"):
        ana.take(only=1)
        ana.see(f"text={UNREACHABLE}").wait_for()
        asked = len(lrs.asked)
        ana.give("helps", ana.right("helps"))
    ana.give("wish", ana.right("wish"))
    page.wait_for_timeout(1000)
    assert len(lrs.asked) == asked
    ana.see("text=Saved again.").wait_for(timeout=20_000)
    assert [verb for verb in lrs.verbs() if verb.startswith("answered")] == WHOLE[3:6]


def test_a_batch_that_conflicts_goes_one_by_one(lrs: Lrs, context: BrowserContext) -> None:
    ana = launch(context.new_page(), lrs)
    lrs.wait_for(lambda lrs: "initialized" in lrs.verbs())
    with lrs.fault(Fault.ANSWER_LOST, only="statements"):
        ana.take(only=1)
        lrs.wait_for(lambda lrs: "answered question/speak-first" in lrs.verbs())
    told = next(one for one in lrs.statements if one["verb"]["id"].endswith("answered"))
    told["stored"] = "since then the LRS has it with more in it"
    with lrs.fault(Fault.DOWN):
        ana.give("helps", ana.right("helps"))
        ana.see(".notice.trouble").wait_for()
        ana.vanish()
    back = launch(context.new_page(), lrs)
    saved(back)
    assert 409 in {one.status for one in lrs.tries("POST", "statements")}
    assert {one.status for one in lrs.tries("PUT", "statements")} == {409, 204}
    assert Counter(lrs.verbs())["answered question/speak-first"] == 1
    assert Counter(lrs.verbs())["answered question/helps"] == 1


def test_a_batch_that_is_too_large_is_split(lrs: Lrs, context: BrowserContext) -> None:
    with lrs.fault(Fault.DOWN):
        ana = launch(context.new_page(), lrs)
        pass_all(ana)
        ana.vanish()
    lrs.most = 3
    back = launch(context.new_page(), lrs)
    saved(back)
    all_told(lrs, sessions=2)
    assert 413 in {one.status for one in lrs.tries("POST", "statements")}


def test_a_statement_that_is_refused_keeps_nothing_else_back(lrs: Lrs, page: Page) -> None:
    lrs.refuses = lambda statement: statement["object"]["id"].endswith("question/helps")
    ana = launch(page, lrs)
    pass_all(ana)
    ana.see(f"text={REFUSED}").wait_for()
    assert "400 malformed" in support(ana)
    assert "statements not sent: 1" in support(ana)
    lrs.wait_for(lambda lrs: "passed" in lrs.verbs())
    lrs.wait_for(lambda lrs: ana.question("capital")["key"] in str(lrs.states))
    ana.vanish()
    lrs.wait_for(lambda lrs: "terminated" in lrs.verbs())
    assert Counter(lrs.verbs()) == Counter(WHOLE) - Counter(["answered question/helps"])


def test_what_is_too_large_even_by_itself_is_said_and_kept_for_the_next_launch(
    lrs: Lrs, context: BrowserContext
) -> None:
    lrs.most = 0
    ana = launch(context.new_page(), lrs)
    pass_all(ana)
    ana.see(f"text={REFUSED}").wait_for()
    assert "413" in support(ana)
    ana.vanish()
    assert lrs.statements == []
    lrs.most = None
    back = launch(context.new_page(), lrs)
    saved(back)
    all_told(lrs, sessions=2)


def test_a_slow_line_lets_the_learner_begin_and_joins_what_comes_late(lrs: Lrs, learners_devices: Devices) -> None:
    earlier = launch(learners_devices.new().new_page(), lrs)
    earlier.take(only=1)
    saved(earlier)
    page = learners_devices.new().new_page()
    with lrs.fault(Fault.SLOW, only="state"):
        page.goto(address(lrs.content, lrs.endpoint))
        page.locator("text=Finding your place…").wait_for()
        ana = Learner(page, page)
        ana.go("assessment.final")
        assert ana.given("speak-first") == []
        ana.give("helps", ana.right("helps"))
        ana.see(
            ".saving",
        ).wait_for(state="visible")
        ana.page.locator("#q-capital input").fill("Ri")
    ana.see("#q-speak-first input:checked").wait_for(state="attached")
    assert ana.given("capital") == "Ri"
    saved(ana)
    for id in ("speak-first", "helps"):
        assert ana.question(id)["key"] in str(lrs.states)
    assert violations(sorted(lrs.statements, key=lambda one: one["timestamp"])) == []


def test_a_state_that_could_not_be_read_is_never_written_over(lrs: Lrs, learners_devices: Devices) -> None:
    earlier = launch(learners_devices.new().new_page(), lrs)
    earlier.take(only=1)
    saved(earlier)
    [before] = lrs.states.values()
    ana = launch_with_fault(learners_devices.new().new_page(), lrs)
    assert list(lrs.states.values()) == [before]
    assert lrs.tries("PUT", "activities/state")[-1].body == before
    ana.see("text=Saved again.").wait_for(timeout=20_000)
    for id in ("speak-first", "helps"):
        assert ana.given(id) == ana.right(id)
        assert ana.question(id)["key"] in str(lrs.states)


def launch_with_fault(page: Page, lrs: Lrs) -> Learner:
    """Open the package and answer a question while the State resource is broken."""
    with lrs.fault(Fault.BROKEN, only="state"):
        ana = launch(page, lrs)
        ana.give("helps", ana.right("helps"))
        ana.see(".notice.trouble").wait_for()
        ana.press_exit()
        ana.see(f"text={UNREACHABLE}").wait_for()
    return ana


@pytest.mark.parametrize("without", [FULL, REFUSED_STORAGE], ids=["full", "refused"])
def test_without_a_storage_everything_works_and_the_learner_is_warned(
    lrs: Lrs, learners_devices: Devices, without: str
) -> None:
    context = learners_devices.new()
    context.add_init_script(without)
    ana = launch(context.new_page(), lrs)
    with lrs.fault(Fault.DOWN):
        ana.take(only=2)
        ana.see(f"text={UNKEPT}").wait_for()
    ana.see("text=Saved again.").wait_for(timeout=20_000)
    ana.read_all()
    ana.take()
    saved(ana)
    all_told(lrs)
    again = launch(learners_devices.new().new_page(), lrs)
    assert again.record()["Status"] == "Passed"


def test_an_lrs_that_hides_its_etags_is_written_to_all_the_same(lrs: Lrs, learners_devices: Devices) -> None:
    lrs.shows_etags = False
    lrs.demands_conditions = True
    for id in ("speak-first", "helps"):
        ana = launch(learners_devices.new().new_page(), lrs)
        ana.give(id, ana.right(id))
        saved(ana)
    again = launch(learners_devices.new().new_page(), lrs)
    for id in ("speak-first", "helps"):
        assert again.given(id) == again.right(id)


def test_an_lrs_that_names_the_new_version_is_not_asked_again(lrs: Lrs, page: Page) -> None:
    lrs.etag_on_put = True
    ana = launch(page, lrs)
    pass_all(ana)
    saved(ana)
    assert len(lrs.tries("GET", "activities/state")) == 2
    assert {one.status for one in lrs.tries("PUT", "activities/state")} == {204}


def test_what_does_not_fit_into_the_last_request_is_sent_at_the_next_launch(lrs: Lrs, context: BrowserContext) -> None:
    ana = launch(context.new_page(), lrs)
    ana.go("why")
    with lrs.fault(Fault.DOWN):
        for number in range(80):
            ana.give("goal", [number % 2])
        ana.see(".notice.trouble").wait_for()
    ana.vanish()
    lrs.wait_for(lambda lrs: len(lrs.statements) > 1)
    arrived = lrs.verbs().count("answered question/goal")
    assert 0 < arrived < 80
    back = launch(context.new_page(), lrs)
    saved(back)
    assert lrs.verbs().count("answered question/goal") == 80
    assert lrs.verbs()[-3:] == ["terminated", "initialized", "terminated"]
    assert violations(sorted(lrs.statements, key=lambda one: one["timestamp"])) == []
