"""Findings in other languages: the same finding, with the same placeholders, in words of that language."""

import re
import string

import pytest

from essence_packager.findings.catalogue import finding, ids
from essence_packager.findings.languages import LANGUAGES
from essence_packager.findings.translation import entry_in, tables, translated
from essence_packager.model.finding import Position, Report
from essence_packager.strings import strings_for

OTHERS = LANGUAGES[1:]
KEYS = {"title", "message", "mend", "mend-guess", "why"}
ENTRIES = [(language, id) for language in OTHERS for id in ids()]


TABLES = {language: tables(language) for language in OTHERS}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(("language", "id"), ENTRIES)
def test_an_entry_is_translated_whole(language: str, id: str) -> None:
    own, table = entry_in(id, "en"), TABLES[language][id]
    assert set(table) == KEYS - (set() if own.mend_guess else {"mend-guess"})
    told = entry_in(id, language)
    for key in ("message", "mend", "mend_guess"):
        assert fields(getattr(told, key)) == fields(getattr(own, key)), key
    assert told.message.endswith(".")
    assert told.why.endswith(".")
    assert not told.title.endswith(".")
    assert "!" not in re.sub(r"!\[|\*?! |<!|:::", "", f"{told.title} {told.message} {told.mend} {told.why}")


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_translated_that_is_not_there(language: str) -> None:
    assert set(TABLES[language]) <= set(ids())


def test_a_finding_is_said_in_another_language_with_the_same_values() -> None:
    said = finding("field-unknown", Position("module.yaml", 3), field="titel", known="title", guess="title")
    [told] = translated(Report((said,)), "lv").findings
    assert (told.id, told.severity, told.position) == (said.id, said.severity, said.position)
    assert told.message != said.message
    assert "titel" in told.message + told.mend
    assert told.mend != said.mend


def test_english_is_left_as_it_is() -> None:
    report = Report((finding("heading-skips", Position("lessons/01.md", 3), level=4, mended="###"),))
    assert translated(report, "en") is report


@pytest.mark.parametrize("language", OTHERS)
def test_commands_have_all_their_sentences(language: str) -> None:
    assert set(strings_for(language, "terminal").strings) == set(strings_for("en", "terminal").strings)
