"""Finds what learners answer whose ids are made from its words, for the command that writes these ids."""

from pathlib import Path
from typing import NamedTuple

from essence_packager.reading.folder import read_all


class Unnamed(NamedTuple):
    """A question, reflection or checklist without an id of its own, and the id it has until its words change.

    ``file`` is a POSIX path in the folder. ``line`` and ``column`` (from 1) are those of the first field, or of the
    brace, of a question in YAML; for Markdown the line on which the words of the heading end, or that of the directive,
    column 0.
    """

    file: str
    line: int
    column: int
    id: str


def unnamed(folder: Path) -> tuple[Unnamed, ...]:
    """Return the questions of a folder that have no id of their own, in the order of files and lines.

    Of questions that share an id only the first is here; the others have a finding.
    """
    found = (Unnamed(place.file, place.line, place.column, id) for place, id in read_all(folder).made)
    return tuple(sorted(found))
