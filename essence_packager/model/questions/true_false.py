"""A statement that is true or false."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from essence_packager.model.questions.base import Issue, Offered, Part, QuestionBase
from essence_packager.model.text import Text


class TrueFalse(QuestionBase):
    """``Answer: true`` or ``Answer: false``; the player offers true first."""

    part: ClassVar[Part] = "choice"
    interaction: ClassVar[str] = "true-false"

    type: Literal["true-false"] = "true-false"
    correct: bool = Field(description="whether the statement is true")

    def issues(self) -> Sequence[Issue]:
        return ()

    def offered(self, word: Callable[[str], str]) -> tuple[Offered, ...]:
        return (Offered(Text(word("true")), None, self.correct), Offered(Text(word("false")), None, not self.correct))

    def player_facts(self) -> Mapping[str, object]:
        return {"right": [self.correct, not self.correct], "ranks": [0, 1], "several": False}

    def scoring_facts(self) -> tuple[str, ...]:
        return (str(self.correct),)

    def state_size(self) -> int:
        return 1

    def right_response(self) -> str:
        return "t" if self.correct else "f"
