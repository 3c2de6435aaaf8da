"""A reader who follows a page line by line sees what the page shows."""

import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from essence_packager import check
from essence_packager.cli.config import COMMON, OWN, read_config
from essence_packager.cli.main import commands as program
from tests.docs.console import PROGRAMS, commands, follow, matches
from tests.docs.pages import PAGES, ROOT, Block, blocks

ALL = [block for page in PAGES for block in blocks(page)]
SOURCES = ("yaml", "markdown", "toml", "yml")
NOT_RUN = ("sh", "powershell", "yml")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_of_a_page_prints_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    found = list(blocks(page))
    if sys.platform == "win32" and any(block.mark == "typed" for block in found):
        pytest.skip("this page types at prompts, and Windows has no pseudo-terminal for tests")
    for block in found:
        follow(block, tmp_path)
    for module in tmp_path.rglob("module.yaml"):
        report = check(module.parent)
        assert report.findings == (), module.parent.name
    if any((tmp_path / name).exists() for name in (OWN, COMMON)):
        read_config(tmp_path)


def test_samples_and_commands_are_found_at_all() -> None:
    assert sum(len(list(commands(block.text))) for block in ALL if block.kind == "console") >= 40
    assert sum(block.mark == "file" and block.kind in SOURCES for block in ALL) >= 60


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_block_of_a_page_is_overlooked(page: Path) -> None:
    fences = re.findall(r"^ *`{3,}", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(fences) == 2 * sum(block.kind != "picture" for block in blocks(page))


def test_every_sample_of_a_source_file_says_which_file_it_is() -> None:
    whole = [block for block in ALL if block.kind in SOURCES and not block.text.startswith(" ")]
    assert [str(block) for block in whole if block.mark not in ("file", "part", "from")] == []


@pytest.mark.parametrize("block", [block for block in ALL if block.mark == "from"], ids=str)
def test_a_sample_that_is_from_a_file_stands_there(block: Block) -> None:
    assert block.text in (ROOT / block.value).read_text(encoding="utf-8")


@pytest.mark.parametrize("block", [block for block in ALL if block.kind in ("yaml", "yml")], ids=str)
def test_every_sample_of_yaml_can_be_read(block: Block) -> None:
    assert yaml.safe_load(block.text)


def unrun() -> Iterator[tuple[str, str]]:
    """Commands of the program in blocks that are not run: where they stand, and the line."""
    for block in ALL:
        for line in block.text.splitlines() if block.kind in NOT_RUN else ():
            found = re.search(r"(?:^|[ \"])(essence(?:-packager)? [a-z-][^|&>#;]*)", line)
            if found and " @ " not in line:
                yield str(block), found[1].strip()


@pytest.mark.parametrize(("place", "line"), list(unrun()))
def test_commands_that_are_not_run_are_such_that_the_program_understands(place: str, line: str) -> None:
    name, *arguments = shlex.split(line)
    assert name in PROGRAMS, place
    context = click.Context(program)
    command = program.get_command(context, arguments[0])
    if command is None:
        assert arguments[0].startswith("--"), f"{place}: {line}"
        return
    known = {name for option in command.params for name in option.opts}
    used = {argument.partition("=")[0] for argument in arguments if argument.startswith("--") and argument != "--"}
    assert used <= {*known, "--help"}, f"{place}: {line}"


def test_installing_is_told_alike_in_the_readme_and_in_the_tutorial() -> None:
    told = [block.text for block in blocks(ROOT / "docs/tutorial/install.md") if block.kind in ("sh", "powershell")]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(told) == 3
    assert [text for text in told if text not in readme] == []


def test_an_ellipsis_stands_for_what_changes_and_for_nothing_else() -> None:
    assert matches("made out/a.zip  29,433 bytes\ndigest: 0a\n", "made out/a.zip  … bytes\ndigest: …")
    assert matches("a\nb\nc\nd\n", "a\n…\nd")
    assert not matches("a\nb\n", "a")
    assert not matches("made out/b.zip  29,433 bytes", "made out/a.zip  … bytes")
