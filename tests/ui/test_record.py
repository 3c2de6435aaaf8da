"""My record and Help: what learners can show, print, and hand to whoever helps them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.lms.lms import Lms
from tests.ui.learner import FINAL, Learner

pytestmark = pytest.mark.browser


def rows(learner: Learner, place: str = ".record:not(.tests)") -> dict[str, str]:
    pairs = learner.see(f"{place} dl").evaluate(
        "list => [...list.querySelectorAll('dt')].map((term) => [term.innerText, term.nextElementSibling.innerText])"
    )
    return dict(pairs)


def test_the_record_names_learner_course_date_and_time(learner: Learner) -> None:
    learner.go("player.record")
    found = rows(learner)
    assert found["Name"] != ""
    assert found["Course"] == "Working together"
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", found["Date"])
    assert found["Time spent"] == "0 minutes"
    assert found["Status"] == "Not finished yet"
    assert found["Pages done"] == "0 of 5"
    assert found["Still to do"].split("\n") == [
        "Why teams fail",
        "Roles and a shared goal",
        "A short end",
        "Final test",
    ]
    assert "Score" not in found


def test_the_record_tells_tests_and_competences_in_words(learner: Learner) -> None:
    learner.answer_final({**FINAL, "word": "thing"})
    learner.go("player.record")
    assert rows(learner)["Score"] == "66.66%"
    assert rows(learner, ".tests") == {
        "Final test": "66.66% · Passed",
        "What do you remember?": "No result yet",
        "What do you know already?": "No result yet",
    }
    levels = {
        box.locator("h3").inner_text(): box.locator(".level").inner_text() for box in learner.see(".competence").all()
    }
    assert levels == {"Collaboration": "100%", "Communication": "0%"}
    assert "Agree on roles and a shared goal" in learner.see(".competence").first.inner_text()


def test_whoever_did_all_reads_passed(learner: Learner) -> None:
    for _ in range(3):
        learner.next()
    learner.answer_final(FINAL)
    learner.go("player.record")
    assert rows(learner)["Status"] == "Passed"
    assert "Still to do" not in rows(learner)


def test_the_record_follows_while_it_is_open(learner: Learner) -> None:
    learner.next()
    learner.go("player.record")
    assert rows(learner)["Pages done"] == "1 of 5"


def test_print_asks_the_browser_to_print(learner: Learner) -> None:
    learner.frame.evaluate("() => { window.print = () => { window.printed = true; }; }")
    learner.go("player.record")
    learner.see("[data-do=print]").click()
    assert learner.frame.evaluate("() => window.printed")


def test_on_paper_the_record_stands_alone(learner: Learner, page: Page) -> None:
    learner.go("player.record")
    page.emulate_media(media="print")
    assert learner.see(".page:visible").evaluate_all("pages => pages.map((page) => page.id)") == ["page-player.record"]
    assert not learner.see(".menu-button").is_visible()
    assert learner.see(".page[data-page='player.record'] button:visible").count() == 0


def test_on_paper_a_lesson_brings_all_lessons(learner: Learner, page: Page) -> None:
    learner.next()
    page.emulate_media(media="print")
    shown = learner.see(".page:visible").evaluate_all("pages => pages.map((page) => page.dataset.page)")
    assert shown == ["why", "roles", "end", "assessment.final", "assessment.start"]
    assert learner.see("button:visible").count() == 0
    assert learner.see(".steps:visible").count() == 0


def test_the_record_is_of_use_without_an_lms(lms: Lms, learner: Learner, page: Page) -> None:
    page.goto(lms.content_url())
    alone = Learner(page, page)
    alone.answer_final(FINAL)
    alone.go("player.record")
    assert rows(alone)["Score"] == "100%"
    assert "Name" not in rows(alone)


def test_facts_for_support_are_copied(learner: Learner, context: BrowserContext, lms: Lms) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=lms.origin)
    learner.go("player.help")
    learner.see("[data-do=copy]").click()
    learner.see(".copied >> text=Copied.").wait_for()
    copied = learner.frame.evaluate("() => navigator.clipboard.readText()")
    assert "course 1.2.0" in copied
    assert "contact: anna@example.org" in copied


def test_where_the_browser_may_not_copy_the_facts_are_there_to_be_selected(learner: Learner) -> None:
    learner.frame.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); }")
    learner.go("player.help")
    learner.see("[data-do=copy]").click()
    box = learner.see(".copied textarea")
    box.wait_for()
    assert "course 1.2.0" in box.input_value()
    selected = box.evaluate("node => node.value.slice(node.selectionStart, node.selectionEnd)")
    assert selected == box.input_value()


def test_the_record_speaks_latvian(lms: Lms, latvian_course: Path, page: Page) -> None:
    lms.install(latvian_course)
    learner = Learner(page, lms.launch(page, lms.play_url()))
    learner.answer_final({**FINAL, "word": "thing"})
    learner.go("player.record")
    found = rows(learner)
    assert found["Rezultāts"] == "66,66\u00a0%"
    assert re.fullmatch(r"\d{4}\. gada \d{1,2}\. [a-zā-ž]+", found["Datums"])
    assert found["Pavadītais laiks"] == "0 minūšu"
