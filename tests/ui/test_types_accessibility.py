"""Every type of question in every state: axe, the checker, fingers, narrow screens, large letters, other scripts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.lms.lms import Lms
from tests.support.browser import Devices
from tests.ui.learner import Learner
from tests.ui.states import Arrange, Look, arranged, in_each_look, reach, saved, too_small
from tests.ui.test_question_types import PARTLY, RIGHT
from tests.ui.test_types_in_tests import PARTLY as IN_TEST
from tests.ui.test_types_in_tests import fill_in, hand_in

pytestmark = pytest.mark.browser


def new(learner: Learner) -> None:
    """Nothing was done yet."""


def asked(learner: Learner) -> None:
    learner.give("distance", "far")
    for form in learner.see(".page.shown .question").all():
        form.locator("[type=submit]").click()


def answered(learner: Learner) -> None:
    for question, (given, _, _) in PARTLY.items():
        learner.give(question, given)
    learner.give("sure", [2])
    learner.give("tomorrow", "x" * 190)


def partly_right(learner: Learner) -> None:
    answered(learner)
    for question in (*PARTLY, "sure", "tomorrow"):
        learner.check(question)


def right(learner: Learner) -> None:
    for question, given in RIGHT.items():
        learner.give(question, given)
        learner.check(question)


def no_number_in_a_test(learner: Learner) -> None:
    learner.go("assessment.ends")
    learner.give("many-2", "many")


def handed_in(learner: Learner) -> None:
    fill_in(learner, IN_TEST)
    hand_in(learner)


def solved(learner: Learner) -> None:
    handed_in(learner)
    learner.see("#a-ends .outcome button").first.click()
    handed_in(learner)
    assert learner.marks("many-2") == ["Right answer: from 2 to 12"]


STATES: list[Arrange] = [
    new, asked, answered, partly_right, right, no_number_in_a_test, handed_in, solved,
]  # fmt: skip


@pytest.fixture(scope="module", params=STATES, ids=lambda state: state.__name__)
def state(request: pytest.FixtureRequest, browser: Browser, types: Path) -> Iterator[Learner]:
    """The page in each of its states, made once for all questions asked of it."""
    with arranged(browser, types, request.param) as learner:
        yield learner


@in_each_look
def test_axe_finds_nothing(look: Look, state: Learner, axe: Callable[[Page | Frame], list[str]]) -> None:
    assert axe(look.of(state)) == []


@pytest.mark.parametrize("width", [320, 360, 650])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("letters", ["100%", "200%"])
def test_nothing_sticks_out(width: int, direction: str, letters: str, state: Learner) -> None:
    assert reach(state, width, direction, letters) <= width


def test_whatever_is_pressed_has_room_for_a_finger(state: Learner) -> None:
    pressed = "button, summary, select, .entry, .gap, .option label"
    assert too_small(state, pressed, "width", "height") == []


def test_the_checker_finds_nothing_in_any_state(
    learners_devices: Devices, lms: Lms, types: Path, tmp_path: Path, check_html: Callable[[list[Path]], list[str]]
) -> None:
    lms.install(types)
    page = learners_devices.new().new_page()
    paths = [types / "index.html", types / "player.css"]
    paths += saved(lms, page, STATES, tmp_path)
    assert [line for line in check_html(paths) if "Content Security Policy" not in line] == []


def test_what_was_right_is_said_in_words_and_by_a_sign_of_its_own(open_types: Callable[..., Learner]) -> None:
    learner = open_types()
    learner.give("roles", [0, 2, 1])
    learner.check("roles")
    sign = "node => getComputedStyle(node, '::before').maskImage"
    marks = learner.see("#q-roles .mark").all()
    assert marks[0].inner_text() != marks[1].inner_text()
    assert marks[0].evaluate(sign) != marks[1].evaluate(sign)


def test_colours_of_the_system_leave_signs_and_arrows_visible(typist: Learner, page: Page) -> None:
    page.emulate_media(forced_colors="active")
    colours = "node => [getComputedStyle(node, '::before').backgroundColor, getComputedStyle(node).color]"
    arrow, words = typist.see("#q-steps [value=up]").last.evaluate(colours)
    assert arrow not in ("rgba(0, 0, 0, 0)", typist.see("body").evaluate("n => getComputedStyle(n).backgroundColor"))
    typist.give("roles", [0, 2, 1])
    typist.check("roles")
    sign, words = typist.see("#q-roles .mark").first.evaluate(colours)
    assert sign == words
