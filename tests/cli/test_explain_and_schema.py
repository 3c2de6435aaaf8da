"""A person asks for more: what a finding means, what may stand in a file."""

import json
from pathlib import Path

import pytest

from essence_packager.findings.catalogue import entries
from tests.cli.program import essence


def test_explain_says_why_and_what_to_do(tmp_path: Path) -> None:
    entry = entries()[0]
    done = essence("explain", entry.id, cwd=tmp_path)
    words = " ".join(done.out.split())
    assert done.status == 0
    assert entry.title in words
    assert " ".join(entry.why.split()) in words


def test_explain_takes_an_id_as_the_findings_print_it(tmp_path: Path) -> None:
    assert essence("explain", f"[{entries()[0].id}]", cwd=tmp_path).status == 0


def test_braces_are_shown_as_authors_write_them(tmp_path: Path) -> None:
    said = essence("explain", "directive-braces", cwd=tmp_path).out
    assert "{#id " in said
    assert "{{" not in said


@pytest.mark.parametrize(("language", "words"), [("en", "below the finding"), ("lv", "zem kļūdas ziņojuma")])
def test_a_remedy_made_for_its_place_is_no_empty_placeholder(tmp_path: Path, language: str, words: str) -> None:
    said = essence("explain", "yaml-colon", "--lang", language, cwd=tmp_path).out
    assert words in " ".join(said.split())
    assert "<mended>" not in said


def test_without_an_id_all_are_listed(tmp_path: Path) -> None:
    done = essence("explain", cwd=tmp_path)
    assert [line.split()[0] for line in done.out.splitlines()] == [entry.id for entry in entries()]


def test_an_unknown_id_is_wrong_use_and_a_near_one_is_named(tmp_path: Path) -> None:
    id = entries()[0].id
    done = essence("explain", id[:-1], cwd=tmp_path)
    assert done.status == 2
    assert f"Did you mean {id}?" in done.err


@pytest.mark.parametrize("name", ["module", "questions"])
def test_schema_prints_json_alone(tmp_path: Path, name: str) -> None:
    done = essence("schema", name, cwd=tmp_path)
    assert done.status == 0
    assert json.loads(done.out)["$schema"].startswith("http://json-schema.org/")


def test_schema_writes_where_it_is_told(tmp_path: Path) -> None:
    done = essence("schema", "--out", "module.schema.json", cwd=tmp_path)
    assert (done.status, done.out) == (0, "")
    assert "title" in json.loads((tmp_path / "module.schema.json").read_text(encoding="utf-8"))["required"]


def test_a_word_that_is_no_finding_s_name_is_not_taken_for_one(tmp_path: Path) -> None:
    assert "Did you mean" not in essence("explain", "nonsense", cwd=tmp_path).err
