"""Questions without ids of their own are found where these would be written."""

from pathlib import Path

from essence_packager.reading.ids import Unnamed, unnamed
from tests.reading.folders import bank, lesson, make, yaml_bank


def test_questions_in_markdown(tmp_path: Path) -> None:
    files = bank("## What?\n\nAnswer: me\n\nUnderlined\nheading?\n---\n\nAnswer: you")
    quiz = lesson(":::{quiz}\n## Where?\n\nAnswer: here\n\n## When? {#when}\n\nAnswer: now\n:::")
    assert unnamed(make(tmp_path, files | quiz)) == (
        Unnamed("lessons/01-why.md", 4, 0, "where"),
        Unnamed("questions/final.md", 6, 0, "what"),
        Unnamed("questions/final.md", 11, 0, "underlined-heading"),
    )


def test_questions_in_yaml(tmp_path: Path) -> None:
    entries = "- type: true-false\n  text: So\n  correct: true\n- {type: true-false, text: Not, correct: true}\n"
    assert unnamed(make(tmp_path, yaml_bank(entries))) == (
        Unnamed("questions/final.yaml", 6, 3, "so"),
        Unnamed("questions/final.yaml", 9, 3, "not"),
    )


def test_a_made_id_that_is_taken_is_not_offered(tmp_path: Path) -> None:
    assert unnamed(make(tmp_path, bank("## Who?\n\nAnswer: me"))) == ()
