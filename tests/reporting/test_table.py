"""The table: best and latest results, passes, competences, whoever the learner and in whatever order it is told."""

import csv
import io
import json
import random
from collections.abc import Iterable

import pytest

from essence_packager.reporting.evidence import evidence
from essence_packager.reporting.formats import as_csv, as_json, as_text
from essence_packager.reporting.table import Row, Table, table
from tests.reporting.told import BORIS, TEMPLATES, answered, handed_in, passed, shown
from tests.xapi.courses import RESPONSES, facts, filled, session


def made(statements: Iterable[object]) -> Table:
    return table(one for one in map(evidence, statements) if one is not None)


def only(statements: Iterable[object]) -> Row:
    [row] = made(statements).rows
    return row


def test_best_is_the_highest_and_latest_the_last_try() -> None:
    row = only([handed_in(1, 50, passed=False), handed_in(3, 60, passed=False), handed_in(2, 90, passed=True)])
    assert (row.tries, row.best, row.latest, row.passed) == (3, 0.9, 0.6, True)


def test_the_order_in_which_an_lrs_tells_does_not_matter() -> None:
    statements = session(facts(), RESPONSES)
    shuffled = random.Random(7).sample(statements, len(statements))
    assert made(shuffled) == made(statements)


def test_what_is_told_twice_counts_once() -> None:
    assert only([handed_in(1, 50), handed_in(1, 50)]).tries == 1


def test_failed_needs_a_verdict() -> None:
    assert only([handed_in(1, 50, passed=False)]).passed is False
    assert only([handed_in(1, 50)]).passed is None


def test_a_competence_in_an_assessment_is_what_the_latest_answers_earned() -> None:
    [competence] = [entry["object"]["id"] for entry in [TEMPLATES["competences"]["collaboration"]]]
    row = only([answered(1, "speak-first", 0, 2), answered(2, "speak-first", 1, 2), handed_in(3, 50)])
    assert row.competences == {competence: 0.5}


def test_answers_of_lessons_are_no_part_of_an_assessment() -> None:
    assert only([answered(1, "warm-up", 1, 1), handed_in(3, 50)]).competences == {}


def test_the_row_of_the_course_has_its_own_results() -> None:
    row = only([passed(5, 88), shown(4, 75)])
    assert (row.assessment, row.best, row.passed, list(row.competences.values())) == ("", 0.88, True, [0.75])


def test_learners_are_told_apart_by_their_identifier_and_named_by_their_latest_name() -> None:
    renamed = {"mbox": "mailto:boris@example.org", "name": "Boris"}
    rows = made([handed_in(1, 50, actor=BORIS), handed_in(2, 70), handed_in(3, 60, actor=renamed)]).rows
    assert [(row.learner.name, row.tries) for row in rows] == [("Anna Bērziņa", 1), ("Boris", 2)]


def test_an_lms_that_launches_under_an_id_of_its_own_is_one_course() -> None:
    theirs = {"id": "https://lms.example.org/activity/7"}
    context = TEMPLATES["assessments"]["final"]["context"]
    moved = {**context, "contextActivities": {**context["contextActivities"], "grouping": [theirs], "parent": [theirs]}}
    whole = {**passed(5, 88), "object": {**TEMPLATES["passed"]["object"], **theirs}}

    assert {row.course for row in made([handed_in(1, 50, context=moved), whole]).rows} == {theirs["id"]}


def test_text_is_a_table_for_people() -> None:
    statements = [answered(1, "speak-first", 1, 2), handed_in(2, 79.25, passed=True), passed(3, 80), shown(4, 50)]
    assert as_text(made(statements)) == (
        "Learner       Assessment      Tries  Best    Latest  Result  Collaboration & care\n"
        "Anna Bērziņa  Final test      1      79.25%  79.25%  passed  50%\n"
        "Anna Bērziņa  (whole course)  –      80%     80%     passed  50%\n"
    )
    assert as_text(made([])) == "No results.\n"


def test_text_shows_who_is_who_of_one_name() -> None:
    other = {**BORIS, "name": "Anna Bērziņa"}
    text = as_text(made([handed_in(1, 50), handed_in(2, 60, actor=other)]))
    assert "Anna Bērziņa (mailto:boris@example.org)" in text


def test_a_persian_name_is_spelt_as_its_bearer_spells_it() -> None:
    named = {**BORIS, "name": "علی\u200cرضا"}
    assert as_text(made([handed_in(1, 50, actor=named)])).splitlines()[1].startswith("علی\u200cرضا   ")


def test_a_name_cannot_command_the_terminal() -> None:
    rude = {**BORIS, "name": "B\x1b[2Joris\nAnna\u202e"}
    text = as_text(made([handed_in(1, 50, actor=rude)]))
    assert "\x1b" not in text
    assert text.count("\n") == 2


def test_csv_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    rude = {**BORIS, "name": '=HYPERLINK("x")'}
    text = as_csv(made([handed_in(1, 50, actor=rude), passed(2, 80)]))
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))

    assert text.startswith("\ufeff")
    assert rows[0][:4] == ["learner", "learner id", "course", "course id"]
    assert rows[1][0] == '\'=HYPERLINK("x")' or rows[2][0] == '\'=HYPERLINK("x")'
    assert {len(row) for row in rows} == {len(rows[0])}


def test_json_has_ids_and_titles() -> None:
    data = json.loads(as_json(made([answered(1, "speak-first", 1, 2), handed_in(2, 80, passed=True)])))
    [result] = data["results"]

    assert data["format"] == 1
    assert result["assessment"]["title"] == "Final test"
    assert result["competences"][0]["scaled"] == 0.5
    assert (result["tries"], result["best"], result["passed"]) == (1, 0.8, True)


@pytest.mark.parametrize(
    ("scaled", "shown_as"), [(0.7, "70%"), (0.69999, "69.99%"), (0.29, "29%"), (1, "100%"), (0, "0%")]
)
def test_per_cent_is_cut_as_the_player_cuts_it(scaled: float, shown_as: str) -> None:
    told = filled(TEMPLATES["assessments"]["final"], 1, completion=True, score={"scaled": scaled})
    assert f" {shown_as} " in as_text(made([told]))
