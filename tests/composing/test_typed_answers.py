"""The model compares typed answers as the player does: both are tested with the same cases."""

import json
from pathlib import Path
from typing import Any

import pytest

from essence_packager.model.questions.text_entry import comparable

CASES = json.loads((Path(__file__).parents[1] / "player" / "typed.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(f"{case['typed']} for {case['accepted']}"))
def test_quotation_marks_and_dashes_that_phones_write_count_as_plain_ones(case: dict[str, Any]) -> None:
    matters = case["case"]
    assert (comparable(case["typed"], matters) == comparable(case["accepted"], matters)) is case["right"]
