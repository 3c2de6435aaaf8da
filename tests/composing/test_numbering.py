"""The names of competences in reports."""

from pathlib import Path

from essence_packager.composing.numbering import placed_competences
from tests.reading.folders import Files, facts, module


def _objective(folder: Path, files: Files) -> str:
    return placed_competences(module(folder, files), 0)[0].objective_id


def test_a_competence_with_a_code_is_named_after_its_framework(tmp_path: Path) -> None:
    assert _objective(tmp_path, {}) == "LifeComp.S3.collaboration"


def test_a_competence_without_a_code_does_not_look_like_a_code_of_its_framework(tmp_path: Path) -> None:
    assert _objective(tmp_path, facts("lifecomp\n    code: S3\n", "esco\n")) == "collaboration"
