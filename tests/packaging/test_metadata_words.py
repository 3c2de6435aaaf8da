"""Licences, people and durations as metadata write them."""

import pytest

from essence_packager.packaging.licences import licence_text, licence_uri, reserves_rights
from essence_packager.packaging.lom import iso_duration
from essence_packager.packaging.vcard import organisation_card, person_card


@pytest.mark.parametrize(
    ("expression", "uri"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC-BY-3.0-DE", "https://creativecommons.org/licenses/by/3.0/de/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("MIT", "https://spdx.org/licenses/MIT.html"),
        ("CC-BY-4.0 OR MIT", None),
        ("LicenseRef-ours", None),
    ],
)
def test_a_licence_has_an_address_when_it_is_one_that_is_known(expression: str, uri: str | None) -> None:
    assert licence_uri(expression) == uri
    assert licence_text(expression) == (uri or expression)


def test_only_the_public_domain_reserves_nothing() -> None:
    assert reserves_rights("CC-BY-4.0")
    assert not reserves_rights("CC0-1.0")


@pytest.mark.parametrize(
    ("minutes", "duration"), [(0, "PT0M"), (5, "PT5M"), (60, "PT1H"), (150, "PT2H30M"), (6000, "PT100H")]
)
def test_minutes_become_an_iso_8601_duration(minutes: int, duration: str) -> None:
    assert iso_duration(minutes) == duration


def test_a_card_is_one_line_a_field_whatever_stands_in_a_name() -> None:
    assert person_card("A\r\nEMAIL:x; y, z\\").split("\n")[2] == r"N:A EMAIL:x\; y\, z\\;;;;"
    assert "\r" not in person_card("A\r\nB")


def test_a_country_is_given_only_when_it_is_known() -> None:
    assert "ADR" not in organisation_card("School", None)
    assert "ADR:;;;;;;LV" in organisation_card("School", "LV").split("\n")
