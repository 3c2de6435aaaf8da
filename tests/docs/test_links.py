"""Links lead to pages, headings and pictures that exist; pictures are small and say what they show."""

import re
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT

LINK = re.compile(r"(?P<picture>!?)\[(?P<words>[^\]]*)\]\((?P<target>[^)\s]+)\)")
CODE = re.compile(r"^(`{3,}).*?^\1$|``.+?``|`[^`\n]+`", re.MULTILINE | re.DOTALL)
ALL_PICTURES = 500_000
"""Bytes; a clone on a poor line carries them."""


def links(page: Path) -> list[re.Match[str]]:
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    return [link for link in LINK.finditer(text) if "://" not in link["target"]]


def anchors(page: Path) -> set[str]:
    """The names that headings have on the pages of code hosts."""
    text = re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_page_and_to_a_heading_on_it(page: Path) -> None:
    dead = []
    for link in links(page):
        path, _, anchor = link["target"].partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link["target"])
    assert dead == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_picture_has_words(page: Path) -> None:
    assert [link["target"] for link in links(page) if link["picture"] and len(link["words"]) < 20] == []


def test_every_picture_is_shown_and_all_are_small() -> None:
    pictures = set((ROOT / "docs" / "pictures").iterdir())
    shown = {(page.parent / link["target"]).resolve() for page in PAGES for link in links(page) if link["picture"]}
    assert pictures - shown == set()
    assert sum(picture.stat().st_size for picture in pictures) <= ALL_PICTURES
