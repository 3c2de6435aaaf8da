"""What the scripts of pages load, list and open: each must be in the package, where it is sure that it is meant."""

from pathlib import Path

import pytest

from tests.validating.packages import found, only
from tests.validating.test_content import shown


@pytest.mark.parametrize(
    "script",
    [
        'fetch("data/" + name)',
        'prefetch("course.json")',
        'fetch("https://example.org/course.json")',
        'if (debug) window.open(place + "blank.html")',
        f'{"a();" * 200}fetch("part.json")',
        'api.set(["cmi.core.lesson_status", "cmi.core.exit"])',
        'api.LMSSetValue("cmi.core.lesson_status", done ? "passed" : "failed")',
    ],
)
def test_calls_of_which_nothing_is_sure_are_passed_over(tmp_path: Path, script: str) -> None:
    assert found(tmp_path, shown(f"<script>{script}</script>")) == []


def test_pages_that_a_script_lists_must_be_there(tmp_path: Path) -> None:
    """As the launching pages of Rise, Captivate and many templates list theirs."""
    lists = '<script>\nvar start = "../parts/one.html#/first";</script>'
    finding = only(tmp_path, shown(lists), "content-call-missing")
    assert finding.position.line == 4
    assert found(tmp_path, shown(lists, course_parts_one__html=b"<html></html>")) == []


def test_pages_that_a_script_lists_are_looked_at(tmp_path: Path) -> None:
    files = shown(
        '<script>var start = "parts/one.html";</script>', parts_one__html=b'<html><script src="a.js"></script>'
    )
    assert only(tmp_path, files, "content-reference-missing").position.file == "parts/one.html"


def test_what_a_library_would_open_is_passed_over(tmp_path: Path) -> None:
    assert found(tmp_path, shown('<script src="lib.js"></script>', lib__js=b'window.open("blank.html")')) == []


def test_a_script_that_a_script_writes_must_be_there(tmp_path: Path) -> None:
    writes = """<script>document.write('<script src="lib/part.js"><\\/script>')</script>"""
    only(tmp_path, shown(writes), "content-reference-missing")
    assert found(tmp_path, shown(writes, lib_part__js=b"")) == []
    assert found(tmp_path, shown(writes.replace("part.js", "' + name + '.js"))) == []


def test_the_parts_of_a_module_script_must_be_there(tmp_path: Path) -> None:
    loads = '<script type="module" src="a/b.js"></script>'
    assert found(tmp_path, shown(loads, a_b__js=b'import{c}from"./c.js";', a_c__js=b"export let c")) == []
    finding = only(tmp_path, shown(loads, a_b__js=b'import{c}from"./c.js";'), "content-reference-missing")
    assert finding.position.file == "a/b.js"
