"""The tools that other tests lean on find what they should find."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.support.browser import Devices, Watch
from tests.support.keyboard import Keyboard, focused
from tests.support.node import Node

GOOD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>Good</title>
</head>
<body>
<main>
<h1>Good</h1>
<p><button type="button" id="one">First  one</button> <label>Name <input id="two"></label></p>
</main>
</body>
</html>
"""
BAD = '<!doctype html><html><title>Bad</title><main><h1>Bad</h1><img src="data:,"><input></main></html>'


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Path, Path]:
    good, bad = tmp_path / "good.html", tmp_path / "bad.html"
    good.write_text(GOOD, encoding="utf-8")
    bad.write_text(BAD, encoding="utf-8")
    return good, bad


@pytest.fixture
def loose(browser: Browser) -> Iterator[tuple[Page, Watch]]:
    """A page whose errors are the subject and fail no test."""
    made = Devices(browser)
    context = made.new()
    yield context.new_page(), made.watch_of(context)
    context.close()


@pytest.mark.browser
def test_axe_works_under_a_strict_policy_and_finds_a_missing_name(
    page: Page, axe: Callable[[Page | Frame], list[str]], pages: tuple[Path, Path]
) -> None:
    page.goto(pages[0].as_uri())
    assert axe(page) == []
    page.goto(pages[1].as_uri())
    assert {line.split(":")[0] for line in axe(page)} == {"html-has-lang", "image-alt", "label"}


def test_the_html_checker_reads_many_files_at_once(
    check_html: Callable[[Iterable[Path]], list[str]], pages: tuple[Path, Path]
) -> None:
    errors = check_html(pages)
    assert errors
    assert all("bad.html" in error for error in errors)


@pytest.mark.browser
def test_the_keyboard_tells_where_the_focus_is(page: Page, pages: tuple[Path, Path]) -> None:
    page.goto(pages[0].as_uri())
    keyboard = Keyboard(page)
    assert focused(page) is None
    button = keyboard.tab_to("First one")
    assert (button.tag, button.id, button.visible, button.ring) == ("button", "one", True, True)
    keyboard.press("Tab")
    keyboard.type("abc")
    assert page.input_value("#two") == "abc"
    page.reload()
    assert [stop.name for stop in keyboard.walk()] == ["First one", "Name"]
    page.reload()
    with pytest.raises(AssertionError, match="not reached"):
        keyboard.tab_to("Nowhere", limit=3)


@pytest.mark.browser
def test_a_request_that_leaves_the_loopback_is_caught_and_goes_nowhere(loose: tuple[Page, Watch]) -> None:
    page, watch = loose
    page.goto("about:blank")
    reached = page.evaluate("fetch('http://example.org/x', {mode: 'no-cors'}).then(() => true, () => false)")
    assert not reached
    assert watch.outside == ["http://example.org/x"]
    with pytest.raises(AssertionError, match="leave the loopback"):
        watch.check()


@pytest.mark.browser
@pytest.mark.parametrize(
    "fault", ["<script>nowhere()</script>", "<style>p { color: red }</style>", "<p style='color: red'>"]
)
def test_errors_and_breaches_of_the_policy_are_caught(loose: tuple[Page, Watch], tmp_path: Path, fault: str) -> None:
    page, watch = loose
    policy = "" if "nowhere" in fault else "default-src 'none'"
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
    (tmp_path / "fault.html").write_text(f"<!doctype html>{meta}{fault}", encoding="utf-8")
    page.goto((tmp_path / "fault.html").as_uri())
    page.evaluate("1")
    assert watch.errors
    with pytest.raises(AssertionError, match="errors in the browser"):
        watch.check()


def test_node_hands_values_in_and_out(node: Node) -> None:
    assert node.evaluate("answer(list.map((n) => n * 2))", list=[1, 2]) == [2, 4]
    with pytest.raises(AssertionError, match="boom"):
        node.run("-e", "throw new Error('boom')")
