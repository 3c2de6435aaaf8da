"""The code book: what a report's numbers, ids and letters mean."""

import csv
import io
import json

from essence_packager.composing.compose import compose
from essence_packager.model.questions import SingleChoice
from essence_packager.model.text import Text
from essence_packager.packaging.codebook import codebook, codebook_csv, codebook_json
from tests.packaging.courses import bank, course, module, option


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_numbers_and_ids_are_those_of_the_interactions() -> None:
    made = course()
    book = codebook(made, "en")
    expected = [(entry.number, entry.report_id) for entry in made.interactions]
    expected += [(entry.number, entry.report_id) for entry in made.competences]
    shown = [(entry.number, entry.report_id) for entry in book.questions]
    shown += [(entry.number, entry.report_id) for entry in book.competences]
    assert shown == expected
    assert [number for number, _ in expected] == list(range(len(expected)))


def test_letters_are_those_of_responses_in_source_order() -> None:
    single, several, true_false, text = codebook(course(), "en").questions
    assert [(o.letter, o.right) for o in single.options] == [("a", False), ("b", True)]
    assert [o.letter for o in several.options if o.right] == ["a", "c"]
    assert [(o.letter, o.text, o.right) for o in true_false.options] == [("t", "True", False), ("f", "False", True)]
    assert (text.options, text.answers) == ((), ("Rīga", "Riga"))
    assert (single.right, several.right, true_false.right, text.right) == ("b", "{a,c}", "f", "Rīga")


def test_a_question_says_where_it_stands_and_what_it_shows() -> None:
    first = codebook(course(), "en").questions[0]
    assert (first.part, first.competences) == ("Final test", ("Collaboration & care",))


def test_json_has_names_that_programs_may_rely_on() -> None:
    data = json.loads(codebook_json(codebook(course(), "en")))
    assert list(data) == ["format", "module", "iri", "version", "language", "title", "questions", "competences"]
    assert data["format"] == 1
    assert list(data["questions"][0]) == [
        "number", "report_id", "id", "type", "part", "text", "options", "right", "answers", "points", "competences",
        "targets", "scored", "drawn",
    ]  # fmt: skip
    assert data["questions"][0]["options"][1] == {"letter": "b", "text": "The newest member", "right": True}
    assert list(data["competences"][0]) == [
        "number", "report_id", "objective_id", "title", "framework", "code", "outcomes",
    ]  # fmt: skip


def test_csv_opens_in_a_spreadsheet_with_one_row_for_each_number() -> None:
    content = codebook_csv(codebook(course(), "en"))
    assert content.startswith(b"\xef\xbb\xbf"), "without a byte order mark Excel reads an old code page"
    head, *body = rows(content)
    assert head[0] == "Number"
    assert [row[0] for row in body] == ["0", "1", "2", "3", "4"]
    assert {len(row) for row in (head, *body)} == {9}
    assert body[1][4:8] == ["a = Listening\nb = Shouting\nc = Notes", "{a,c}", "Listening | Notes", "2"]


def test_csv_is_headed_in_the_language_of_the_module() -> None:
    assert rows(codebook_csv(codebook(course(language="lv"), "lv")))[0][0] == "Numurs"


def test_a_question_that_looks_like_a_formula_is_not_run_by_a_spreadsheet() -> None:
    asked = SingleChoice(
        id="sum",
        text=Text('=HYPERLINK("http://example.org")'),
        options=(option("a", "+1", correct=True), option("b", "2")),
    )
    made, _ = compose(module(banks=(bank()._replace(questions=(asked,)),)))
    row = rows(codebook_csv(codebook(made, "en")))[1]
    assert row[3] == '\'=HYPERLINK("http://example.org")'
    assert row[6] == "'+1"
