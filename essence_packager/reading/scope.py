"""One text that is being parsed: which file and lines it is, what it may hold, what was met in it."""

import posixpath
import zlib
from enum import Enum

from markdown_it.token import Token

from essence_packager.model.questions import QuestionBase
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.context import Context


class Role(Enum):
    """What a text is: this decides what it may hold."""

    LESSON = "lesson"
    BANK = "bank"
    VALUE = "value"  # a text in a YAML bank


class Scope:
    """A text, the file it stands in, and the folder around it.

    ``first_line`` is the line of the file on which ``text`` starts; ``prefix`` begins the ids of its segments.
    """

    def __init__(
        self,
        context: Context,
        complaints: Complaints,
        role: Role,
        prefix: str,
        text: str,
        first_line: int = 1,
        lesson: str = "",
    ) -> None:
        self.context = context
        self.complaints = complaints
        self.role = role
        self.prefix = prefix
        self.text = text
        self.first_line = first_line
        self.lesson = lesson
        self.questions: list[QuestionBase] = []
        self.levels: list[tuple[int, int]] = []
        """Level and line of every heading of a lesson."""
        self.question_depth = 0
        """How many directives that hold questions or ask something themselves are open."""
        self.trainer_depth = 0
        """How many directives for trainers are open."""
        self._lines: list[str] = []
        self._segments: dict[str, int] = {}

    def within(self, text: str, line: int) -> "Scope":
        """Return the scope of some words of this text, about which all has been said already."""
        inner = Scope(self.context, Complaints(self.file, []), Role.VALUE, self.prefix, text, line)
        inner._segments = self._segments
        return inner

    @property
    def file(self) -> str:
        """POSIX path of the file in the folder."""
        return self.complaints.file

    @property
    def folder(self) -> str:
        """The folder of the file, that its links start from."""
        return posixpath.dirname(self.file)

    @property
    def lines(self) -> list[str]:
        """The lines of the text."""
        if not self._lines:
            self._lines = self.text.split("\n")
        return self._lines

    def line(self, token: Token) -> int:
        """Return the line of the file on which a block starts; 0 when its parser does not tell."""
        return token.map[0] + self.first_line if token.map else 0

    def say(self, id: str, line: int, column: int = 0, /, **values: object) -> None:
        """Add a finding about a line of the file."""
        self.complaints.say(id, line, column, **values)

    def say_at(self, id: str, token: Token, at: int, /, **values: object) -> None:
        """Add a finding about the character ``at`` of an inline token's content."""
        self.complaints.say(id, *self.spot(token, at), **values)

    def spot(self, token: Token, at: int) -> tuple[int, int]:
        """Return line and column of a character of an inline token's content (column 0: not known)."""
        if not token.map:
            return self.first_line, 0
        number = token.map[0] + token.content.count("\n", 0, at)
        if self.role is Role.VALUE:
            return number + self.first_line, 0
        start = token.content.rfind("\n", 0, at) + 1
        shown = token.content[start:].split("\n", 1)[0]
        indent = self.lines[number].find(shown) if number < len(self.lines) else -1
        return number + self.first_line, indent + at - start + 1 if indent >= 0 else 0

    def use(self, path: str) -> None:
        """Remember that this text uses a media file."""
        context = self.context
        (context.trainers if self.trainer_depth else context.used).add(path)

    def segment(self, source: str) -> str:
        """Return the stable id of a segment: it changes only with the segment's own words."""
        digest = f"{zlib.crc32(source.encode('utf-8')):08x}"
        count = self._segments[digest] = self._segments.get(digest, 0) + 1
        return f"{self.prefix}/{digest}" if count == 1 else f"{self.prefix}/{digest}-{count}"
