"""What this project builds is right in the eyes of its own validator, in every profile."""

from pathlib import Path

import pytest

from essence_packager.api import build
from essence_packager.packaging.targets import TARGETS
from essence_packager.validating.profiles import PROFILES
from essence_packager.validating.validate import validate

EXAMPLES = sorted(path.parent for path in (Path(__file__).resolve().parents[2] / "examples").glob("*/module.yaml"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_every_example_for_every_target_in_every_profile(example: Path, tmp_path: Path) -> None:
    packages = build(example, targets=tuple(TARGETS), out=tmp_path)
    assert {package.path.suffix for package in packages} == {".zip"}
    for package in packages:
        for profile in PROFILES:
            assert validate(package.path, profile=profile).findings == (), (package.path.name, profile)


def test_there_are_examples() -> None:
    assert {"teamwork", "question-types"} <= {path.name for path in EXAMPLES}
