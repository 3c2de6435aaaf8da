"""The site of the docs: built without a complaint, asks nobody for anything, and can be used by everybody."""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page

from tests.docs.pages import ROOT
from tests.docs.site import built, served
from tests.support.browser import Devices
from tests.support.missing import missing

PAGE_TYPES = (
    "index",  # an example that plays
    "tutorial/first-module",  # steps, pictures, what is typed
    "how-to/moodle",  # tables
    "reference/fields",  # wide tables
    "reference/api",  # signatures
    "reference/questions/single",  # samples with captions
    "explanation/state",  # long lines of text
    "search",
)
KNOWN = re.compile(r"headingoffset|Article lacks heading")
"""What the HTML checker says of every page: the theme puts the title into a section of the article."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    if not find_spec("sphinx"):
        missing("the site needs the packages of the extra `docs`")
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    return built(shared / "docs-site")


@pytest.fixture
def address(site: tuple[Path, str]) -> Iterator[str]:
    with served(site[0]) as address:
        yield address


def test_it_is_built_without_a_complaint(site: tuple[Path, str]) -> None:
    assert site[1] == ""


def test_every_page_is_on_it(site: tuple[Path, str]) -> None:
    pages = {path.relative_to(ROOT / "docs").with_suffix(".html") for path in (ROOT / "docs").rglob("*.md")}
    assert {str(page) for page in pages if not (site[0] / page).is_file()} == set()


def test_every_example_lies_beside_the_pages(site: tuple[Path, str]) -> None:
    examples = {path.parent.name for path in (ROOT / "examples").glob("*/module.yaml")}
    assert {path.parent.name for path in site[0].glob("demo/*/index.html")} == examples


def test_no_page_takes_anything_from_elsewhere(site: tuple[Path, str]) -> None:
    pages = [path for path in site[0].rglob("*.html") if "demo" not in path.parts]
    taken = re.compile(r"<(?:script|img|iframe|link|source|video|audio)\b[^>]*\b(?:src|href)=\"(?:https?:)?//")
    assert [page.name for page in pages if taken.search(page.read_text(encoding="utf-8"))] == []
    styles = "".join(path.read_text(encoding="utf-8") for path in site[0].glob("_static/**/*.css"))
    assert re.findall(r"(?:url\(|@import)\s*[\"']?https?:[^)]*", styles) == []


def test_the_html_checker_finds_nothing(
    site: tuple[Path, str], check_html: Callable[[Iterable[Path]], list[str]]
) -> None:
    found = check_html(site[0] / f"{name}.html" for name in PAGE_TYPES)
    assert [line for line in found if not KNOWN.search(line)] == []


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGE_TYPES)
def test_axe_finds_nothing_on_a_phone_and_in_the_dark(
    name: str, address: str, learners_devices: Devices, axe: Callable[[Page | Frame], list[str]]
) -> None:
    phone = learners_devices.new({"width": 360, "height": 640}, color_scheme="light", touch=True).new_page()
    phone.goto(f"{address}/{name}.html")
    assert axe(phone) == []
    assert phone.evaluate("document.scrollingElement.scrollWidth") <= 360
    desk = learners_devices.new(color_scheme="dark").new_page()
    desk.goto(f"{address}/{name}.html")
    assert desk.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert axe(desk) == []


@pytest.mark.browser
@pytest.mark.parametrize("opened_from", ["server", "disk"])
def test_an_example_plays_on_its_page_without_a_platform(
    site: tuple[Path, str], address: str, page: Page, opened_from: str
) -> None:
    start = address if opened_from == "server" else site[0].as_uri()
    page.goto(f"{start}/reference/questions/single.html")
    frame = page.frame_locator(".demo iframe")
    assert "hidden" in frame.locator(".sr").first.evaluate("element => getComputedStyle(element).overflow")
    question = frame.locator("form.question:visible").first
    question.locator("input").first.check()
    question.locator("[type=submit]").click()
    question.locator(".verdict").wait_for()
    assert frame.locator("h1:visible").inner_text() == "Single choice"


@pytest.mark.browser
def test_what_is_searched_is_found_by_the_site_itself(address: str, page: Page) -> None:
    page.goto(f"{address}/search.html?q=report")
    page.locator("#search-results li a").first.wait_for()
    titles = page.locator("#search-results li a").all_inner_texts()
    assert any("Read the report in Moodle" in title for title in titles)
