"""Whatever a page, style sheet or script holds: looking at it ends soon, without a traceback, and without an error."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from essence_packager.model.finding import Severity
from tests.validating.packages import PACKAGES, judged

PIECES = some.sampled_from(
    [
        *("<", ">", "/", "<!--", "-->", "<script>", "</script>", "<style>", "</style>", '<img src="', "<a href="),
        *('"', "'", "=", "url(", ")", "@import ", "/*", "*/", "../", "%", "%2e", "?", "#", "//", "file:", "https://"),
        *("http://[", "\\", "&amp;", "&#0;", "import ", "from './a.js'", "LMSInitialize", "onunload=", "srcset=", " "),
        *("\n", "\0", "ā", "\ud7ff", "<base href=", '<meta http-equiv="refresh" content="0; url=', "charset="),
        *("utf-16", "<svg>", "<template>", "a.css"),
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(PIECES, max_size=40).map("".join), some.lists(PIECES, max_size=40).map("".join))
def test_no_text_is_an_error_or_a_traceback(tmp_path: Path, page: str, style: str) -> None:
    good = PACKAGES["scorm12"]
    head = b'<link rel="stylesheet" href="session.css"><script type="module" src="session.js"></script>'
    files = good | {"index.html": head + page.encode(), "session.js": style.encode(), "session.css": style.encode()}
    assert not [f for f in judged(tmp_path, files).findings if f.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        b"<p " + b"a " * 600_000,
        b"<b>" * 400_000,
        b"<" * 1_500_000,
        b'<img srcset="' + b" " * 1_500_000,
        b'<meta http-equiv="refresh" content="' + b" " * 1_500_000 + b'">',
        b"<style>" + b"/* " * 500_000,
        b"<style>" + b"url( " * 300_000,
        b'<script type="module">' + b"import " * 200_000,
        b"<!--" * 400_000,
        b"\xff\xfe" + b"<\x00" * 700_000,
    ],
    ids=range(10),
)
def test_what_is_made_to_take_long_does_not(tmp_path: Path, text: bytes) -> None:
    """A regular expression or parser that compares all with all would take minutes for each of these."""
    assert judged(tmp_path, PACKAGES["scorm12"] | {"index.html": text, "session.js": text}).ok
