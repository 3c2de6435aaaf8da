"""Somebody reads results back: from a file that was exported, from an LRS, as text, CSV or JSON."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.program import essence
from tests.support.ralph import PASSWORD, USER, Ralph
from tests.xapi.courses import RESPONSES, facts, session


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """The statements of a session as JSON lines."""
    path = tmp_path / "export.jsonl"
    lines = (json.dumps(one, ensure_ascii=False) for one in session(facts(), RESPONSES))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_file_becomes_a_table(exported: Path, tmp_path: Path) -> None:
    done = essence("statements", exported.name, cwd=tmp_path)

    assert done.status == 0
    assert [" ".join(line.split()) for line in done.out.splitlines()] == [
        "Learner Assessment Tries Best Latest Result Collaboration & care",
        "Anna Bērziņa Final test 1 80% 80% passed 0%",
        "Anna Bērziņa (whole course) – 80% 80% passed 75.5%",
    ]
    assert done.err == "22 statements read, 19 of them results.\n"


def test_json_and_csv_stand_alone_on_stdout(exported: Path, tmp_path: Path) -> None:
    data = json.loads(essence("statements", exported.name, "--format", "json", cwd=tmp_path).out)
    text = essence("statements", exported.name, "--format", "csv", cwd=tmp_path).out

    assert [result["passed"] for result in data["results"]] == [True, True]
    assert [row["result"] for row in csv.DictReader(text.splitlines())] == ["passed", "passed"]


def test_a_broken_line_is_named_and_the_rest_is_shown(exported: Path, tmp_path: Path) -> None:
    with exported.open("a", encoding="utf-8") as stream:
        stream.write('{"actor": \n')

    done = essence("statements", exported.name, cwd=tmp_path)

    assert done.status == 1
    assert "export.jsonl:23:11: this is no whole JSON" in done.err
    assert "Anna Bērziņa" in done.out


def test_an_lrs_is_read_with_what_stands_in_the_environment(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Ralph(tmp_path_factory.mktemp("ralph")) as lrs:
        lrs.send(session(facts(), RESPONSES))
        monkeypatch.setenv("ESSENCE_LRS_ENDPOINT", lrs.endpoint)
        monkeypatch.setenv("ESSENCE_LRS_USER", USER)
        monkeypatch.setenv("ESSENCE_LRS_PASSWORD", PASSWORD)
        done = essence("statements", cwd=tmp_path)
        refused = essence("statements", "--password", "not-" + PASSWORD, cwd=tmp_path)

    assert done.status == 0
    assert "Anna Bērziņa  Final test" in done.out
    assert refused.status == 1
    assert "it does not know this user and password" in refused.err
    assert PASSWORD not in done.out + done.err + refused.out + refused.err


def test_another_course_is_left_out(exported: Path, tmp_path: Path) -> None:
    done = essence("statements", exported.name, "--activity", "https://example.org/another", cwd=tmp_path)
    assert (done.status, done.out) == (0, "No results.\n")
    assert "Without --activity" in done.err


def test_neither_file_nor_lrs_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ENDPOINT", "USER", "PASSWORD"):
        monkeypatch.delenv(f"ESSENCE_LRS_{name}", raising=False)
    done = essence("statements", cwd=tmp_path)
    assert done.status == 2
    assert "Name a file of statements, or an LRS" in done.err


def test_an_lrs_that_is_not_there_is_said_to_be_unreachable(tmp_path: Path) -> None:
    done = essence(
        "statements", "--lrs", "http://127.0.0.1:9/xapi", "--user", "a", "--password", "s3cret", cwd=tmp_path
    )
    assert done.status == 1
    assert "the LRS cannot be reached" in done.err
    assert "s3cret" not in done.err


def test_help_says_the_rules(tmp_path: Path) -> None:
    words = " ".join(essence("statements", "--help", cwd=tmp_path).out.split())
    assert "Best is the highest score of all tries" in words
    assert "ESSENCE_LRS_PASSWORD" in words
