"""Assessments as packed: what is drawn and shuffled, what a survey leaves out, how large a state can grow."""

import json
from pathlib import Path
from typing import Any

from essence_packager.composing.compose import compose
from essence_packager.composing.course import Course, Drawn
from essence_packager.composing.playerdata import player_data
from tests.reading.folders import BANK, Files, more_facts
from tests.reading.folders import module as read

LONG = "## Say {number} {{#say-{number} outcomes=roles}}\n\nAnswer: {words}\n\n"


def reserve(*lengths: int) -> str:
    """A bank of typed questions whose answers have these lengths."""
    return "".join(LONG.format(number=number, words="a" * length) for number, length in enumerate(lengths))


def course(folder: Path, settings: str, files: Files) -> Course:
    """The course of the base with more settings of its assessment and more files."""
    made, findings = compose(read(folder, {**more_facts(settings), **files}))
    assert findings == ()
    return made


def data(made: Course) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(player_data(made, "en", "0", "scorm12", 4096, {}))
    return found


def test_questions_count_through_all_banks_of_an_assessment_in_their_order(tmp_path: Path) -> None:
    made = course(tmp_path, "    banks: [reserve, final]", {"questions/reserve.md": reserve(5, 5)})
    assert [(entry.number, entry.report_id) for entry in made.interactions] == [
        (0, "final.01.say-0"),
        (1, "final.02.say-1"),
        (2, "final.03.who"),
    ]


def test_quotas_and_then_all_that_a_try_asks_are_steps_of_drawing(tmp_path: Path) -> None:
    other = "## Other? {#other}\n\nAnswer: false\n"
    settings = "    banks: [final, other]\n    draw: 1\n    quotas: {roles: 1}\n    shuffle: options"
    made = course(tmp_path, settings, {"questions/other.md": other})
    assert made.assessments[0].draws == (Drawn(1, ("who",)), Drawn(1, ("who", "other")))
    assert made.assessments[0].asked == 1
    packed = data(made)["assessments"][0]
    assert packed["draw"] == [{"n": 1, "from": ["who"]}, {"n": 1, "from": ["who", "other"]}]
    assert packed["shuffle"] == {"questions": False, "options": True}
    assert "<li>1 question.</li>" in made.texts["en"].pages["assessment.final"]


def test_a_test_that_asks_all_its_questions_draws_none(tmp_path: Path) -> None:
    made = course(tmp_path, "    draw: 1", {"questions/final.md": BANK})
    assert made.assessments[0].draws == ()
    assert data(made)["assessments"][0]["draw"] is None


def test_the_largest_state_of_a_drawn_test_holds_its_largest_answers(tmp_path: Path) -> None:
    lengths = (5, 40, 5, 30)
    all_asked = course(
        tmp_path / "all",
        "    banks: [reserve]",
        {"questions/final.md": None, "questions/reserve.md": reserve(*lengths)},
    )
    two = course(
        tmp_path / "two",
        "    banks: [reserve]\n    draw: 2",
        {"questions/final.md": None, "questions/reserve.md": reserve(*lengths)},
    )
    large = course(
        tmp_path / "large",
        "    banks: [reserve]",
        {"questions/final.md": None, "questions/reserve.md": reserve(40, 30)},
    )
    assert two.worst_state == large.worst_state < all_asked.worst_state


def test_a_survey_is_scored_nowhere(tmp_path: Path) -> None:
    wishes = "## What helps? {#what-helps type=multiple}\n\n- [ ] One\n- [ ] Two\n\n## Say it {#say}\n\nAnswer: long\n"
    made = course(tmp_path, "  - id: wishes\n    role: survey", {"questions/wishes.md": wishes})
    asked = [entry for entry in made.interactions if entry.assessment == "wishes"]
    assert [(entry.scored, entry.right_response) for entry in asked] == [(False, ""), (False, "")]
    assert made.texts["en"].questions["what-helps"].right == ()
    survey = made.assessments[1]
    assert (survey.tries, survey.feedback) == (1, "none")
    page = made.texts["en"].pages["assessment.wishes"]
    assert "Your teacher sees your name and your answers." in page
    assert "Choose all that fit." in page
    assert "to pass" not in page
