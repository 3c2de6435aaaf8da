"""Fixtures for the tests of the LMS itself: the bench, and a package small enough to read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.lms.bench import Bench
from tests.lms.bench2004 import Bench2004
from tests.lms.lms import Lms
from tests.support.browser import devices

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M-1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
 <organizations default="O-1"><organization identifier="O-1"><title>Probe &amp; co</title>
  <item identifier="I-1" identifierref="R-1"><title>Unit</title>{extra}</item></organization></organizations>
 <resources><resource identifier="R-1" type="webcontent" adlcp:scormtype="sco" href="index.html">
  <file href="index.html"/></resource></resources>
</manifest>
"""
CONTENT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Probe</title><h1>Probe</h1>
<script>
let at = window;
while (!at.API && at.parent !== at) at = at.parent;
if (!at.API && window.opener) at = window.opener;
window.lms = at.API;
</script>
"""


def write_probe(folder: Path, extra: str = "") -> Path:
    """An unpacked package whose page finds the API and waits for the test; `extra` goes into the item."""
    folder.mkdir(parents=True)
    (folder / "imsmanifest.xml").write_text(MANIFEST.format(extra=extra), encoding="utf-8")
    (folder / "index.html").write_text(CONTENT, encoding="utf-8")
    (folder / "unlisted.html").write_text(CONTENT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def bench(browser: Browser) -> Iterator[Bench]:
    with Lms() as lms, devices(browser) as made:
        yield Bench(lms, made.new().new_page())


@pytest.fixture(scope="module")
def bench2004(browser: Browser) -> Iterator[Bench2004]:
    with devices(browser) as made:
        yield Bench2004(made.new().new_page())


@pytest.fixture
def probe(lms: Lms, tmp_path: Path) -> Lms:
    """An LMS with the small package."""
    lms.install(write_probe(tmp_path / "probe"))
    return lms


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One tab for all tests of a module: each has an LMS, and so an origin, of its own."""
    with devices(browser) as made:
        yield made.new().new_page()
