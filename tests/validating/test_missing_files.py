"""A file that is listed but not there matters as much as it will be missed."""

from pathlib import Path

from essence_packager.model.finding import Severity
from tests.validating.packages import PACKAGES, changed, judged

GOOD = PACKAGES["scorm12"]
LISTED = '<file href="session.js"/>'


def verdict(folder: Path, listed: str, mentioned_by: bytes = b"") -> dict[str, Severity]:
    files = changed(GOOD, (LISTED, f'{LISTED}<file href="{listed}"/>'))
    report = judged(folder, files | {"menu.js": mentioned_by} if mentioned_by else files)
    return {finding.id: finding.severity for finding in report.findings if listed in finding.message}


def test_a_page_that_something_opens_is_an_error(tmp_path: Path) -> None:
    found = verdict(tmp_path, "two.html", b'const pages = ["index.html", "two.html"];')
    assert found["listed-file-missing"] is Severity.ERROR


def test_a_page_that_nothing_mentions_is_a_left_over_of_a_program(tmp_path: Path) -> None:
    assert verdict(tmp_path, "story.html") == {"listed-file-missing-aside": Severity.WARNING}


def test_a_style_sheet_changes_only_the_looks(tmp_path: Path) -> None:
    assert verdict(tmp_path, "extra.css", b'load("extra.css");') == {"listed-file-missing-aside": Severity.WARNING}
