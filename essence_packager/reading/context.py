"""What is known and gathered while the files of one folder are read."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from essence_packager.model.finding import Finding, Position
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.files import Files


class Pointer(NamedTuple):
    """A link to a heading, checked when all lessons have been read."""

    position: Position
    lesson: str
    fragment: str


@dataclass(slots=True)
class Context:
    """The folder as a whole: what texts may point to, and what they did point to.

    ``assessments`` and ``outcomes`` are None while module.yaml cannot be read: then nothing is said about them.
    """

    files: Files
    findings: list[Finding]
    lessons: dict[str, str] = field(default_factory=dict)
    """Ids of lessons by path."""
    skipped: set[str] = field(default_factory=set)
    """Lessons that module.yaml does not list: they are not in the module."""
    assessments: Collection[str] | None = None
    outcomes: Collection[str] | None = None
    headings: dict[str, dict[str, str]] = field(default_factory=dict)
    """By lesson's id: the ids of its headings and their words."""
    pointers: list[Pointer] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    """Paths of media that texts use."""
    questions: dict[str, Position] = field(default_factory=dict)
    """Every question by the id saved states know it by, and by its present id."""
    assessed: set[str] = field(default_factory=set)
    """Outcomes that some question checks."""
    unread: bool = False
    """Whether some questions could not be read, so that nothing can be said about what is missing."""
    placed: dict[str, Position] = field(default_factory=dict)
    """Assessments that a lesson places."""
    made: list[tuple[Position, str]] = field(default_factory=list)
    """Ids made from questions' words, and where they would be written."""

    def about(self, file: str) -> Complaints:
        """Return what collects complaints about a file."""
        return Complaints(file, self.findings)
