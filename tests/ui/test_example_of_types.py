"""The example with every type of question, a test that draws, and a survey: nothing in it shuts anybody out."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Frame, Page

from essence_packager import build
from tests.lms.lms import Lms
from tests.support.browser import Devices
from tests.support.keyboard import Keyboard
from tests.support.packages import unpack
from tests.ui.learner import Learner

pytestmark = pytest.mark.browser

EXAMPLE = Path(__file__).parents[2] / "examples" / "question-types"
TITLES = "() => JSON.parse(document.getElementById('essence-data').textContent).pages.map((page) => page.id)"
SURVEY = ".page[data-page='assessment.survey']"
Axe = Callable[[Page | Frame], list[str]]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked package of the example."""
    folder = tmp_path_factory.mktemp("example")
    [package] = build(EXAMPLE, out=folder)
    return unpack(package.path, folder / "unpacked")


def opened(lms: Lms, page: Page) -> Learner:
    return Learner(page, lms.launch(page, lms.play_url(frame="full")))


def hand_the_survey_in(learner: Learner) -> None:
    """Answer each of its questions somehow."""
    learner.go("assessment.survey")
    for form in learner.see(f"{SURVEY} form.question").all():
        if form.locator("textarea").count():
            form.locator("textarea").fill("More time.")
        else:
            form.locator("input").first.check()
    learner.see(f"{SURVEY} [data-do=submit]").click()
    learner.see(f"{SURVEY} .outcome").wait_for()


@pytest.mark.parametrize(("width", "colours"), [(360, "light"), (650, "dark"), (1280, "light")])
def test_axe_finds_nothing_on_any_page_and_nothing_sticks_out(
    lms: Lms, example: Path, page: Page, axe: Axe, width: int, colours: Literal["light", "dark"]
) -> None:
    lms.install(example)
    page.emulate_media(color_scheme=colours)
    page.set_viewport_size({"width": width, "height": 740})
    learner = opened(lms, page)
    hand_the_survey_in(learner)
    found = {}
    for id in [*learner.frame.evaluate(TITLES), "player.record"]:
        learner.go(id)
        found[id] = axe(learner.frame)
        reach = learner.frame.evaluate("() => document.documentElement.scrollWidth")
        found[id] += [f"{reach} px wide"] if reach > width else []
    assert len(found) == 13
    assert {id: lines for id, lines in found.items() if lines} == {}


@pytest.mark.parametrize("place", ["assessment.final", "assessment.survey"])
def test_every_stop_of_a_drawn_test_and_of_a_survey_is_seen_and_has_a_name(
    lms: Lms, example: Path, page: Page, place: str
) -> None:
    lms.install(example)
    learner = opened(lms, page)
    learner.go(place)
    stops = Keyboard(page, learner.frame).walk()
    assert {"input", "button"} <= {stop.tag for stop in stops}
    assert [stop for stop in stops if not (stop.visible and stop.ring and stop.name)] == []


def test_without_javascript_all_of_it_is_read_and_no_button_pretends_to_work(
    lms: Lms, example: Path, learners_devices: Devices
) -> None:
    lms.install(example)
    page = learners_devices.new(javascript=False).new_page()
    page.goto(lms.content_url())
    forms = page.locator("form.question")
    assert forms.count() > 30
    silent = forms.filter(has_not=page.locator(":is(.stem, .flow:has(.gap)):visible"))
    assert silent.evaluate_all("forms => forms.map((form) => form.id)") == []
    assert page.locator("button:visible, .pick select:visible").count() == 0
    assert page.locator("h1:visible").count() == 12
