"""The smallest good package of each standard has no finding, in no profile and in no container."""

from pathlib import Path

import pytest

from essence_packager.validating.profiles import PROFILES
from essence_packager.validating.validate import validate
from tests.validating.packages import PACKAGES, judged, manifest_of, unpacked


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("standard", PACKAGES)
def test_a_zip(tmp_path: Path, standard: str, profile: str) -> None:
    assert judged(tmp_path, PACKAGES[standard], profile).findings == ()


@pytest.mark.parametrize("standard", PACKAGES)
def test_a_folder(tmp_path: Path, standard: str) -> None:
    assert validate(unpacked(tmp_path, PACKAGES[standard])).findings == ()


@pytest.mark.parametrize("standard", [each for each in PACKAGES if each != "cmi5"])
def test_a_manifest_alone(tmp_path: Path, standard: str) -> None:
    folder = unpacked(tmp_path, PACKAGES[standard])
    assert validate(folder / manifest_of(PACKAGES[standard])).findings == ()
