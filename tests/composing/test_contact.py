"""A contact becomes a link only where it is an address."""

import pytest

from essence_packager.model.module import Facts


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("anna@example.org", "mailto:anna@example.org"),
        ("https://example.org/help", "https://example.org/help"),
        ("http://example.org/@anna", "http://example.org/@anna"),
        ("ftp://anna@example.org", ""),
        ("Anna: anna@example.org", ""),
        ("https://example.org or ask", ""),
        ("room 12", ""),
        ("", ""),
    ],
)
def test_a_contact_leads_to_its_address(contact: str, href: str) -> None:
    facts = Facts.model_validate(
        {"format": 1, "title": "Teams", "language": "en", "license": "CC-BY-4.0", "contact": contact}
    )
    assert facts.contact_href == href
