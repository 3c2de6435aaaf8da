"""Directives shut nobody out: nothing for axe in any state, room for fingers, narrow screens, keyboards, checker."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.lms.lms import Lms
from tests.support.browser import Devices, devices
from tests.support.keyboard import Keyboard
from tests.ui.learner import Learner

pytestmark = pytest.mark.browser

FINGER = 44
"""CSS pixels that a finger needs (WCAG 2.5.5)."""


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


STATES: list[Callable[[Learner], None]] = [parts_closed, parts_open, listening, transcript_open, written, record]


@pytest.fixture(scope="module", params=STATES, ids=lambda state: state.__name__)
def state(request: pytest.FixtureRequest, browser: Browser, directives: Path) -> Iterator[Learner]:
    """The page in each of its states, made once for all questions asked of it."""
    with Lms() as lms, devices(browser) as made:
        lms.install(directives)
        page = made.new().new_page()
        learner = Learner(page, lms.launch(page, lms.play_url(frame="full")))
        request.param(learner)
        yield learner


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing(
    colours: Literal["light", "dark"], width: int, state: Learner, axe: Callable[[Page | Frame], list[str]]
) -> None:
    state.page.emulate_media(color_scheme=colours)
    state.page.set_viewport_size({"width": width, "height": 740})
    assert axe(state.frame) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 360, 650])
def test_nothing_sticks_out_of_a_narrow_screen(width: int, direction: str, state: Learner) -> None:
    """320 CSS pixels are also what 200 % zoom leaves of a frame of 640 (WCAG 1.4.4, 1.4.10)."""
    state.frame.evaluate("direction => { document.documentElement.dir = direction; }", direction)
    state.page.set_viewport_size({"width": width, "height": 640})
    assert state.frame.evaluate("() => innerWidth") == width
    assert state.frame.evaluate("() => document.documentElement.scrollWidth") <= width
    state.frame.evaluate("() => { document.documentElement.dir = 'ltr'; }")


def test_whatever_is_pressed_has_room_for_a_finger(state: Learner) -> None:
    state.page.set_viewport_size({"width": 360, "height": 640})
    small = state.frame.evaluate(
        """(finger) => [...document.querySelectorAll("button, summary, textarea, .option label, .listen a")]
          .filter((node) => node.checkVisibility() && node.getBoundingClientRect().height < finger - 0.5)
          .map((node) => `${node.localName} ${node.textContent.trim()} ${node.getBoundingClientRect().height}`)""",
        FINGER,
    )
    assert small == []


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
    for arrange in STATES:
        name = arrange.__name__.replace("_", "")
        learner = Learner(page, lms.launch(page, lms.play_url(learner=name, frame="full")))
        arrange(learner)
        paths.append(tmp_path / f"{name}.html")
        paths[-1].write_text(learner.frame.content(), encoding="utf-8")
    assert [line for line in check_html(paths) if "Content Security Policy" not in line] == []


def test_axe_finds_nothing_without_javascript(
    lms: Lms, directives: Path, learners_devices: Devices, axe: Callable[[Page | Frame], list[str]]
) -> None:
    lms.install(directives)
    page = learners_devices.new().new_page()
    page.route("**/player.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(lms.content_url())
    assert axe(page) == []
