"""Photographs every page of the modules with every type of question and every directive, to be looked at by people.

python -m tests.pictures [FOLDER]: new and answered, with and without JavaScript, as phone, frame and window show them.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

import essence_packager
from tests.conftest import PROJECT
from tests.support.answers import give
from tests.support.browser import devices, start_chromium
from tests.support.packages import unpack
from tests.ui.test_question_types import PARTLY

WIDTHS = {"phone": 360, "frame": 650, "window": 1280}
MODULES = ("tests/ui/types", "tests/ui/directives", "examples/question-types")
SHOWN = "[...document.querySelectorAll('.page[data-page]')].map((page) => page.dataset.page)"


def photograph(page: Page, folder: Path, name: str) -> None:
    """Take a picture of the whole page in each width."""
    for shape, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 740})
        page.screenshot(path=folder / f"{name}-{shape}.png", full_page=True)


def pages(page: Page) -> Iterator[str]:
    """Open each page in turn."""
    for id in page.evaluate(SHOWN):
        page.evaluate("id => { location.hash = `page-${id}`; }", id)
        page.locator(f".page[data-page='{id}'].shown").wait_for()
        yield str(id)


def answer(page: Page) -> None:
    """Give answers that are right in part, and check them."""
    page.evaluate("() => { location.hash = 'page-try'; }")
    page.locator(".page[data-page='try'].shown").wait_for()
    for id, (given, _, _) in PARTLY.items():
        give(page.locator(f"#q-{id}"), given)
        page.locator(f"#q-{id} [type=submit]").click()


def of_module(browser: Browser, source: Path, folder: Path) -> None:
    """Photograph one module."""
    with tempfile.TemporaryDirectory() as place, devices(browser) as made:
        [package] = essence_packager.build(source, out=Path(place))
        index = (unpack(package.path, Path(place) / "unpacked") / "index.html").as_uri()
        page = made.new().new_page()
        page.goto(index)
        for id in pages(page):
            photograph(page, folder, f"{source.name}-{id}")
        if source.name == "types":
            answer(page)
            photograph(page, folder, f"{source.name}-answered")
        plain = made.new(javascript=False).new_page()
        plain.goto(index)
        photograph(plain, folder, f"{source.name}-plain")


def main() -> None:
    """Photograph all of them into the folder that is named, or into out/pictures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        for module in MODULES:
            of_module(browser, PROJECT / module, folder)
        browser.close()


if __name__ == "__main__":
    main()
