"""The smallest example is small, and a package all the same."""

from pathlib import Path

import pytest

from essence_packager import build, check, load
from tests.conftest import PROJECT

EXAMPLE = PROJECT / "examples" / "minimal"
FIELDS = (EXAMPLE / "module.yaml").read_text(encoding="utf-8").splitlines(keepends=True)[1:]
FOR_PEOPLE = ("summary", "contact")


def test_it_is_two_files_with_one_lesson_and_one_question() -> None:
    assert len([path for path in EXAMPLE.rglob("*") if path.is_file()]) == 2
    module = load(EXAMPLE)
    assert [len(lesson.questions) for lesson in module.lessons] == [1]
    assert module.banks == ()


def test_it_builds_without_a_word(tmp_path: Path) -> None:
    assert check(EXAMPLE).findings == ()
    assert [package.path.suffix for package in build(EXAMPLE, out=tmp_path)] == [".zip"]


@pytest.mark.parametrize("line", [line for line in FIELDS if not line.startswith(FOR_PEOPLE)])
def test_no_line_of_it_can_be_left_out(line: str, tmp_path: Path) -> None:
    (tmp_path / "module.yaml").write_text("".join(each for each in FIELDS if each != line), encoding="utf-8")
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons" / "01-one.md").write_text("# One\n\nWords.\n", encoding="utf-8")
    assert [found.id for found in check(tmp_path).findings] in (["field-missing"], ["identity-missing"])


def test_lines_that_do_not_explain_themselves_are_explained() -> None:
    assert [line for line in FIELDS if " # " not in line and not line.startswith("summary: ")] == []
