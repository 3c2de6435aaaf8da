"""Two learners at one browser, and one learner at two devices."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.learner import Learner, launch
from tests.e2e.reports import RAW, STATUS, result
from tests.lms.lms import Lms
from tests.lms.records import Fault, LmsKind
from tests.support.browser import Devices

pytestmark = pytest.mark.browser

BOTH = pytest.mark.parametrize("mode", [LmsKind.STRICT, LmsKind.MOODLE])
STORAGE = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"


@BOTH
def test_two_learners_at_one_browser_see_nothing_of_each_other(
    small: Lms, context: BrowserContext, mode: LmsKind
) -> None:
    ana = launch(small, context.new_page(), "anabel", mode)
    with small.fault(Fault.LINE_DOWN):
        ana.read_all()
        ana.take(wrong=["capital"])
        ana.vanish()
    ben = launch(small, context.new_page(), "benedict", mode)
    stored = ben.frame.evaluate(STORAGE).lower()
    assert "anabel" not in stored
    assert "learner" not in stored
    assert ben.notice() == ""
    assert ben.place == "why"
    assert [ben.given(id) for id in ("goal", "speak-first", "capital")] == [[], [], ""]
    assert [ben.state_in_menu(page) for page in ("why", "end", "assessment.final")] == ["", "", ""]
    assert ben.record()["Name"] in ("Learner, Benedict", "Benedict Learner")
    assert "anabel" not in ben.frame.content().lower()
    ben.leave(small, "benedict")
    sent = [value for delivery in small.deliveries("benedict") for value in delivery.elements.values()]
    assert not any("wrong words" in value for value in sent)
    assert small.data("benedict")[STATUS] == "incomplete"
    back = launch(small, context.new_page(), "anabel", mode)
    assert back.given("capital") == "wrong words"
    back.leave(small, "anabel")
    assert small.data("anabel")[STATUS] == "passed"
    assert small.data("benedict")[STATUS] == "incomplete"


def test_what_is_kept_of_a_learner_is_keyed_without_a_name_and_expires(small: Lms, page: Page) -> None:
    ana = launch(small, page)
    ana.take(only=1)
    page.goto(small.home_url)
    page.evaluate(
        """() => { for (const [name, text] of Object.entries(localStorage)) {
          localStorage[name] = JSON.stringify({ ...JSON.parse(text), saved: Date.now() - 31 * 86400000 });
        } }"""
    )
    names = page.evaluate("() => Object.keys(localStorage)")
    assert len(names) == 1
    assert names[0].startswith("essence:")
    launch(small, page, "ben")
    assert names[0] not in page.evaluate("() => Object.keys(localStorage)")


class Pair:
    """One learner with a phone and a laptop."""

    def __init__(self, lms: Lms, devices: Devices, mode: LmsKind) -> None:
        self.lms = lms
        self.mode = mode
        self.contexts = {name: devices.new() for name in ("phone", "laptop")}

    def sit(self, device: str) -> Learner:
        """Open the course on one of them."""
        return launch(self.lms, self.contexts[device].new_page(), "ana", self.mode, device=device)


@BOTH
def test_work_of_two_devices_is_merged_item_by_item(small: Lms, learners_devices: Devices, mode: LmsKind) -> None:
    pair = Pair(small, learners_devices, mode)
    phone = pair.sit("phone")
    phone.next()
    phone.take(only=1)
    with small.fault(Fault.LINE_DOWN, device="phone"):
        phone.give("helps", phone.right("helps"))
        phone.vanish()
    laptop = pair.sit("laptop")
    assert (laptop.verdict("speak-first"), laptop.verdict("helps")) == ("Right", "")
    laptop.go("end")
    laptop.next()
    laptop.give("wish", laptop.right("wish"))
    laptop.leave(small)
    phone = pair.sit("phone")
    verdicts = [phone.verdict(id) for id in phone.questions_of("final")]
    assert verdicts == ["Right", "Right", "Right", ""]
    assert [phone.state_in_menu(page) for page in ("why", "end")] == ["Read", "Read"]
    phone.go("assessment.final")
    phone.give("capital", phone.right("capital"))
    phone.leave(small)
    data = small.data()
    assert result(small) == ("passed", "100.00")
    assert [data[f"cmi.interactions.{index}.student_response"] for index in (1, 2, 3, 4)] == ["b", "a,c", "f", "Riga"]


def test_the_later_answer_to_a_practice_question_wins(small: Lms, learners_devices: Devices) -> None:
    pair = Pair(small, learners_devices, LmsKind.STRICT)
    phone = pair.sit("phone")
    with small.fault(Fault.LINE_DOWN, device="phone"):
        phone.give("goal", [0])
        phone.vanish()
    laptop = pair.sit("laptop")
    laptop.page.wait_for_timeout(1100)  # answers are told apart by the second
    laptop.give("goal", [1])
    laptop.leave(small)
    phone = pair.sit("phone")
    assert (phone.given("goal"), phone.verdict("goal")) == ([1], "Right")
    phone.leave(small)
    assert small.data()["cmi.interactions.0.student_response"] == "b"


def test_a_try_begun_on_one_device_is_not_undone_by_the_other(small: Lms, learners_devices: Devices) -> None:
    pair = Pair(small, learners_devices, LmsKind.STRICT)
    phone = pair.sit("phone")
    phone.take(wrong=None)
    with small.fault(Fault.LINE_DOWN, device="phone"):
        phone.next()
        phone.vanish()
    laptop = pair.sit("laptop")
    laptop.go("assessment.final")
    laptop.try_again()
    laptop.take(only=2)
    laptop.leave(small)
    phone = pair.sit("phone")
    assert [phone.verdict(id) for id in phone.questions_of("final")] == ["Right", "Right", "", ""]
    assert phone.state_in_menu("assessment.final") == "Not passed · 1 try left"


def test_a_result_on_one_device_stands_on_the_other(small: Lms, learners_devices: Devices) -> None:
    pair = Pair(small, learners_devices, LmsKind.STRICT)
    phone = pair.sit("phone")
    with small.fault(Fault.LINE_DOWN, device="phone"):
        phone.give("goal", [1])
        phone.vanish()
    laptop = pair.sit("laptop")
    laptop.read_all()
    laptop.take()
    laptop.leave(small)
    phone = pair.sit("phone")
    assert phone.record()["Status"] == "Passed"
    phone.leave(small)
    assert (small.data()[STATUS], small.data()[RAW]) == ("passed", "100")
