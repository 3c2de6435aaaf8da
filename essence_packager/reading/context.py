"""What is known and gathered while the files of one folder are read."""

from collections.abc import Collection
from typing import NamedTuple

from essence_packager.model.finding import Finding, Position
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.files import Files


class Pointer(NamedTuple):
    """A link to a heading, checked when all lessons have been read."""

    position: Position
    lesson: str
    fragment: str


class Context:
    """The folder as a whole: what texts may point to, and what they did point to.

    ``assessments`` and ``outcomes`` are None while module.yaml cannot be read: then nothing is said about them.
    """

    def __init__(self, files: Files, findings: list[Finding]) -> None:
        self.files = files
        self.findings = findings
        self.lessons: dict[str, str] = {}
        """Ids of lessons by path."""
        self.skipped: set[str] = set()
        """Lessons that module.yaml does not list: they are not in the module."""
        self.assessments: Collection[str] | None = None
        self.outcomes: Collection[str] | None = None
        self.headings: dict[str, dict[str, str]] = {}
        """By lesson's id: the ids of its headings and their words."""
        self.pointers: list[Pointer] = []
        self.used: set[str] = set()
        """Paths of media that texts use."""
        self.meant: set[str] = set()
        """Paths of files that texts name in a wrong way, as has been said there."""
        self.trainers: set[str] = set()
        """Paths of media that parts for trainers use; they go into no package."""
        self.captions: set[str] = set()
        """Paths of media that are the captions of a film."""
        self.surveys: set[str] = set()
        """Paths of the banks of surveys, whose questions have no right answers."""
        self.questions: dict[str, Position] = {}
        """Every question by the id saved states know it by, and by its present id."""
        self.assessed: set[str] = set()
        """Outcomes that some question checks."""
        self.unread = False
        """Whether some questions could not be read, so that nothing can be said about what is missing."""
        self.placed: dict[str, Position] = {}
        """Assessments that a lesson places."""
        self.made: list[tuple[Position, str]] = []
        """Ids made from questions' words, and where they would be written."""

    def about(self, file: str) -> Complaints:
        """Return what collects complaints about a file."""
        return Complaints(file, self.findings)
