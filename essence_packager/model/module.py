"""The module: what module.yaml declares, and the whole that a folder means."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, NamedTuple
from uuid import UUID

from pydantic import Field

from essence_packager.model.assessment import Assessment
from essence_packager.model.base import Declared
from essence_packager.model.competence import Competence
from essence_packager.model.identifier import identifier
from essence_packager.model.node import Node
from essence_packager.model.questions.base import Identifier, QuestionBase

FORMAT = 1
"""The version of the source format that this version of the tool reads."""


class Completion(StrEnum):
    """What a learner must do to complete the module."""

    LESSONS_AND_FINALS = "lessons-and-finals"
    FINALS = "finals"
    LESSONS = "lessons"


class Partner(Declared):
    """An organisation that made the module."""

    name: Annotated[str, Field(min_length=1, description="the organisation's name")]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = Field(
        default=None, description="two capital letters (ISO 3166-1), e.g. LV"
    )


class Facts(Declared):
    """The fields of module.yaml. All but format, uuid, title and language may be left out."""

    format: Literal[1] = Field(description="the version of the source format")
    uuid: UUID | None = Field(default=None, description="identity of the module for ever; written by `new`")
    iri: Annotated[str, Field(pattern=r"^https?://[^\s<>\"{}|\\^`]+$")] | None = Field(
        default=None, description="identity instead of a uuid: an address of yours that never changes"
    )
    id: Identifier | None = Field(default=None, description="short name for file names; the folder's name by default")
    title: Annotated[str, Field(min_length=1, max_length=200, description="what learners see")]
    version: Annotated[str, Field(pattern=r"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$")] = Field(
        default="1.0.0", description="three numbers; part of the packages' names"
    )
    language: Annotated[str, Field(min_length=2, description="BCP 47 tag, e.g. en or lv")]
    summary: str = Field(default="", description="one or two sentences, for catalogues and the teacher's sheet")
    keywords: tuple[str, ...] = Field(default=(), description="words for catalogues")
    audience: str = Field(default="", description="for whom it is")
    level: str = Field(default="", description="how demanding it is, e.g. EQF 5")
    license: Annotated[str, Field(min_length=1, description="SPDX expression, e.g. CC-BY-4.0")]
    authors: tuple[str, ...] = Field(default=(), description="names of those who wrote it")
    contact: str = Field(default="", description="e-mail or web address that the help page shows to learners")
    partners: tuple[Partner, ...] = Field(default=(), description="organisations that made it")
    lessons: tuple[str, ...] = Field(default=(), description="order of the lessons' files; by name when left out")
    competences: tuple[Competence, ...] = Field(default=(), description="what the module teaches")
    assessments: tuple[Assessment, ...] = Field(default=(), description="its tests and surveys, in their order")
    completion: Completion = Field(
        default=Completion.LESSONS_AND_FINALS, description="what a learner must do to complete the module"
    )
    mastery_score: bool = Field(
        default=False,
        description="write adlcp:masteryscore; only where completion is `finals` and there is one final assessment",
    )

    @property
    def contact_href(self) -> str:
        """Where a link to the contact leads: ``mailto:`` and the e-mail address, the web address, or empty."""
        if len(self.contact.split()) != 1:
            return ""
        if self.contact.startswith(("https://", "http://")):
            return self.contact
        return f"mailto:{self.contact}" if "@" in self.contact and "://" not in self.contact else ""


class LessonFacts(Declared):
    """The front matter of a lesson; everything may be left out."""

    title: Annotated[str, Field(min_length=1, max_length=200)] | None = Field(
        default=None, description="title in the menu; the lesson's heading when left out"
    )
    minutes: Annotated[int, Field(ge=1, le=600)] | None = Field(default=None, description="how long it takes")
    outcomes: tuple[Identifier, ...] = Field(default=(), description="ids of the outcomes that the lesson serves")
    setting: Literal["online", "workshop", "mentor"] = Field(
        default="online", description="where it is worked on; kept for session plans"
    )


class Lesson(NamedTuple):
    """One lesson: id (file name without number and ending), title, the tree below the title, questions in order."""

    id: str
    file: str
    title: str
    facts: LessonFacts
    body: tuple[Node, ...]
    questions: tuple[QuestionBase, ...]


class Bank(NamedTuple):
    """An assessment and its questions in source order, through all its files."""

    assessment: Assessment
    files: tuple[str, ...]
    questions: tuple[QuestionBase, ...]


class Media(NamedTuple):
    """A media file that the text uses: POSIX path in the folder, where it lies, and what it was when it was read.

    ``size`` in bytes, ``modified`` in nanoseconds; ``data`` replaces the file when the reading room has cleaned it
    (SVG).
    """

    path: str
    source: Path
    size: int
    modified: int
    data: bytes | None = None


class Module(NamedTuple):
    """A whole module, read and checked: every reference resolves, every default is filled in."""

    id: str
    facts: Facts
    lessons: tuple[Lesson, ...]
    banks: tuple[Bank, ...]
    media: tuple[Media, ...]

    @property
    def iri(self) -> str:
        """The identity of the module: its IRI, or its uuid as one."""
        return self.facts.iri or f"urn:uuid:{self.facts.uuid}"


_NUMBER = re.compile(r"^\d+[-_. ]+")


def lesson_id(file_name: str) -> str:
    """Return the id of a lesson from its file name: ``01-Why it fails.md`` becomes ``why-it-fails``."""
    stem = file_name.rsplit(".", 1)[0]
    return identifier(_NUMBER.sub("", stem) or stem, "lesson")
