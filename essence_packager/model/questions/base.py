"""What all question types have in common."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import AfterValidator, Field

from essence_packager.model.base import Declared
from essence_packager.model.text import Text

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
"""An id that authors give: lower-case ASCII letters, digits and hyphens, at most 60 characters."""

Part = Literal["choice", "text", "numeric", "matching", "ordering", "gaps"]
"""The part of the player (and the template of the page) that serves a question type."""


def _hundredths(points: float) -> float:
    """Scores are counted in whole numbers (docs/explanation/state.md), so points have two decimals at most."""
    return round(points, 2)


class Feedback(Declared):
    """What the learner reads after checking an answer."""

    right: Text | None = Field(default=None, description="what learners read after a right answer")
    wrong: Text | None = Field(default=None, description="what they read after a wrong one")


class Issue(NamedTuple):
    """A mistake in a question that its own type can see: finding id, path in the YAML form, values for the message."""

    id: str
    path: tuple[str | int, ...] = ()
    values: tuple[tuple[str, str], ...] = ()


class Offered(NamedTuple):
    """An option as it is shown: its text, what the learner reads after choosing it, whether it is right.

    ``audio`` is the POSIX path in the folder of a sound file that says it; ``id`` what reports that know ids call it.
    """

    text: Text
    feedback: Text | None
    right: bool
    audio: str | None = None
    id: str = ""


class QuestionBase(Declared):
    """The fields every question has; a type adds its own and says how it is scored and reported."""

    part: ClassVar[Part]
    template: ClassVar[str] = ""
    """The template in templates/questions; the part's own when empty."""
    interaction: ClassVar[str]
    """The SCORM 1.2 interaction type (RTE 3.4.4, cmi.interactions.n.type)."""
    several: ClassVar[bool] = False
    """Whether several options may be chosen."""
    scored: ClassVar[bool] = True
    """Whether an answer can be right or wrong."""
    reported: ClassVar[bool] = True
    """Whether an answer is an interaction in the LMS's reports; otherwise it is in the saved state alone."""

    id: Identifier = Field(description="its name in reports and saved answers; made from the text when left out")
    text: Text = Field(description="the question, in Markdown")
    outcomes: tuple[Identifier, ...] = Field(default=(), description="ids of the outcomes that it checks")
    points: Annotated[float, Field(ge=0.01, le=100), AfterValidator(_hundredths)] = Field(
        default=1, description="what it counts"
    )
    hint: Text | None = Field(default=None, description="help that learners can open before they answer")
    feedback: Feedback = Field(default=Feedback(), description="what learners read after they have answered")
    audio: str | None = Field(default=None, description="a sound file that says the question")
    formerly: Identifier | None = Field(default=None, description="the id this question had in an earlier version")

    @property
    def stable_id(self) -> str:
        """The id that saved states know this question by: the first it ever had."""
        return self.formerly or self.id

    @property
    def limit(self) -> int:
        """How many UTF-16 units may be typed; 0 where nothing is typed."""
        return 0

    def offered(self, word: Callable[[str], str]) -> tuple["Offered", ...]:
        """Return the options in source order; ``word`` gives interface words such as ``true``."""
        return ()

    def targets(self) -> tuple[Text, ...]:
        """Return what the options are matched with, in source order; empty where nothing is matched."""
        return ()

    def right_answers(self, word: Callable[[str], str]) -> tuple[str, ...]:
        """Return the right or accepted answers in plain words."""
        return tuple(option.text.plain for option in self.offered(word) if option.right)

    def player_facts(self) -> Mapping[str, object]:
        """Return what the player's part needs to score and save an answer, as JSON values."""
        raise NotImplementedError

    def issues(self) -> Sequence[Issue]:
        """Return the mistakes that only this type can see (no right answer, too many options …)."""
        raise NotImplementedError

    def scoring_facts(self) -> tuple[str, ...]:
        """Return all that the scoring depends on, independent of order and wording where these do not matter.

        A saved answer is taken over by a later version of the module only while these facts are the same.
        """
        raise NotImplementedError

    def state_size(self) -> int:
        """Return the most characters that an answer can take in the saved state (see docs/explanation/state.md)."""
        raise NotImplementedError

    def right_response(self) -> str:
        """Return the right answer in the SCORM 1.2 format of ``interaction`` (RTE 3.4.5, CMIFeedback).

        Empty where no answer is right or wrong.
        """
        raise NotImplementedError
