"""axe-core and the HTML checker find nothing: in no state of saving, and on no page of the example."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Frame, Page

from essence_packager import Package
from tests.e2e.learner import Learner
from tests.e2e.states import STATES, State
from tests.lms.lms import Lms
from tests.support.browser import Devices

pytestmark = pytest.mark.browser

Axe = Callable[[Page | Frame], list[str]]
Check = Callable[[Iterable[Path]], list[str]]
Scheme = Literal["dark", "light"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def problems(errors: Iterable[str]) -> list[str]:
    """Without what the checker can only misjudge: on a disk it takes the page's own files for strangers."""
    return [error for error in errors if "Content Security Policy" not in error]


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 650)])
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_axe_finds_nothing_in_any_state_of_saving(
    small: Lms, learners_devices: Devices, axe: Axe, state: State, scheme: Scheme, width: int
) -> None:
    ana = state(small, learners_devices.new({"width": width, "height": 640}, color_scheme=scheme).new_page())
    assert ana.notice().startswith(state.__doc__ or "?")
    assert axe(ana.frame) == []


def test_the_html_checker_finds_nothing_in_any_state_of_saving(
    small: Lms, page: Page, tmp_path: Path, check_html: Check
) -> None:
    for state in STATES:
        small.attempts().clear()
        ana = state(small, page)
        (tmp_path / f"{state.__name__}.html").write_text(ana.frame.content(), encoding="utf-8")
        page.goto("about:blank")
        small.state.attempts.clear()
        page.context.clear_cookies()
        page.goto(small.home_url)
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
    assert problems(check_html(sorted(tmp_path.glob("*.html")))) == []


def work_through(ana: Learner) -> None:
    """Open every hint, answer every other question wrongly, hand the test in."""
    for place, known in enumerate(ana.data["questions"]):
        ana.give(known["id"], ana.wrong(known["id"]) if place % 2 else ana.right(known["id"]))
    ana.frame.evaluate("() => document.querySelectorAll('details').forEach((hint) => { hint.open = true; })")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_any_page_of_the_example(
    teamwork: Lms, learners_devices: Devices, axe: Axe, scheme: Scheme
) -> None:
    context = learners_devices.new({"width": 360, "height": 640}, color_scheme=scheme, touch=True)
    page = context.new_page()
    ana = Learner(page, teamwork.launch(page, teamwork.play_url(frame="full")))
    work_through(ana)
    found = {}
    for id in [known["id"] for known in ana.data["pages"]] + ["player.record", "player.help"]:
        ana.go(id)
        found[id] = axe(ana.frame)
    ana.see(".menu-button").click()
    found["menu"] = axe(ana.frame)
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_the_html_checker_finds_nothing_in_the_example_and_its_teachers_sheet(
    teamwork_folder: Path, teamwork_package: Package, page: Page, tmp_path: Path, check_html: Check
) -> None:
    page.goto((teamwork_folder / "index.html").as_uri())
    work_through(Learner(page, page))
    (tmp_path / "worked.html").write_text(page.content(), encoding="utf-8")
    sheets = [path for path in teamwork_package.beside if path.suffix == ".html"]
    assert len(sheets) == 1
    pictures = list((teamwork_folder / "media").glob("*.svg"))
    files = [teamwork_folder / "index.html", teamwork_folder / "player.css", tmp_path / "worked.html"]
    assert problems(check_html([*files, *pictures, *sheets])) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_the_teachers_sheet(
    teamwork_package: Package, page: Page, axe: Axe, scheme: Scheme
) -> None:
    [sheet] = [path for path in teamwork_package.beside if path.suffix == ".html"]
    page.goto(sheet.as_uri())
    page.emulate_media(color_scheme=scheme)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        assert axe(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def lessons_shown(page: Page) -> list[str]:
    return page.locator("h1:visible").all_inner_texts()


def test_without_javascript_every_lesson_of_the_example_can_be_read(
    teamwork: Lms, learners_devices: Devices, page: Page, axe: Axe
) -> None:
    plain = learners_devices.new(javascript=False).new_page()
    plain.goto(teamwork.content_url())
    lessons = [known["title"] for known in read_data(page, teamwork)["pages"]]
    assert lessons_shown(plain) == lessons
    assert plain.locator("form.question:visible").count() == 30
    assert plain.locator("button:visible").count() == 0
    # The same look where axe can run: a page whose player is empty.
    page.route("**/player.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(teamwork.content_url())
    assert lessons_shown(page) == lessons
    assert axe(page) == []
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def read_data(page: Page, lms: Lms) -> dict[str, list[dict[str, str]]]:
    page.goto(lms.content_url())
    return Learner(page, page).data


def test_on_paper_every_lesson_of_the_example_stands_in_order(teamwork: Lms, page: Page, axe: Axe) -> None:
    ana = Learner(page, teamwork.launch(page, teamwork.play_url(frame="full")))
    ana.go("messages")
    page.emulate_media(media="print")
    shown = ana.see("h1:visible").all_inner_texts()
    assert shown == [known["title"] for known in ana.data["pages"]]
    assert ana.see("button:visible, .menu:visible").count() == 0
    assert axe(ana.frame) == []


def test_axe_finds_nothing_on_a_page_from_right_to_left(teamwork: Lms, page: Page, axe: Axe) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(teamwork.content_url())
    ana = Learner(page, page)
    page.evaluate("document.documentElement.dir = 'rtl'")
    for id in ("why", "assessment.final", "player.record"):
        ana.go(id)
        assert axe(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
