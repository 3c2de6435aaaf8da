"""The Course: what is packed, the same for every standard."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from essence_packager.model.module import Media, Module


class PageKind(StrEnum):
    """What the learner meets on a page."""

    LESSON = "lesson"
    ASSESSMENT = "assessment"


class Page(NamedTuple):
    """A lesson, or an assessment that stands on a page of its own. ``key`` is what saved states call it."""

    id: str
    key: str
    kind: PageKind
    minutes: int | None
    assessment: str | None = None


class Interaction(NamedTuple):
    """A question as packed: how it is saved (key, digest), scored and reported (number, report_id).

    ``number`` is its place among cmi.interactions, fixed for the version, and None for what is saved but not reported;
    ``report_id`` is ASCII, at most 60 characters; ``page`` the page it stands on; ``competences`` the indexes of those
    it shows; ``scored`` says whether an answer can be right or wrong; ``scoring`` is the question type's own business:
    JSON values for its part of the player.
    """

    id: str
    key: str
    digest: str
    number: int | None
    report_id: str
    type: str
    part: str
    reported_as: str
    right_response: str
    scored: bool
    points: float
    page: str
    assessment: str | None
    competences: tuple[int, ...]
    scoring: Mapping[str, object]
    state_size: int


class Drawn(NamedTuple):
    """One step of drawing: questions are taken from ``sources`` until ``number`` of them are among the drawn."""

    number: int
    sources: tuple[str, ...]


class Assessed(NamedTuple):
    """An assessment as packed. ``tries`` 0: as many as the learner likes. ``pass_mark`` in per cent.

    ``draws`` are the quotas and then all that a try asks; without any each try asks all questions.
    """

    id: str
    key: str
    role: str
    pass_mark: float
    tries: int
    feedback: str
    questions: tuple[str, ...]
    draws: tuple[Drawn, ...] = ()
    shuffles_questions: bool = False
    shuffles_options: bool = False

    @property
    def asked(self) -> int:
        """How many questions a try asks."""
        return self.draws[-1].number if self.draws else len(self.questions)


class Competency(NamedTuple):
    """A competence in reports: SCORM objective id, and number and id of the interaction that carries its result."""

    id: str
    objective_id: str
    number: int
    report_id: str


class QuestionText(NamedTuple):
    """The plain words of a question in one language, for teacher's sheet and code book.

    Options, and what they are matched with (``targets``), in source order.
    """

    question: str
    options: tuple[str, ...]
    targets: tuple[str, ...]
    right: tuple[str, ...]


class Texts(NamedTuple):
    """Everything in one language: titles, the HTML of each page by page id, the words of each question by its id."""

    language: str
    direction: str
    title: str
    summary: str
    page_titles: Mapping[str, str]
    pages: Mapping[str, str]
    assessment_titles: Mapping[str, str]
    competence_titles: Mapping[str, str]
    outcomes: Mapping[str, str]
    questions: Mapping[str, QuestionText]


class Asset(NamedTuple):
    """A media file in the package: its portable name, and where its bytes are."""

    name: str
    media: Media


class Course(NamedTuple):
    """What is packed: a skeleton without words, and texts per language (BCP 47 tag)."""

    module: Module
    pages: tuple[Page, ...]
    interactions: tuple[Interaction, ...]
    assessments: tuple[Assessed, ...]
    competences: tuple[Competency, ...]
    assets: tuple[Asset, ...]
    texts: Mapping[str, Texts]
    worst_state: int
    """The most characters a saved state of this course can have."""

    @property
    def id(self) -> str:
        """The module's short name."""
        return self.module.id

    @property
    def version(self) -> str:
        """The module's version."""
        return self.module.facts.version
