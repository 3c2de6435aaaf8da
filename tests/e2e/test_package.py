"""What the example's package is to a browser: few requests, none to the outside, a policy that holds."""

import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request

from essence_packager import Package
from tests.e2e.learner import Learner
from tests.lms.lms import Lms
from tests.support.browser import Devices

pytestmark = pytest.mark.browser


def test_at_most_four_requests_beside_media_and_none_to_the_outside(teamwork: Lms, page: Page) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith("data:"):
            asked.append(urlsplit(request.url).path.removeprefix("/content/course/"))

    page.on("request", note)
    page.goto(teamwork.content_url())
    ana = Learner(page, page)
    ana.read_all()
    ana.take()
    page.wait_for_load_state("networkidle")
    assert [name for name in asked if not name.startswith("media/")] == ["index.html", "player.css", "player.js"]
    assert set(asked) - {"index.html", "player.css", "player.js"} <= set(teamwork_media(teamwork))
    assert teamwork.missing == []


def teamwork_media(lms: Lms) -> list[str]:
    folder = lms.state.courses["course"]
    return [path.relative_to(folder).as_posix() for path in folder.glob("media/*")]


class Markup(HTMLParser):
    """Collects what a strict policy forbids, and what the page refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.forbidden: list[str] = []
        self.policy = ""
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        inert = tag == "script" and named.get("type") == "application/json"
        if tag == "style" or (tag == "script" and "src" not in named and not inert):
            self.forbidden.append(tag)
        self.forbidden += [f"{tag} {name}" for name in named if name == "style" or name.startswith("on")]
        self.forbidden += [f"{tag} {value}" for value in named.values() if value and value.startswith("javascript:")]
        if named.get("http-equiv", "") == "Content-Security-Policy":
            self.policy = named["content"] or ""
        if tag in ("script", "img", "link", "source", "audio", "video", "track", "iframe", "object", "embed"):
            self.loaded += [value for name, value in named.items() if name in ("src", "href", "data") and value]


def test_the_page_holds_nothing_inline_and_a_strict_policy(teamwork_folder: Path) -> None:
    markup = Markup()
    markup.feed((teamwork_folder / "index.html").read_text(encoding="utf-8"))
    assert markup.forbidden == []
    policy = dict(part.strip().split(" ", 1) for part in markup.policy.split(";"))
    assert policy["default-src"] == policy["connect-src"] == policy["form-action"] == policy["base-uri"] == "'none'"
    assert (policy["script-src"], policy["style-src"]) == ("'self'", "'self'")
    assert "unsafe" not in markup.policy
    assert "*" not in markup.policy
    for address in markup.loaded:
        assert address.startswith("data:") or (teamwork_folder / address).is_file()
    script = (teamwork_folder / "player.js").read_text(encoding="utf-8")
    assert not re.search(r"\beval\(|new Function|importScripts|\bfetch\(|XMLHttpRequest|sendBeacon\(", script)


@pytest.fixture
def unwatched(browser: Browser) -> Iterator[Page]:
    """A tab whose breaches of the policy are the subject, and so fail no test."""
    context = Devices(browser).new()
    yield context.new_page()
    context.close()


def test_the_policy_holds_against_what_is_put_in(teamwork_folder: Path, unwatched: Page) -> None:
    page = unwatched
    page.goto((teamwork_folder / "index.html").as_uri())
    Learner(page, page)
    tried = page.evaluate(
        """async () => {
          const events = [];
          document.addEventListener("securitypolicyviolation", (event) => events.push(event.effectiveDirective));
          const image = document.createElement("img");
          image.src = "https://example.org/seen.png";
          document.body.append(image);
          await fetch("https://example.org/").catch(() => 0);
          await new Promise((resolve) => setTimeout(resolve, 50));
          return events;
        }"""
    )
    assert sorted(tried) == ["connect-src", "img-src"]


def test_the_example_is_played_from_a_disk(teamwork_folder: Path, page: Page) -> None:
    page.goto((teamwork_folder / "index.html").as_uri())
    ana = Learner(page, page)
    ana.read_all()
    ana.take()
    assert ana.outcome().startswith("Passed Your score is 100%.")
    assert page.evaluate("[...document.images].length") == 6
    assert page.evaluate("[...document.images].every((image) => !image.complete || image.naturalWidth > 0)")


def test_the_build_says_what_it_made(teamwork_package: Package) -> None:
    assert teamwork_package.size == teamwork_package.path.stat().st_size
    with zipfile.ZipFile(teamwork_package.path) as archive:
        overhead = sum(
            info.compress_size for info in archive.infolist() if not info.filename.startswith(("media/", "index.html"))
        )
    assert overhead <= 40 * 1024
