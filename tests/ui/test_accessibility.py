"""Nobody is shut out: nothing for axe in any state, room for fingers, zoom and other scripts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.lms.lms import Lms
from tests.lms.records import Fault
from tests.support.browser import Devices
from tests.ui.learner import FINAL, WRONG, Learner
from tests.ui.states import Arrange, Look, arranged, in_each_look, reach, saved, too_small
from tests.ui.unscripted import player_missing

pytestmark = pytest.mark.browser


def first_lesson(learner: Learner) -> None:
    """Nothing was done yet."""


def menu_open(learner: Learner) -> None:
    learner.page.set_viewport_size({"width": 360, "height": 640})
    learner.next()
    learner.see(".menu-button").click()


def checked_answers(learner: Learner) -> None:
    learner.give("first", 0)
    learner.check("first")
    learner.see("#q-first summary").click()


def asked_for_an_answer(learner: Learner) -> None:
    learner.go("roles")
    learner.check("wish")


def practice_answered(learner: Learner) -> None:
    learner.go("roles")
    learner.give("help", 0)
    learner.check("help")
    learner.give("capital", "Riga")
    learner.check("capital")


def handed_in_too_early(learner: Learner) -> None:
    learner.go("roles")
    learner.see("#a-recall [data-do=submit]").click()


def failed_once(learner: Learner) -> None:
    learner.answer_final(WRONG)


def failed_for_good(learner: Learner) -> None:
    failed_once(learner)
    for _ in range(2):
        learner.see("#a-final .outcome button").click()
        learner.answer_final(WRONG)


def passed(learner: Learner) -> None:
    learner.answer_final(FINAL)


def record(learner: Learner) -> None:
    passed(learner)
    learner.go("player.record")


def help_with_text_to_copy(learner: Learner) -> None:
    learner.frame.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); }")
    learner.go("player.help")
    learner.see("[data-do=copy]").click()
    learner.see(".copied textarea").wait_for()


def left(learner: Learner) -> None:
    learner.go("player.record")
    learner.see(".page[data-page='player.record'] [data-do=exit]").click()


STATES: list[Arrange] = [
    first_lesson,
    menu_open,
    checked_answers,
    asked_for_an_answer,
    practice_answered,
    handed_in_too_early,
    failed_once,
    failed_for_good,
    passed,
    record,
    help_with_text_to_copy,
    left,
]


@pytest.fixture(scope="module", params=STATES, ids=lambda state: state.__name__)
def state(request: pytest.FixtureRequest, browser: Browser, course: Path) -> Iterator[Learner]:
    """The page in each of its states, made once for all questions asked of it."""
    with arranged(browser, course, request.param) as learner:
        yield learner


@in_each_look
def test_axe_finds_nothing(look: Look, state: Learner, axe: Callable[[Page | Frame], list[str]]) -> None:
    assert axe(look.of(state)) == []


@pytest.mark.parametrize("width", [320, 360, 650])
def test_nothing_sticks_out_of_a_narrow_screen(width: int, state: Learner) -> None:
    assert reach(state, width) <= width


def test_whatever_is_pressed_has_room_for_a_finger(state: Learner) -> None:
    pressed = "button, summary, .entry, .option label, nav a, .missing a"
    assert too_small(state, pressed, "height") == []


def test_the_checker_finds_nothing_in_any_state(
    learners_devices: Devices, lms: Lms, course: Path, tmp_path: Path, check_html: Callable[[list[Path]], list[str]]
) -> None:
    lms.install(course)
    page = learners_devices.new().new_page()
    paths = saved(lms, page, STATES, tmp_path)
    assert [line for line in check_html(paths) if "Content Security Policy" not in line] == []


def test_axe_finds_nothing_in_a_wide_window_with_a_notice(
    launch: Callable[..., Learner], lms: Lms, axe: Callable[[Page | Frame], list[str]]
) -> None:
    learner = launch(frame="full")
    with lms.fault(Fault.BROKEN):
        learner.next()
    assert learner.notice() != ""
    assert axe(learner.frame) == []


def test_axe_finds_nothing_without_javascript(
    lms: Lms, course: Path, learners_devices: Devices, axe: Callable[[Page | Frame], list[str]]
) -> None:
    assert axe(player_missing(lms, course, learners_devices.new().new_page())) == []


def test_a_page_from_right_to_left_is_a_mirror(lms: Lms, course: Path, tmp_path: Path, page: Page) -> None:
    mirrored = tmp_path / "mirrored"
    for path in course.rglob("*"):
        if path.is_file():
            target = mirrored / path.relative_to(course)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes().replace(b'dir="ltr"', b'dir="rtl"'))
    lms.install(mirrored)
    page.set_viewport_size({"width": 360, "height": 640})
    learner = Learner(page, lms.launch(page, lms.play_url(frame="full")))
    left = {name: learner.see(name).first.bounding_box() for name in (".menu-button", ".progress")}
    assert left[".menu-button"] is not None
    assert left[".progress"] is not None
    assert left[".menu-button"]["x"] > left[".progress"]["x"]
    assert learner.frame.evaluate("() => document.documentElement.scrollWidth") <= 360
    option = learner.see("#q-first .option").first
    assert option.evaluate("node => node.querySelector('input').getBoundingClientRect().left > node.offsetWidth / 2")


def test_colours_of_the_system_leave_icons_and_states_visible(learner: Learner, page: Page) -> None:
    page.emulate_media(forced_colors="active")
    learner.give("first", 0)
    learner.check("first")
    icon = "node => getComputedStyle(node, '::before').backgroundColor"
    text = "node => getComputedStyle(node).color"
    verdict = learner.see("#q-first .verdict")
    assert verdict.evaluate(icon) == verdict.evaluate(text)
