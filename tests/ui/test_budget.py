"""What the page weighs: every learner pays for it, on whatever line."""

import gzip
import re
from pathlib import Path

from tests.support.missing import missing
from tests.support.node import Node

ROOT = Path(__file__).parents[2]
PLAYER = ROOT / "templates" / "player"
ESBUILD = ROOT / "tests" / "node_modules" / "esbuild" / "bin" / "esbuild"


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


def test_no_style_and_no_script_stands_in_the_page(course: Path) -> None:
    html = (course / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"(?i)<style|\sstyle=|\son\w+=|javascript:", html) == []
    assert re.findall(r"<script(?![^>]*(?:src=|application/json))", html) == []
