"""Whole sessions with an LRS that works: what it is told, what comes back, and what stays nobody else's business."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

import essence_packager
from tests.e2e.learner import Learner
from tests.e2e.modules import Source
from tests.support.browser import Devices
from tests.support.packages import unpack
from tests.xapi.launching import ANNA, OTHER, REGISTRATION, launch, pass_all, saved, storage
from tests.xapi.lrs import AUTHORIZATION, VERSION, Fault, Lrs
from tests.xapi.profile import violations

pytestmark = pytest.mark.browser

WHOLE = [
    "initialized",
    "experienced lesson/why",
    "experienced lesson/end",
    "answered question/speak-first",
    "answered question/helps",
    "answered question/wish",
    "answered question/capital",
    "completed assessment/final",
    "scored competence/collaboration",
    "scored competence/communication",
    "completed",
    "passed",
    "terminated",
]


def test_a_whole_session_is_told_in_order_and_once(lrs: Lrs, page: Page) -> None:
    ana = launch(page, lrs)
    pass_all(ana)
    assert ana.notice() == ""
    saved(ana)
    assert lrs.verbs() == WHOLE
    assert violations(lrs.statements) == []
    assert {one["context"]["registration"] for one in lrs.statements} == {REGISTRATION}
    assert {str(one["actor"]) for one in lrs.statements} == {str(ANNA)}


def test_the_state_comes_back_on_another_device(lrs: Lrs, learners_devices: Devices) -> None:
    ana = launch(learners_devices.new().new_page(), lrs)
    ana.read_all()
    ana.take(only=2)
    saved(ana)
    again = launch(learners_devices.new().new_page(), lrs)
    assert again.place == "player.record" or again.place == "assessment.final"
    assert again.given("speak-first") == ana.right("speak-first")
    assert again.state_in_menu("why") == "Read"
    assert len(lrs.states) == 1
    saved(again)
    assert violations(lrs.statements) == []
    assert lrs.verbs().count("experienced lesson/why") == 1


def test_a_tab_that_is_closed_says_that_the_session_is_over(lrs: Lrs, page: Page) -> None:
    ana = launch(page, lrs)
    ana.take(only=1)
    lrs.wait_for(lambda lrs: "answered question/speak-first" in lrs.verbs())
    ana.vanish()
    lrs.wait_for(lambda lrs: "terminated" in lrs.verbs())
    assert violations(lrs.statements) == []


def test_credentials_and_the_learner_are_nowhere_in_page_and_storage(lrs: Lrs, page: Page) -> None:
    ana = launch(page, lrs)
    with lrs.fault(Fault.DOWN):
        ana.take(only=2)
        ana.see(".notice.trouble").wait_for()
        everywhere = storage(page) + page.content() + page.url + str(page.evaluate("JSON.stringify(history.state)"))
    for secret in (AUTHORIZATION.split()[1], "Basic ", "lms.example.org", "homePage"):
        assert secret not in everywhere, secret
    assert "statement" in storage(page)


def test_every_request_bears_the_version_and_the_endpoint_gets_its_slash(lrs: Lrs, page: Page) -> None:
    saved(launch(page, lrs))
    assert {one.headers[VERSION] for one in lrs.asked} == {"1.0.3"}
    assert {one.path for one in lrs.asked} == {"statements", "activities/state"}
    assert all("referer" not in one.headers for one in lrs.asked)


def test_the_other_target_speaks_version_two(lrs: Lrs, page: Page, tmp_path: Path) -> None:
    [package] = essence_packager.build(Source().write(tmp_path / "small"), targets=["xapi2"], out=tmp_path / "out")
    lrs.package = unpack(package.path, tmp_path / "unpacked")
    lrs.demands_conditions = True
    ana = launch(page, lrs)
    pass_all(ana)
    saved(ana)
    assert lrs.verbs() == WHOLE
    assert {one.headers[VERSION] for one in lrs.asked} == {"2.0.0"}


def test_the_activity_of_the_launch_stands_for_the_course(lrs: Lrs, page: Page) -> None:
    saved(
        launch(
            page,
            lrs,
            activity_id="https://lms.example.org/activity/9",
            grouping="https://lms.example.org/year/1",
            activity_platform="Example LMS",
            **{"Accept-Language": "lv,en"},
        )
    )
    begin = lrs.statements[0]
    assert begin["object"]["id"] == "https://lms.example.org/activity/9"
    assert begin["context"]["platform"] == "Example LMS"
    grouping = [one["id"] for one in begin["context"]["contextActivities"]["grouping"]]
    assert "https://lms.example.org/year/1" in grouping
    assert lrs.tries("GET", "activities/state")[0].query["activityId"] == "https://lms.example.org/activity/9"
    assert violations(lrs.statements) == []


def test_an_old_lms_writes_the_learner_as_lists(lrs: Lrs, page: Page) -> None:
    old = {
        "objectType": ["Person"],
        "name": ["Anna Bērziņa"],
        "account": [{"accountServiceHomePage": "https://lms.example.org", "accountName": "7"}],
    }
    ana = launch(page, lrs, actor=old)
    assert ana.record()["Name"] == "Anna Bērziņa"
    saved(ana)
    assert {str(one["actor"]) for one in lrs.statements} == {str(ANNA)}


def test_without_an_endpoint_the_page_says_that_nothing_is_recorded(lrs: Lrs, page: Page) -> None:
    ana = launch(page, lrs, endpoint=None)
    assert ana.notice().startswith("Your answers are not saved in a course.")
    pass_all(ana)
    assert ana.outcome().startswith("Passed")
    assert lrs.asked == []


def test_a_page_that_is_loaded_again_says_where_to_go(lrs: Lrs, page: Page) -> None:
    ana = launch(page, lrs)
    ana.take(only=1)
    page.reload()
    again = Learner(page, page)
    assert "Open the course again from your learning platform" in again.notice()
    assert again.see("#q-goal [type=submit]").is_disabled()
    lrs.wait_for(lambda lrs: "terminated" in lrs.verbs())
    back = launch(page, lrs)
    assert back.given("speak-first") == back.right("speak-first")


def test_unknown_parameters_stay_in_the_address(lrs: Lrs, page: Page) -> None:
    launch(page, lrs, theme="dark")
    assert "theme=dark" in page.url
    assert "auth=" not in page.url
    assert "actor=" not in page.url


def test_a_second_session_does_not_tell_the_result_again(lrs: Lrs, learners_devices: Devices) -> None:
    first = launch(learners_devices.new().new_page(), lrs)
    pass_all(first)
    saved(first)
    second = launch(learners_devices.new().new_page(), lrs)
    assert second.record()["Status"] == "Passed"
    assert second.notice() == ""
    saved(second)
    assert lrs.verbs() == [*WHOLE, "initialized", "terminated"]
    assert violations(lrs.statements) == []


def test_two_devices_join_their_work(lrs: Lrs, learners_devices: Devices) -> None:
    phone, laptop = (launch(learners_devices.new().new_page(), lrs) for _ in "ab")
    phone.take(only=1)
    lrs.wait_for(lambda lrs: phone.question("speak-first")["key"] in str(lrs.states))
    laptop.give("helps", laptop.right("helps"))
    laptop.see("#q-speak-first input:checked").wait_for(state="attached")
    saved(laptop)
    saved(phone)
    assert 412 in {one.status for one in lrs.tries("PUT", "activities/state")}
    third = launch(learners_devices.new().new_page(), lrs)
    for id in ("speak-first", "helps"):
        assert third.given(id) == third.right(id)


def test_two_tabs_join_their_work(lrs: Lrs, context: BrowserContext) -> None:
    one, two = (launch(context.new_page(), lrs) for _ in "ab")
    one.take(only=1)
    lrs.wait_for(lambda lrs: "answered question/speak-first" in lrs.verbs())
    two.give("helps", two.right("helps"))
    two.see("#q-speak-first input:checked").wait_for(state="attached")
    saved(one)
    saved(two)
    assert lrs.verbs().count("answered question/speak-first") == 1
    assert lrs.verbs().count("answered question/helps") == 1
    assert len({statement["id"] for statement in lrs.statements}) == len(lrs.statements)


def test_two_learners_in_one_browser_see_nothing_of_each_other(lrs: Lrs, context: BrowserContext) -> None:
    ana = launch(context.new_page(), lrs)
    with lrs.fault(Fault.DOWN):
        ana.take(only=2)
        ana.see(".notice.trouble").wait_for()
        ana.vanish()
        page = context.new_page()
        page.wait_for_timeout(1_000)  # what a closing page sends last shall meet the broken line, too
    other = launch(page, lrs, actor=OTHER)
    assert other.given("speak-first") == []
    saved(other)
    assert {str(one["actor"]) for one in lrs.statements if one["verb"]["id"].endswith("answered")} == set()
    back = launch(context.new_page(), lrs)
    assert back.given("helps") == back.right("helps")
    saved(back)
    answered = [one for one in lrs.statements if one["verb"]["id"].endswith("answered")]
    assert [one["actor"] for one in answered] == [ANNA, ANNA]


def test_another_registration_begins_anew(lrs: Lrs, context: BrowserContext) -> None:
    ana = launch(context.new_page(), lrs)
    ana.take(only=1)
    saved(ana)
    again = launch(context.new_page(), lrs, registration="11111111-2222-4333-8444-555555555555")
    assert again.given("speak-first") == []
    saved(again)
    assert len(lrs.states) == 2


def test_a_name_that_is_no_uuid_is_not_sent_as_registration(lrs: Lrs, page: Page) -> None:
    saved(launch(page, lrs, registration="course 7"))
    assert all("registration" not in one["context"] for one in lrs.statements)
    assert violations(lrs.statements) == []


def test_a_page_brought_back_is_loaded_again_with_what_it_still_knows(lrs: Lrs, page: Page) -> None:
    ana = launch(page, lrs)
    ana.give("goal", ana.right("goal"))
    ana.frame.evaluate(
        """() => ["pagehide", "pageshow"].forEach(
          (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })))"""
    )
    assert ana.notice() == "You left this page. To go on, press “Reload”."
    with page.expect_navigation():
        ana.see(".notice button").click()
    back = Learner(page, page)
    assert back.notice() == ""
    assert back.given("goal") == back.right("goal")
    assert "auth=" not in page.url
    saved(back)
    assert violations(lrs.statements) == []
