"""The catalogue of findings: complete, in plain words, cheap to open."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from essence_packager.findings.catalogue import FILES, LONGEST_VALUE, PROFILE_KEYS, Entry, entries, entry, finding
from essence_packager.model.finding import Position, Severity
from essence_packager.resources import resource

TESTS = Path(__file__).resolve().parents[1]
TABLES = [tomllib.loads(resource("schemas", file).read_text(encoding="utf-8")) for file in FILES]
TABLE = {id: table for tables in TABLES for id, table in tables.items()}
ENTRIES = entries()


@pytest.mark.parametrize("known", ENTRIES, ids=lambda known: known.id)
def test_an_entry_is_complete_and_in_plain_words(known: Entry) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", known.id)
    assert known.title
    assert not known.title.endswith(".")
    assert known.message.endswith(".")
    assert known.mend
    assert known.why.endswith(".")
    words = f"{known.title} {known.message} {known.mend} {known.mend_guess} {known.why}"
    assert "!" not in re.sub(r"!\[|\*?! |<!|:::", "", words)
    assert not re.search(r"\b(please|sorry|invalid|illegal|stupid|parse|token|null)\b", words, re.IGNORECASE)


@pytest.mark.parametrize("known", ENTRIES, ids=lambda known: known.id)
def test_one_entry_is_read_as_the_whole_file_says(known: Entry) -> None:
    table = TABLE[known.id]
    assert set(table) <= {"severity", "title", "message", "mend", "mend-guess", "why", "source", *PROFILE_KEYS}
    assert known == Entry(
        id=known.id,
        severity=Severity(table["severity"]),
        title=table["title"],
        message=table["message"],
        mend=table["mend"],
        why=table["why"],
        mend_guess=table.get("mend-guess", ""),
        source=table.get("source", ""),
        profiles=tuple((name, Severity(table[name])) for name in PROFILE_KEYS if name in table),
    )


def test_an_id_stands_in_one_file_only() -> None:
    assert len(TABLE) == sum(map(len, TABLES))


def test_the_catalogue_holds_the_whole_file() -> None:
    assert [known.id for known in ENTRIES] == list(TABLE)


@pytest.mark.parametrize("known", ENTRIES, ids=lambda known: known.id)
def test_an_entry_is_tested_somewhere(known: Entry) -> None:
    """The tests of the rooms say which good and bad input a finding has; here nobody can forget one."""
    own = Path(__file__)
    tests = (path for path in TESTS.rglob("*.py") if "node_modules" not in path.parts and path != own)
    assert any(f'"{known.id}"' in path.read_text(encoding="utf-8") for path in tests)


def test_placeholders_are_filled() -> None:
    said = finding("heading-skips", Position("lessons/01.md", 3), level=4, mended="###")
    assert said.severity is Severity.ERROR
    assert "4 signs" in said.message
    assert said.mend == "Begin the line with ###"


def test_a_guess_takes_the_place_of_the_general_mend() -> None:
    position = Position("module.yaml", 1)
    values = {"field": "titel", "known": "title, version"}
    assert "title, version" in finding("field-unknown", position, **values, guess="").mend
    assert finding("field-unknown", position, **values, guess="title").mend == "Write title instead of titel"


def test_a_value_of_the_author_cannot_disturb_a_terminal_or_a_report() -> None:
    long = "x" * 10_000 + "\x1b[2J"
    said = finding("field-unknown", Position("module.yaml"), field=long, known="\x1b[31m{title}", guess="")
    assert len(said.message) < LONGEST_VALUE + 100
    assert "\x1b" not in said.message + said.mend
    assert "{title}" in said.mend


def test_an_unknown_id_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        entry("no-such-finding")


def test_the_catalogue_is_opened_only_when_there_is_something_to_say() -> None:
    program = "import sys, essence_packager.findings.catalogue; print('tomllib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
