"""What the page weighs: every learner pays for it, on whatever line."""

import gzip
import re
from pathlib import Path

import pytest

from essence_packager import build
from tests.support.missing import missing
from tests.support.node import Node

ROOT = Path(__file__).parents[2]
PLAYER = ROOT / "templates" / "player"
ESBUILD = ROOT / "tests" / "node_modules" / "esbuild" / "bin" / "esbuild"


ONE_PAGE = """\
# One page

:::{question}
## Who speaks first? {#first}
- [x] The newest member
- [ ] The boss
:::

:::{question}
## What is the capital of Latvia? {#capital}
Answer: Riga
:::
"""
TARGETS = ["scorm12", "xapi", "xapi2"]


def packed(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


def test_the_style_weighs_at_most_6_kib() -> None:
    """One sheet for every question type and directive: browsers keep it, and a part for each would cost more names."""
    assert packed((PLAYER / "built" / "player.css").read_bytes()) <= 6144


def test_the_interface_weighs_at_most_8_kib() -> None:
    """With tabs, sounds, reflections, plans and what they add to the record."""
    if not ESBUILD.exists():
        missing("esbuild comes with the npm packages of tests/package.json")
    arguments = (PLAYER / "src" / "main.js", "--bundle", "--minify", "--external:*/core/session.js", "--format=esm")
    script = Node().run(ESBUILD, *arguments).encode("utf-8")
    assert 0 < packed(script) <= 8192


def test_the_page_around_the_lessons_weighs_at_most_3_kib(course: Path) -> None:
    html = (course / "index.html").read_text(encoding="utf-8")
    chrome = re.sub(r'(?s)(<h1 tabindex="-1">(?!My record|Help)).*?(?=<nav class="steps)', r"\1", html)
    chrome = re.sub(r'(?s)<script type="application/json".*?</script>', "", chrome)
    assert "</html>" in chrome
    assert packed(chrome.encode("utf-8")) <= 3072


@pytest.mark.parametrize("target", TARGETS)
def test_a_package_of_one_page_weighs_at_most_40_kb(target: str, tmp_path: Path) -> None:
    (tmp_path / "one" / "lessons").mkdir(parents=True)
    facts = f"format: 1\nuuid: {'1' * 8}-2222-4333-8444-{'5' * 12}\ntitle: One page\nlanguage: en\nlicense: CC-BY-4.0\n"
    (tmp_path / "one" / "module.yaml").write_text(facts + "authors: [Anna Bērziņa]\n", encoding="utf-8")
    (tmp_path / "one" / "lessons" / "01-one.md").write_text(ONE_PAGE, encoding="utf-8")
    [package] = build(tmp_path / "one", targets=[target], out=tmp_path)
    assert package.path.stat().st_size <= 40_000


@pytest.mark.parametrize("target", TARGETS)
def test_a_package_with_every_type_of_question_weighs_at_most_60_kb(target: str, tmp_path: Path) -> None:
    [package] = build(Path(__file__).parent / "types", targets=[target], out=tmp_path)
    assert package.path.stat().st_size <= 60_000


def test_no_style_and_no_script_stands_in_the_page(course: Path) -> None:
    html = (course / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"(?i)<style|\sstyle=|\son\w+=|javascript:", html) == []
    assert re.findall(r"<script(?![^>]*(?:src=|application/json))", html) == []
