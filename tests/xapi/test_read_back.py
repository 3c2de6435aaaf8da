"""From the learner's click to the teacher's table: what a browser told a real LRS, `statements` prints."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.cli.program import essence
from tests.e2e.learner import Learner
from tests.support.ralph import PASSWORD, USER, Ralph
from tests.xapi.launching import OTHER, address, pass_all, saved
from tests.xapi.lrs import Lrs

pytestmark = pytest.mark.browser


def test_a_teacher_reads_who_passed_and_who_is_on_the_way(
    lrs: Lrs, page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Ralph(tmp_path) as ralph:
        page.goto(address(lrs.content, ralph.endpoint, auth=ralph.authorization))
        anna = Learner(page, page)
        pass_all(anna)
        record = anna.record()
        saved(anna)
        page.goto(address(lrs.content, ralph.endpoint, auth=ralph.authorization, actor=OTHER))
        other = Learner(page, page)
        other.read_all()
        saved(other)

        monkeypatch.setenv("ESSENCE_LRS_ENDPOINT", ralph.endpoint)
        monkeypatch.setenv("ESSENCE_LRS_USER", USER)
        monkeypatch.setenv("ESSENCE_LRS_PASSWORD", PASSWORD)
        done = essence("statements", "--format", "json", cwd=tmp_path)
        table = essence("statements", cwd=tmp_path)

    results = json.loads(done.out)["results"]
    told = [
        (one["learner"]["name"], (one["assessment"] or {}).get("title", ""), one["tries"], one["best"], one["passed"])
        for one in results
    ]
    assert told == [
        ("Anna Bērziņa", "Final test", 1, 1, True),
        ("Anna Bērziņa", "", 0, 1, True),
        ("Somebody Else", "", 0, None, None),
    ]
    assert record["Status"] == "Passed"
    assert all(entry["scaled"] == 1 for one in results for entry in one["competences"])
    assert "Anna Bērziņa   Final test      1      100%  100%    passed" in table.out
