"""What only composing and packing can see is said in the catalogue's words."""

import re
from pathlib import Path

import pytest

import essence_packager
from essence_packager.composing import compose
from essence_packager.findings.catalogue import entries
from tests.support.sources import write_source

ASSESSMENTS = """\
assessments:
  - id: final
"""
SAID = re.compile(r'\b(?:say|say_at|finding|Issue|_say_first)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"')


def write(folder: Path, bank: str) -> Path:
    files = {"lessons/01-one.md": "# One\n\nText.\n", "questions/final.md": bank}
    return write_source(folder, files, more_facts=ASSESSMENTS)


def test_every_id_that_the_code_says_stands_in_the_catalogue() -> None:
    sources = Path(essence_packager.__file__).parent.rglob("*.py")
    said = {found for source in sources for found in SAID.findall(source.read_text(encoding="utf-8"))}
    assert len(said) > 100
    assert said <= {entry.id for entry in entries()}


def test_answers_that_cannot_fit_are_refused_and_the_largest_named(tmp_path: Path) -> None:
    long = "x" * 100
    bank = "\n".join(f"## Which word number {n}? {{#word-{n}}}\n\nAnswer: {long}{n}\n" for n in range(8))
    report = essence_packager.check(write(tmp_path, bank))
    (error,) = report.errors
    assert error.id == "state-overflow"
    assert "4,096" in error.message
    assert "word-0 (601)" in error.mend
    with pytest.raises(essence_packager.SourceError):
        essence_packager.build(tmp_path, out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_two_ids_with_one_key_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A real collision takes thousands of ids; here the key is made from the id's first letter."""
    monkeypatch.setattr(compose, "key", lambda kind, identifier: identifier[0] * 4)
    report = essence_packager.check(write(tmp_path, "## A? {#one}\n\nAnswer: true\n\n## B? {#other}\n\nAnswer: true\n"))
    (error,) = report.errors
    assert error.id == "key-collision"
    assert "one and other" in error.message
