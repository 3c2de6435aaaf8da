"""The teacher's sheet says what becomes of private reflections, where there are any."""

from pathlib import Path

import pytest

import essence_packager

MODULE = """\
format: 1
uuid: 3f0c0d0e-0b8e-4a57-9f3a-2f6f3a1d9c13
title: Sample
language: {language}
license: CC-BY-4.0
contact: anna@example.org
"""


def sheet(folder: Path, text: str, language: str = "en") -> str:
    (folder / "lessons").mkdir(parents=True)
    (folder / "module.yaml").write_text(MODULE.format(language=language), encoding="utf-8")
    (folder / "lessons" / "01-one.md").write_text(f"# One\n\n{text}\n", encoding="utf-8")
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
