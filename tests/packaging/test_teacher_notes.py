"""The teacher's sheet says what becomes of private reflections, where there are any."""

from pathlib import Path

import pytest

import essence_packager
from tests.support.sources import write_source


def sheet(folder: Path, text: str, language: str = "en") -> str:
    write_source(folder, {"lessons/01-one.md": f"# One\n\n{text}\n"}, language)
    [package] = essence_packager.build(folder, out=folder / "out")
    return next(path for path in package.beside if path.suffix == ".html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Neither you nor the platform can read it."), ("lv", "Ne jūs, ne platforma to nevar izlasīt.")],
)
def test_private_reflections_are_named_among_the_data(tmp_path: Path, language: str, words: str) -> None:
    assert words in sheet(tmp_path, ":::{tabs}\n## A\n:::{reflect} Why? {#why}\n:::\n:::", language)


def test_a_module_without_them_says_nothing_of_them(tmp_path: Path) -> None:
    assert "Private reflections" not in sheet(tmp_path, ":::{reflect} Why? {#why share=teacher}\n:::")
