"""Plays a course of many pages once, and tells what was said about each."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from essence_packager.playing import learner
from essence_packager.playing.play import play
from tests.playing.courses import line_of, write_course

Heard = dict[str, set[str]]
"""Ids of findings by the page's name."""


def heard(
    path: Path, standard: str, good: Mapping[str, str], bad: Mapping[str, str], files: Mapping[str, str] | None = None
) -> Heard:
    """Play a course of right pages and of wrong ones (by the id that they show), by the letter of the standard.

    All in one, for each start of a browser takes its time; for the same reason the learner is less patient.
    """
    scripts = {**good, **{page_of(id): script for id, script in bad.items()}}
    course = write_course(path, standard, scripts, files=files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(learner, "LOADING", 1.6)
        patch.setattr(learner, "WAIT", 100)
        report = play(course, profile="adl", seconds=600).report
    lines = {line_of(standard, number): name for number, name in enumerate(scripts)}
    found: Heard = defaultdict(set)
    for finding in report.findings:
        found[lines[finding.position.line]].add(finding.id)
    return dict(found)


def expected(bad: Mapping[str, str], beside: Mapping[str, set[str]]) -> Heard:
    """What is to be said: nothing about right pages, of each wrong one its id and what it cannot help showing, too."""
    return {page_of(id): {id} | beside.get(id, set()) for id in bad}


def page_of(id: str) -> str:
    """The name of the page that shows a finding."""
    return id.removeprefix("run-")
