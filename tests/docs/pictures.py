"""Photographs the program for the tutorial, following the tutorial's own blocks: ``python -m tests.docs.pictures``."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path

from playwright.sync_api import Frame, Page, sync_playwright

from tests.docs.console import follow
from tests.docs.pages import ROOT, blocks
from tests.support.browser import start_chromium

TUTORIAL, PICTURES = ROOT / "docs/tutorial", ROOT / "docs/pictures"
MODULE = "teamwork"


def worked(page: Path, until: int, folder: Path) -> None:
    """Do what a page says, up to the line of it."""
    for block in takewhile(lambda block: block.line < until, blocks(page)):
        follow(block, folder)


def line_of(page: Path, words: str) -> int:
    """The line on which a page says this."""
    return page.read_text(encoding="utf-8").partition(words)[0].count("\n") + 1


@contextmanager
def previewed(folder: Path) -> Iterator[str]:
    """The address of a preview of the module."""
    command = [sys.executable, "-m", "essence_packager", "preview", MODULE, "--no-open"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stdout is not None
        try:
            yield running.stdout.readline().split(": ", 1)[1].strip()
        finally:
            running.terminate()


def course(page: Page) -> Frame:
    """The frame in which the module plays."""
    page.wait_for_selector("iframe")
    frame = next(frame for frame in page.frames if frame.parent_frame is not None)
    frame.wait_for_selector(".page.shown h1")
    return frame


def answered_wrongly(page: Page) -> None:
    """Answer the first question of the first lesson wrongly."""
    question = course(page).locator("form.question").first
    question.locator("input").first.check()
    question.locator("[type=submit]").click()
    question.locator(".verdict").wait_for()
    question.evaluate("(form) => form.scrollIntoView()")


def found(page: Page) -> None:
    """Wait until the preview shows what is wrong."""
    page.locator("#findings li").first.wait_for()


SHOTS = (  # name, page, the words of it before which to stop, height, what to do
    ("tutorial-preview", "first-module.md", "tutorial-preview.png", 480, course),
    ("tutorial-question", "first-quiz.md", "tutorial-question.png", 620, answered_wrongly),
    ("tutorial-finding", "first-module.md", "tutorial-finding.png", 300, found),
)


def main() -> None:
    """Take every picture anew."""
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        for name, file, words, height, prepare in SHOTS:
            with tempfile.TemporaryDirectory() as place:
                worked(TUTORIAL / file, line_of(TUTORIAL / file, words), Path(place))
                with previewed(Path(place)) as address:
                    page = browser.new_page(viewport={"width": 800, "height": height})
                    page.goto(address)
                    prepare(page)
                    page.wait_for_timeout(500)
                    page.screenshot(path=PICTURES / f"{name}.png")
                    page.close()
        browser.close()


if __name__ == "__main__":
    main()
