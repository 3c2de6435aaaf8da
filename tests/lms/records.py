"""What the LMS keeps: learners' attempts, what each commit brought, and which player pages are open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class LmsKind(StrEnum):
    """Which run-time answers the package."""

    STRICT = "strict"
    MOODLE = "moodle"
    SCORM_AGAIN = "scorm-again"


class Fault(StrEnum):
    """What goes wrong between the learner's page and the LMS."""

    LINE_DOWN = "line-down"
    """No request reaches the server."""
    SESSION_EXPIRED = "session-expired"
    """Commits get the login page for an answer."""
    LIES = "lies"
    """Commits are answered "true" and thrown away."""
    ANSWER_LOST = "answer-lost"
    """Commits are stored, but the answer never comes."""
    BROKEN = "broken"
    """Commits are answered with HTTP status 500."""
    SLOW = "slow"
    """Commits are stored, but the answer takes its time."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One commit that reached the server."""

    elements: Mapping[str, str]
    finish: bool
    beacon: bool
    stored: bool


@dataclass(slots=True)
class Attempt:
    """One attempt of one learner: the elements by their standard names, and how they came."""

    number: int
    values: dict[str, str] = field(default_factory=dict)
    deliveries: list[Delivery] = field(default_factory=list)
    grade: float | None = None
    """What Moodle's grade book shows; kept in Moodle mode only."""
    completed: bool = False
    """Whether Moodle's activity completion by status has been reached; kept in Moodle mode only."""

    @property
    def decided(self) -> bool:
        """Whether Moodle would call this attempt over."""
        return self.values.get("cmi.core.lesson_status") in ("passed", "completed", "failed")


@dataclass(slots=True)
class MoodleSettings:
    """Settings of a Moodle activity and site, with Moodle's defaults."""

    mastery_override: bool = True
    standard_sizes: bool = False
    force_new_attempt: str = "no"
    """ "no", "when-decided" or "always"."""
    max_attempts: int = 0
    """0 is unlimited."""


@dataclass(slots=True)
class Launch:
    """One opening of the player page."""

    key: str
    learner: str
    course: str
    kind: LmsKind
    attempt: Attempt
    lesson_mode: str
    logged_in: bool = True
    violations: list[dict[str, str]] = field(default_factory=list)
