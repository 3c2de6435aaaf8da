"""Plays a course of many pages once, and tells what was said about each."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from essence_packager.playing.play import play
from tests.playing.courses import line_of, write_course

Heard = dict[str, set[str]]
"""Ids of findings by the page's name."""


def heard(path: Path, standard: str, scripts: Mapping[str, str], files: Mapping[str, str] | None = None) -> Heard:
    """Play the course by the letter of the standard, with time enough."""
    report = play(write_course(path, standard, scripts, files=files), profile="adl", seconds=600).report
    lines = {line_of(standard, number): name for number, name in enumerate(scripts)}
    found: Heard = defaultdict(set)
    for finding in report.findings:
        found[lines[finding.position.line]].add(finding.id)
    return found
