"""A reader who follows a page line by line sees what the page shows."""

import sys
from pathlib import Path

import pytest

from essence_packager import check
from tests.docs.console import commands, follow, matches
from tests.docs.pages import AUTHORS_PAGES, PAGES, blocks


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_of_a_page_prints_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    found = list(blocks(page))
    if sys.platform == "win32" and any(block.mark == "typed" for block in found):
        pytest.skip("this page types at prompts, and Windows has no pseudo-terminal for tests")
    for block in found:
        follow(block, tmp_path)
    for module in tmp_path.glob("*/module.yaml"):
        report = check(module.parent)
        assert report.findings == (), module.parent.name


def test_samples_and_commands_are_found_at_all() -> None:
    found = [block for page in AUTHORS_PAGES for block in blocks(page)]
    assert sum(len(list(commands(block.text))) for block in found if block.kind == "console") >= 7
    assert sum(block.mark == "file" and block.kind in ("yaml", "markdown") for block in found) >= 6


@pytest.mark.parametrize("page", AUTHORS_PAGES, ids=lambda page: page.name)
def test_every_sample_of_a_source_file_says_which_file_it_is(page: Path) -> None:
    samples = [block for block in blocks(page) if block.kind in ("yaml", "markdown", "console")]
    assert [str(block) for block in samples if block.kind != "console" and block.mark != "file"] == []


def test_an_ellipsis_stands_for_what_changes_and_for_nothing_else() -> None:
    assert matches("made out/a.zip  29,433 bytes\ndigest: 0a\n", "made out/a.zip  … bytes\ndigest: …")
    assert matches("a\nb\nc\nd\n", "a\n…\nd")
    assert not matches("a\nb\n", "a")
    assert not matches("made out/b.zip  29,433 bytes", "made out/a.zip  … bytes")
