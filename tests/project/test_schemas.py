"""The JSON Schemas in the repository are those of the model, and accept what the reader accepts."""

from pathlib import Path

import pytest

from schemas.build import schemas

FOLDER = Path(__file__).resolve().parents[2] / "schemas"


@pytest.mark.parametrize(("name", "text"), schemas().items(), ids=schemas())
def test_a_schema_is_what_the_model_says_now(name: str, text: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == text, "run: python schemas/build.py"
