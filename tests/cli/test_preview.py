"""An author writes with the preview open: saves, reads the page, mends mistakes, plays the learner."""

import http.client
import socket
import stat
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.cli.preview import Running, module_in, previewing
from tests.cli.program import essence, write_module

MISTAKE = "# Why\n\nSee ![A team](../media/team.svg) here.\n"
browser_test = pytest.mark.browser


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Running]:
    with previewing(write_module(tmp_path / "team")) as running:
        yield running


def answer_question(page: Page) -> None:
    module_in(page).get_by_label("The newest member").check()
    module_in(page).get_by_role("button", name="Check").click()


@browser_test
def test_the_page_shows_the_module_and_what_the_lms_knows(preview: Running, page: Page) -> None:
    page.goto(preview.address)
    expect(module_in(page).get_by_role("heading", name="Why teams fail")).to_be_visible()
    expect(page.locator("#title")).to_have_text("Teamwork")
    expect(page.locator("#status")).to_have_text("incomplete")
    expect(page.locator("#findings")).to_be_hidden()


@browser_test
def test_the_page_reloads_when_a_file_is_saved(preview: Running, page: Page) -> None:
    page.goto(preview.address)
    expect(module_in(page).get_by_text("They do not talk.")).to_be_visible()
    preview.write("lessons/01-why.md", "# Why teams fail\n\nThey talk too much.\n")
    expect(module_in(page).get_by_text("They talk too much.")).to_be_visible()


@browser_test
def test_a_mistake_is_shown_and_the_last_good_page_stays(preview: Running, page: Page) -> None:
    page.goto(preview.address)
    expect(module_in(page).get_by_text("They do not talk.")).to_be_visible()
    preview.write("lessons/01-why.md", MISTAKE)
    finding = page.locator("#findings li")
    expect(finding).to_contain_text("lessons/01-why.md:3")
    expect(finding.locator("pre")).to_contain_text("See ![A team](../media/team.svg) here.")
    expect(module_in(page).get_by_text("They do not talk.")).to_be_visible()


@browser_test
def test_a_mended_mistake_disappears(preview: Running, page: Page) -> None:
    preview.write("lessons/01-why.md", MISTAKE)
    page.goto(preview.address)
    expect(page.locator("#findings")).to_be_visible()
    preview.write("lessons/01-why.md", "# Why\n\nMended.\n")
    expect(page.locator("#findings")).to_be_hidden()
    expect(module_in(page).get_by_text("Mended.")).to_be_visible()


@browser_test
def test_a_module_that_never_built_shows_its_findings(tmp_path: Path, page: Page) -> None:
    with previewing(write_module(tmp_path / "team", {"lessons/01-why.md": MISTAKE})) as running:
        page.goto(running.address)
        expect(page.locator("#findings li")).to_have_count(1)
        expect(page.locator("#frame")).to_be_hidden()
        running.write("lessons/01-why.md", "# Why\n\nMended.\n")
        expect(module_in(page).get_by_text("Mended.")).to_be_visible()


@browser_test
def test_an_answer_is_told_to_the_lms_and_outlives_a_save(preview: Running, page: Page) -> None:
    page.goto(preview.address)
    answer_question(page)
    expect(page.locator("#answers")).to_have_text("1")
    expect(page.locator("#status")).to_have_text("completed")
    preview.write("lessons/02-how.md", "# How\n\nTalk.\n")
    expect(module_in(page).get_by_role("link", name="How", exact=True)).to_be_attached()
    expect(page.locator("#answers")).to_have_text("1")
    page.reload()
    expect(page.locator("#answers")).to_have_text("1")


@browser_test
def test_start_again_is_a_first_launch(preview: Running, page: Page) -> None:
    page.goto(preview.address)
    answer_question(page)
    expect(page.locator("#answers")).to_have_text("1")
    page.get_by_role("button", name="Start again").click()
    expect(page.locator("#answers")).to_have_text("0")
    expect(page.locator("#status")).to_have_text("incomplete")
    expect(module_in(page).get_by_label("The newest member")).not_to_be_checked()


@browser_test
def test_the_module_is_shown_at_the_widths_of_learners(preview: Running, page: Page) -> None:
    page.goto(preview.address)
    for label, width in (("Phone, 360", 360), ("Moodle, 650", 650), ("Full", 1280)):
        page.get_by_label(label).check()
        assert page.frame_locator("#frame").locator("html").evaluate("() => window.innerWidth") == width


@browser_test
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_host_page_is_accessible(preview: Running, page: Page, axe: object, scheme: str) -> None:
    assert callable(axe)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    preview.write("lessons/01-why.md", MISTAKE)
    page.goto(preview.address)
    expect(page.locator("#findings li")).to_have_count(1)
    page.locator("summary").click()
    assert axe(page) == []


def status_of(preview: Running, path: str, host: str) -> int:
    place = urlsplit(preview.address)
    with closing(http.client.HTTPConnection(str(place.hostname), place.port)) as connection:
        connection.request("GET", path, headers={"Host": host})
        with connection.getresponse() as response:
            return response.status


@pytest.mark.parametrize(
    ("host", "status"),
    [("127.0.0.1", 200), ("localhost:80", 200), ("evil.example", 400), ("127.0.0.1.evil.example", 400)],
)
@pytest.mark.parametrize("path", ["/", "/package/1/index.html"])
def test_a_foreign_name_for_this_computer_gets_nothing(preview: Running, path: str, host: str, status: int) -> None:
    assert status_of(preview, path, host) == status


@pytest.mark.parametrize(
    "path",
    ["/package/1/../../module.yaml", "/package/1/%2e%2e/%2e%2e/etc/passwd", "/package/1//etc/passwd", "/host/../x"],
)
def test_nothing_but_the_package_is_served(preview: Running, path: str) -> None:
    assert status_of(preview, path, "127.0.0.1") == 404


def test_it_listens_on_loopback_alone(preview: Running) -> None:
    port = urlsplit(preview.address).port
    outside = socket.gethostbyname(socket.gethostname())
    if outside.startswith("127."):
        pytest.skip("this machine has no address but loopback")
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(f"http://{outside}:{port}/", timeout=5)


def test_a_port_in_use_is_said_in_words(preview: Running, tmp_path: Path) -> None:
    port = str(urlsplit(preview.address).port)
    done = essence("preview", "team", "--no-open", "--port", port, cwd=tmp_path)
    assert done.status == 1
    assert f"Port {port} cannot be used" in done.err


@browser_test
def test_ctrl_c_ends_it_cleanly_with_the_page_open(tmp_path: Path, page: Page) -> None:
    (tmp_path / "temporary").mkdir()
    with previewing(write_module(tmp_path / "team"), TMPDIR=str(tmp_path / "temporary")) as preview:
        page.goto(preview.address)
        expect(module_in(page).get_by_text("They do not talk.")).to_be_visible()
        status, out, err = preview.stop()
    assert (status, err) == (0, "")
    assert out.splitlines()[-1] == "The preview has ended."
    assert list((tmp_path / "temporary").glob("essence-preview-*")) == []
    expect(page.locator("#notice")).to_contain_text("The preview has ended")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a browser made of a shell script")
def test_it_opens_the_browser_at_its_address(tmp_path: Path) -> None:
    script, opened = tmp_path / "browser", tmp_path / "opened"
    script.write_text(f'#!/bin/sh\necho "$1" > "{opened}.part" && mv "{opened}.part" "{opened}"\n', encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    with previewing(write_module(tmp_path / "team"), "--port", "0", BROWSER=f"{script} %s") as running:
        while not opened.exists():
            assert running.process.poll() is None
        assert opened.read_text(encoding="utf-8").strip() == running.address
