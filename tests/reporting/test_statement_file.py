"""Files of statements: JSON lines, arrays, answers of an LRS; what is broken is named by its line."""

import json
from pathlib import Path

import pytest

from essence_packager.reporting.errors import ReportingError
from essence_packager.reporting.statement_file import read


@pytest.mark.parametrize(
    "text",
    [
        '{"id": 1}\n{"id": 2}\n',
        '{"id": 1}\r\n\r\n{"id": 2}',
        '[{"id": 1}, {"id": 2}]',
        '[\n {"id": 1},\n {"id": 2}\n]\n',
        '{"statements": [{"id": 1}, {"id": 2}], "more": ""}',
        '{"statements": [{"id": 1}]}\n{"statements": [{"id": 2}]}\n',
        '\ufeff{"id": 1}\n{"id": 2}\n',
    ],
)
def test_every_usual_form_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "statements.json"
    path.write_bytes(text.encode("utf-8"))

    found = read(path)

    assert found.statements == ({"id": 1}, {"id": 2})
    assert found.complaints == ()


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "statements.jsonl"
    path.write_text('{"id": 1}\n{"id": \n{"id": 2}\n', encoding="utf-8")

    found = read(path)

    assert found.statements == ({"id": 1}, {"id": 2})
    [complaint] = found.complaints
    assert complaint.startswith(f"{path}:2:8: this is no whole JSON")


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "statements.jsonl"
    path.write_text(json.dumps({"name": "a\u2028b"}, ensure_ascii=False) + "\n{}\n", encoding="utf-8")
    assert len(read(path).statements) == 2


@pytest.mark.parametrize("text", ['[{"id": 1},\n {"id": }]', '{\n "id": 1,\n "actor": x\n}'])
def test_a_broken_document_gets_one_complaint_at_its_place(tmp_path: Path, text: str) -> None:
    path = tmp_path / "statements.json"
    path.write_text(text, encoding="utf-8")

    found = read(path)

    assert found.statements == ()
    [complaint] = found.complaints
    assert complaint.startswith((f"{path}:2:", f"{path}:3:"))


@pytest.mark.parametrize("line", ["[" * 100_000, "1" * 5000])
def test_a_line_that_overwhelms_the_parser_is_named_too(tmp_path: Path, line: str) -> None:
    path = tmp_path / "statements.jsonl"
    path.write_text(f"{{}}\n{line}\n", encoding="utf-8")
    [complaint] = read(path).complaints
    assert complaint.startswith(f"{path}:2: this JSON cannot be read")


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "none.json"
    path.touch()
    assert read(path).complaints == (f"{path}:1: the file is empty",)


def test_what_is_no_text_or_not_there_is_said_in_words(tmp_path: Path) -> None:
    image = tmp_path / "picture.png"
    image.write_bytes(b"\x89PNG\xff")

    with pytest.raises(ReportingError, match="this is no text in UTF-8"):
        read(image)
    with pytest.raises(ReportingError, match="cannot be read"):
        read(tmp_path / "missing.json")
