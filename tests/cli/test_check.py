"""A person looks for mistakes and is told where they are and what to write instead."""

import sys
from pathlib import Path

import pytest

from tests.cli.program import essence, essence_on_terminal, write_module

WRONG = {"lessons/01-why.md": "# Why\n\nSee ![A team](../media/team.svg) here.\n"}


def test_a_module_without_mistakes_is_fine(tmp_path: Path) -> None:
    done = essence("check", write_module(tmp_path / "team"), cwd=tmp_path)
    assert (done.status, done.out) == (0, "No mistakes found.\n")


def test_a_mistake_is_shown_with_its_place_line_and_mend(tmp_path: Path) -> None:
    write_module(tmp_path / "team", WRONG)
    done = essence("check", "team", cwd=tmp_path)
    assert done.status == 1
    lines = done.out.splitlines()
    where = str(Path("team", "lessons", "01-why.md")) + ":3:"
    assert any(line.startswith(where) and " error: " in line for line in lines), done.out
    shown = next(index for index, line in enumerate(lines) if "See ![A team](../media/team.svg) here." in line)
    assert lines[shown].startswith("     3 | ")
    assert lines[shown + 1].strip() == "^"


def test_the_caret_stands_below_the_place(tmp_path: Path) -> None:
    write_module(tmp_path / "team", WRONG)
    lines = essence("check", "team", cwd=tmp_path).out.splitlines()
    caret = next(index for index, line in enumerate(lines) if line.strip() == "^")
    assert lines[caret - 1][lines[caret].index("^") :].startswith("![")


def test_findings_end_with_a_summary_and_the_way_to_more(tmp_path: Path) -> None:
    write_module(tmp_path / "team", WRONG)
    done = essence("check", "team", cwd=tmp_path)
    *_, summary, more = done.out.splitlines()
    assert summary.endswith(" file.")
    assert essence(*more.split("essence-packager ")[1].split(), cwd=tmp_path).status == 0


def test_the_way_to_more_is_that_of_an_error_where_there_is_one(tmp_path: Path) -> None:
    write_module(tmp_path / "team", WRONG)
    (tmp_path / "team" / "Thumbs.db").write_bytes(b"")
    done = essence("check", "team", cwd=tmp_path)
    assert "[litter]" in done.out
    assert not done.out.endswith("explain litter\n")


def test_in_the_folder_itself_no_argument_is_needed(tmp_path: Path) -> None:
    write_module(tmp_path, WRONG)
    assert "\nlessons" in essence("check", cwd=tmp_path).out


@pytest.mark.parametrize("given", ["", "team/lessons"])
def test_the_folder_above_or_below_a_module_leads_to_it(tmp_path: Path, given: str) -> None:
    write_module(tmp_path / "team")
    done = essence("check", Path(given), cwd=tmp_path)
    assert done.status == 2
    assert done.err.rstrip().endswith("is not the folder of a module. Give the folder team." if not given else "team.")


def test_an_empty_folder_is_only_said_to_be_no_module(tmp_path: Path) -> None:
    done = essence("check", cwd=tmp_path)
    assert "[module-missing]" in done.out
    assert "[lessons-missing]" not in done.out


def test_a_name_in_two_words_is_to_stand_in_quotation_marks(tmp_path: Path) -> None:
    write_module(tmp_path / "my team")
    done = essence("check", "my", "team", cwd=tmp_path)
    assert done.status == 2
    assert 'Did you mean "my team" (in quotation marks, as it has a space)?' in done.err


def test_module_yaml_means_its_folder(tmp_path: Path) -> None:
    write_module(tmp_path / "team")
    assert essence("check", Path("team", "module.yaml"), cwd=tmp_path).status == 0


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    write_module(tmp_path / "teamwork")
    done = essence("check", "teamwrok", cwd=tmp_path)
    assert done.status == 2
    assert "Did you mean teamwork?" in done.err


def test_text_of_an_author_cannot_steer_the_terminal(tmp_path: Path) -> None:
    write_module(tmp_path / "team", {"lessons/01-why.md": "# Why\n\n\x1b]0;owned\x07 ![](../media/\x1b[2Jteam.svg)\n"})
    done = essence("check", "team", cwd=tmp_path)
    assert done.status == 1
    assert "\x1b" not in done.out
    assert "\x07" not in done.out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals for this")
def test_colours_are_for_terminals_only(tmp_path: Path) -> None:
    write_module(tmp_path / "team", WRONG)
    assert "\x1b[" in essence_on_terminal("check", "team", cwd=tmp_path).out
    assert "\x1b[" not in essence("check", "team", cwd=tmp_path).out


def test_a_console_without_our_letters_is_no_reason_to_stop(tmp_path: Path) -> None:
    write_module(tmp_path / "team", {"lessons/01-why.md": "# Kāpēc\n\nŠeit ![](../media/ēģļš.svg)\n"})
    done = essence("check", "team", cwd=tmp_path, encoding="cp1252")
    assert done.status == 1
    assert "Šeit ![](../media/???š.svg)" in done.out
