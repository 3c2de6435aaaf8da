"""What learners write and plan for themselves: kept, shown in My record, and nobody else's business."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.lms.lms import Lms
from tests.ui.learner import Learner

pytestmark = pytest.mark.browser

Open = Callable[..., Learner]


@pytest.fixture
def learner(open_directives: Open) -> Learner:
    return open_directives()


def test_the_counter_counts_and_speaks_only_near_the_end(learner: Learner) -> None:
    learner.go("own")
    count = learner.see("#q-teacher .count")
    assert count.inner_text() == ""
    learner.see("#q-teacher textarea").fill("x" * 150)
    assert count.locator("[aria-hidden]").inner_text() == "150 of 200 characters"
    assert count.locator("[role=status]").text_content() == ""
    learner.see("#q-teacher textarea").fill("x" * 190)
    learner.see(
        "#q-teacher [role=status]",
    ).get_by_text("10 characters left").wait_for(state="attached")


def test_a_private_reflection_says_who_reads_it_and_is_there_again(open_directives: Open) -> None:
    learner = open_directives()
    learner.go("own")
    assert learner.see(".reflection .readers").inner_text() == "Only you can read this. It stays on this device."
    learner.see(".reflection textarea").fill("I would listen.\nLonger.")
    learner.page.close()
    again = open_directives()
    again.go("own")
    assert again.see(".reflection textarea").input_value() == "I would listen.\nLonger."


def test_a_private_reflection_is_hidden_from_the_next_learner(open_directives: Open) -> None:
    learner = open_directives()
    learner.go("own")
    learner.see(".reflection textarea").fill("I was ashamed.")
    learner.page.close()
    other = open_directives("ben")
    other.go("own")
    assert other.see(".reflection textarea").input_value() == ""
    other.go("player.record")
    assert "ashamed" not in other.frame.content()


def test_where_nobody_says_who_learns_it_lasts_as_long_as_the_tab(
    lms: Lms, directives: Path, context: BrowserContext
) -> None:
    lms.install(directives)
    page = context.new_page()
    page.goto(lms.content_url())
    learner = Learner(page, page)
    learner.go("own")
    learner.see(".reflection textarea").fill("I was ashamed.")
    assert page.evaluate("() => Object.keys(localStorage)") == []
    page.reload()
    assert learner.see(".reflection textarea").input_value() == "I was ashamed."
    other = context.new_page()
    other.goto(lms.content_url())
    assert other.locator(".reflection textarea").input_value() == ""


def test_a_full_device_is_no_secret(learner: Learner) -> None:
    learner.go("own")
    learner.frame.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    learner.see(".reflection textarea").fill("Where does this go?")
    assert (
        learner.see(".reflection .readers")
        .inner_text()
        .startswith("Only you can read this. This device does not keep it.")
    )


def test_who_only_looks_back_writes_nothing(open_directives: Open) -> None:
    learner = open_directives(lesson_mode="review")
    learner.go("own")
    assert learner.see(".reflection textarea").evaluate("field => field.readOnly")


def test_the_record_shows_what_was_written_and_ticked_off(learner: Learner) -> None:
    learner.go("own")
    learner.see(".reflection textarea").fill("I would listen.")
    learner.see("#q-week input").nth(1).check()
    assert learner.see("#q-week .how").inner_text() == "1 of 3 done"
    learner.go("player.record")
    own = learner.see(".own")
    assert own.locator("h3").all_inner_texts() == [
        "What would you do differently next time?",
        "What should your teacher know?",
        "My first week",
    ]
    assert own.locator(".written").all_inner_texts() == ["I would listen."]
    assert "Nothing written yet" in own.inner_text()
    assert own.locator(".plan li").all_inner_texts() == [
        "☐ Talk to somebody new",
        "☑ Write down the goal",
        "☐ Ask who decides",
    ]
