"""Directives shut nobody out: nothing for axe in any state, room for fingers, narrow screens, keyboards, checker."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.lms.lms import Lms
from tests.support.browser import Devices, devices
from tests.support.keyboard import Keyboard
from tests.ui.learner import Learner
from tests.ui.states import Arrange, Look, arranged, in_each_look, reach, saved, too_small
from tests.ui.unscripted import player_missing

pytestmark = pytest.mark.browser


def parts_closed(learner: Learner) -> None:
    """Nothing was done yet."""


def parts_open(learner: Learner) -> None:
    learner.see("[role=tab]").nth(1).click()
    for summary in learner.see(".accordion summary").all():
        summary.click()


def listening(learner: Learner) -> None:
    learner.see("[data-do=listen]").first.click()
    learner.see(".listen audio").first.evaluate("player => player.pause()")


def transcript_open(learner: Learner) -> None:
    learner.go("media")
    learner.see(".transcript summary:visible").first.click()


def written(learner: Learner) -> None:
    learner.go("own")
    learner.see(".reflection textarea").fill("I would listen.")
    learner.see("#q-teacher textarea").fill("x" * 195)
    learner.see("#q-teacher [type=submit]").click()
    learner.see("#q-week input").first.check()


def record(learner: Learner) -> None:
    written(learner)
    learner.go("player.record")


STATES: list[Arrange] = [parts_closed, parts_open, listening, transcript_open, written, record]


@pytest.fixture(scope="module", params=STATES, ids=lambda state: state.__name__)
def state(request: pytest.FixtureRequest, browser: Browser, directives: Path) -> Iterator[Learner]:
    """The page in each of its states, made once for all questions asked of it."""
    with arranged(browser, directives, request.param) as learner:
        yield learner


@in_each_look
def test_axe_finds_nothing(look: Look, state: Learner, axe: Callable[[Page | Frame], list[str]]) -> None:
    assert axe(look.of(state)) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 360, 650])
def test_nothing_sticks_out_of_a_narrow_screen(width: int, direction: str, state: Learner) -> None:
    """320 CSS pixels are also what 200 % zoom leaves of a frame of 640 (WCAG 1.4.4, 1.4.10)."""
    assert reach(state, width, direction) <= width


def test_whatever_is_pressed_has_room_for_a_finger(state: Learner) -> None:
    pressed = "button, summary, textarea, .option label, .listen a"
    assert too_small(state, pressed, "height") == []


def test_every_stop_of_the_tab_key_is_seen(state: Learner) -> None:
    state.page.set_viewport_size({"width": 1280, "height": 900})
    state.frame.evaluate("() => { document.activeElement.blur(); window.focus(); }")
    stops = Keyboard(state.page, state.frame).walk()
    assert stops
    own = [stop for stop in stops if stop.tag not in ("audio", "video")]  # the browser marks stops inside its players
    assert [stop for stop in own if not (stop.visible and stop.ring and stop.name)] == []


def test_colours_of_the_system_tell_the_chosen_tab(browser: Browser, directives: Path) -> None:
    with Lms() as lms, devices(browser) as made:
        lms.install(directives)
        page = made.new().new_page()
        page.emulate_media(forced_colors="active")
        learner = Learner(page, lms.launch(page, lms.play_url(frame="full")))
        outlines = learner.see("[role=tab]").evaluate_all(
            "tabs => tabs.map((tab) => getComputedStyle(tab).outlineStyle)"
        )
        assert outlines == ["solid", "none", "none"]


def test_the_checker_finds_nothing_in_any_state(
    learners_devices: Devices,
    lms: Lms,
    directives: Path,
    tmp_path: Path,
    check_html: Callable[[list[Path]], list[str]],
) -> None:
    lms.install(directives)
    page = learners_devices.new().new_page()
    paths = [directives / "index.html", directives / "player.css"]
    paths += saved(lms, page, STATES, tmp_path)
    assert [line for line in check_html(paths) if "Content Security Policy" not in line] == []


def test_axe_finds_nothing_without_javascript(
    lms: Lms, directives: Path, learners_devices: Devices, axe: Callable[[Page | Frame], list[str]]
) -> None:
    assert axe(player_missing(lms, directives, learners_devices.new().new_page())) == []
