"""Languages are written the right way round."""

import pytest

from essence_packager.composing.direction import direction


@pytest.mark.parametrize("language", ["ar", "fa-IR", "he", "ur", "ku-Arab", "az-arab-IR", "yi"])
def test_right_to_left(language: str) -> None:
    assert direction(language) == "rtl"


@pytest.mark.parametrize("language", ["en", "lv", "uk", "ku", "ur-Latn", "sr-Cyrl"])
def test_left_to_right(language: str) -> None:
    assert direction(language) == "ltr"
