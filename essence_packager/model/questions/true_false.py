"""A statement that is true or false."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from essence_packager.model.questions.base import Issue, Part, QuestionBase


class TrueFalse(QuestionBase):
    """``Answer: true`` or ``Answer: false``; the player offers true first."""

    part: ClassVar[Part] = "choice"
    interaction: ClassVar[str] = "true-false"

    type: Literal["true-false"] = "true-false"
    correct: bool

    def issues(self) -> Sequence[Issue]:
        return ()

    def scoring_facts(self) -> tuple[str, ...]:
        return (str(self.correct),)

    def state_size(self) -> int:
        return 1

    def right_response(self) -> str:
        return "t" if self.correct else "f"
