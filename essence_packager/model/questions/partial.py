"""Partial credit: what an answer earns that is right in some of its parts."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from essence_packager.model.questions.base import QuestionBase


class Partial(StrEnum):
    """A rule for answers that are right in part; none of them goes below zero."""

    ALL_OR_NOTHING = "all-or-nothing"
    PER_PART = "per-part"
    RIGHT_MINUS_WRONG = "right-minus-wrong"


_CREDIT = {Partial.ALL_OR_NOTHING: "all", Partial.PER_PART: "each", Partial.RIGHT_MINUS_WRONG: "minus"}


class InParts(QuestionBase):
    """A question whose answer has parts, each of them right or wrong."""

    usual_partial: ClassVar[Partial] = Partial.PER_PART

    partial: Partial | None = Field(default=None, description="what an answer earns that is right in some of its parts")

    @property
    def credit(self) -> str:
        """The rule as the player knows it: ``all``, ``each`` or ``minus``."""
        return _CREDIT[self.partial or self.usual_partial]
