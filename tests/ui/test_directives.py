"""What learners do with tabs, folded parts, sounds and films."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.lms.lms import Lms
from tests.support.browser import Devices
from tests.ui.learner import Learner

pytestmark = pytest.mark.browser

Open = Callable[..., Learner]


@pytest.fixture
def learner(open_directives: Open) -> Learner:
    return open_directives()


def tabs(learner: Learner) -> list[tuple[str, bool, bool]]:
    """Every tab: its name, whether it is chosen, whether its part is seen."""
    return [
        (
            tab.inner_text(),
            tab.get_attribute("aria-selected") == "true",
            learner.see(f"[id='{tab.get_attribute('aria-controls')}']").is_visible(),
        )
        for tab in learner.see("[role=tab]").all()
    ]


def chosen(learner: Learner) -> str:
    [name] = [name for name, selected, seen in tabs(learner) if selected and seen]
    assert sum(seen for _, _, seen in tabs(learner)) == 1
    return name


def test_one_part_is_seen_at_a_time(learner: Learner) -> None:
    assert learner.see("[role=tablist]").get_attribute("aria-label") == "Phases of a meeting"
    assert tabs(learner) == [
        ("Before the first meeting", True, True),
        ("During", False, False),
        ("After", False, False),
    ]
    learner.see(
        "[role=tab]",
    ).nth(1).click()
    assert chosen(learner) == "During"
    panel = learner.see("[role=tabpanel]:visible")
    assert panel.get_attribute("aria-labelledby") == learner.see("[role=tab]").nth(1).get_attribute("id")


@pytest.mark.parametrize(
    ("keys", "goal"),
    [
        (["ArrowRight"], "During"),
        (["ArrowRight", "ArrowRight", "ArrowRight"], "Before the first meeting"),
        (["ArrowLeft"], "After"),
        (["End"], "After"),
        (["End", "Home"], "Before the first meeting"),
        (["ArrowDown"], "Before the first meeting"),
        (["Control+ArrowRight"], "Before the first meeting"),
    ],
)
def test_arrows_home_and_end_move_among_tabs(learner: Learner, keys: list[str], goal: str) -> None:
    learner.see("[role=tab]").first.focus()
    for key in keys:
        learner.page.keyboard.press(key)
    assert chosen(learner) == goal
    assert learner.frame.evaluate("() => document.activeElement.textContent") == goal
    assert learner.see("[role=tab][tabindex='0']").all_inner_texts() == [goal]


def test_the_arrow_to_the_left_goes_on_where_text_runs_from_right_to_left(learner: Learner) -> None:
    learner.frame.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    learner.see("[role=tab]").first.focus()
    learner.page.keyboard.press("ArrowLeft")
    assert chosen(learner) == "During"


def test_a_link_opens_the_tab_that_its_goal_is_in(learner: Learner) -> None:
    learner.see("text=what comes after").click()
    assert chosen(learner) == "After"
    assert learner.frame.evaluate("() => document.activeElement.textContent") == "After"


def test_a_link_unfolds_the_part_that_it_leads_to(learner: Learner) -> None:
    assert not learner.see("text=The team decides.").is_visible()
    learner.see("text=who decides").first.click()
    assert learner.see("text=The team decides.").is_visible()
    assert learner.focus().startswith("summary")


def test_nothing_of_media_is_fetched_before_it_is_asked_for(lms: Lms, directives: Path, page: Page) -> None:
    fetched: list[str] = []
    page.on(
        "request", lambda request: fetched.append(request.url.rpartition("/")[2]) if "/media/" in request.url else None
    )
    lms.install(directives)
    learner = Learner(page, lms.launch(page, lms.play_url(frame="full")))
    page.wait_for_timeout(300)  # what would be fetched unasked has begun by now
    assert fetched == []
    learner.go("media")
    learner.see("video[poster]").wait_for()
    assert set(fetched) <= {"table.svg"}
    learner.see("video").evaluate("film => film.play()")
    learner.frame.wait_for_function("() => document.querySelector('video').currentTime > 0")
    assert "talk.webm" in fetched
    assert "room.svg" not in fetched


def test_listen_plays_in_place_of_the_link(learner: Learner) -> None:
    link = learner.see("[data-do=listen]").first
    assert link.inner_text() == "Listen (0.1 MB)"
    link.press("Enter")
    learner.frame.wait_for_function("() => document.querySelector('.listen audio')?.currentTime > 0")
    assert learner.focus().startswith("audio")
    assert learner.see("h1").first.is_visible()


def test_one_voice_speaks_at_a_time_and_none_from_a_page_that_was_left(learner: Learner) -> None:
    playing = "() => [...document.querySelectorAll('audio, video')].filter((player) => !player.paused).length"
    for _ in range(2):
        learner.see(".listen a:visible").first.click()
        learner.frame.wait_for_function(
            "() => [...document.querySelectorAll('audio')].some((player) => !player.paused)"
        )
    assert learner.see(".listen audio").count() == 2
    learner.frame.wait_for_function(f"() => ({playing})() === 1")
    learner.next()
    learner.frame.wait_for_function(f"() => ({playing})() === 0")


def test_what_cannot_be_loaded_can_be_tried_again(learner: Learner) -> None:
    learner.page.route("**/part.wav", lambda route: route.abort())
    learner.see("[data-do=listen]").first.click()
    learner.see(".listen a:focus").wait_for()
    assert learner.see(".listen audio").count() == 0


def test_captions_are_seen_when_a_film_plays_and_stay_off_when_they_are_switched_off(learner: Learner) -> None:
    learner.go("media")
    mode = "() => document.querySelector('video').textTracks[0].mode"
    learner.see("video").evaluate("film => film.play()")
    learner.frame.wait_for_function(f"() => ({mode})() === 'showing'")
    learner.see("video").evaluate("film => { film.pause(); film.textTracks[0].mode = 'disabled'; return film.play(); }")
    assert learner.frame.evaluate(mode) == "disabled"


def test_on_paper_all_parts_and_transcripts_are_open(learner: Learner, page: Page) -> None:
    learner.page.emulate_media(media="print")
    words = ("Read what the others wrote", "Let the newest member speak first", "The team decides", "Ask again")
    for part in (*words, "Omar:", "La, la, la."):
        assert learner.see(f"text={part}").first.is_visible(), part
    assert learner.see("h3 >> text=During").evaluate("heading => heading.getBoundingClientRect().width > 50")
    assert learner.see("[role=tablist]:visible, .listen:visible, audio:visible").count() == 0


def test_old_browsers_open_what_is_folded_when_the_page_is_printed(learner: Learner) -> None:
    opened = "() => document.querySelectorAll('details[open]').length"
    assert learner.frame.evaluate(opened) == 0
    learner.frame.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert learner.frame.evaluate(opened) == learner.see("details:not(.hint)").count()
    learner.frame.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert learner.frame.evaluate(opened) == 0


def test_without_javascript_everything_is_read_and_nothing_pretends_to_work(
    lms: Lms, directives: Path, learners_devices: Devices
) -> None:
    lms.install(directives)
    page = learners_devices.new(javascript=False).new_page()
    page.goto(lms.content_url())
    for part in ("Read what the others wrote", "Let the newest member speak first", "Write down who does what"):
        assert page.locator(f"text={part}").first.is_visible(), part
    page.locator("summary >> text=Who decides?").click()
    assert page.locator("text=The team decides.").is_visible()
    assert page.locator(".reflection .stem").is_visible()
    assert not page.locator(".reflection textarea").is_visible()
    assert not page.locator("[role=tab]").count()
    assert page.locator("video[controls]").is_visible()
    assert page.locator("[data-do=listen]").first.get_attribute("href") == "media/part.wav"


def test_a_part_for_trainers_is_not_in_the_package(directives: Path) -> None:
    assert "trainers" not in (directives / "index.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in (directives / "media").iterdir()) == [
        "part.wav",
        "sheet.txt",
        "table.svg",
        "talk.vtt",
        "talk.webm",
    ]
