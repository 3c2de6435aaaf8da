"""A longer answer in the learner's own words, which nobody marks here."""

from collections.abc import Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from essence_packager.model.questions.base import Issue, Part, QuestionBase

USUAL_LIMIT, SMALLEST_LIMIT, LARGEST_LIMIT = 200, 20, 1000


class LongText(QuestionBase):
    """``Answer: long``: kept, reported, neither right nor wrong."""

    part: ClassVar[Part] = "text"
    template: ClassVar[str] = "long-text"
    interaction: ClassVar[str] = "fill-in"
    scored: ClassVar[bool] = False

    type: Literal["long-text"] = "long-text"
    longest: Annotated[int, Field(ge=SMALLEST_LIMIT, le=LARGEST_LIMIT)] = Field(
        default=USUAL_LIMIT, alias="limit", description="how many characters a learner may write"
    )

    @property
    def limit(self) -> int:
        return self.longest

    def issues(self) -> Sequence[Issue]:
        return ()

    def player_facts(self) -> Mapping[str, object]:
        return {"accept": (), "case": False, "limit": self.limit}

    def scoring_facts(self) -> tuple[str, ...]:
        return ()

    def state_size(self) -> int:
        """Three base-64 characters a UTF-16 unit, and one that says how it is written."""
        return 1 + 3 * self.limit

    def right_response(self) -> str:
        return ""
