"""Assessments: banks of questions that are answered, submitted and scored as a whole."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from essence_packager.model.base import Declared
from essence_packager.model.questions.base import Identifier

UNLIMITED = "unlimited"


class Role(StrEnum):
    """What an assessment is for; only a final one decides score and status, and a survey has no score at all."""

    DIAGNOSTIC = "diagnostic"
    PRACTICE = "practice"
    FINAL = "final"
    SURVEY = "survey"


class FeedbackPolicy(StrEnum):
    """When the learner reads whether an answer is right."""

    AFTER_EACH = "after-each"
    AT_END = "at-end"
    NONE = "none"


def _percent(value: Any) -> Any:
    if isinstance(value, str) and value.strip().endswith("%"):
        return value.strip().removesuffix("%").strip()
    return value


Percent = Annotated[
    float,
    BeforeValidator(_percent, json_schema_input_type=str | float),
    Field(ge=1, le=100, description="pass mark in per cent of the points, e.g. 70%"),
]


class Assessment(Declared):
    """One assessment of module.yaml; its questions stand in its banks, ``questions/<bank>.md`` or ``.yaml``."""

    id: Identifier = Field(description="its name, and that of its bank unless it names others")
    title: str | None = Field(default=None, description="what learners see; the bank's title when left out")
    role: Role = Field(default=Role.FINAL, description="what it is for; only a final one decides score and status")
    pass_mark: Percent = Field(default=70, alias="pass")
    attempts: Annotated[int, Field(ge=1, le=35)] | Literal["unlimited"] | None = Field(
        default=None,
        description="how many tries a learner has; 3 for a final assessment, 1 for a survey, unlimited otherwise",
    )
    feedback: FeedbackPolicy = Field(
        default=FeedbackPolicy.AFTER_EACH, description="when answers are judged; a survey's never are"
    )
    banks: Annotated[tuple[Identifier, ...], Field(min_length=1)] | None = Field(
        default=None, description="names of its banks; by default the one that is named like the assessment"
    )
    draw: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="how many questions a try asks, drawn from the banks; all of them by default"
    )
    quotas: Mapping[str, Annotated[int, Field(ge=1)]] = Field(
        default={}, description="how many of the drawn questions at least show an outcome, by the outcome's id"
    )
    shuffle: bool | Literal["questions", "options"] = Field(
        default=False, description="whether each try has its own order of questions, of options, or of both"
    )

    @property
    def bank_names(self) -> tuple[str, ...]:
        """The names of its banks, in the order of its questions."""
        return self.banks or (self.id,)

    @property
    def tries(self) -> int:
        """How many tries there are; 0 means as many as the learner likes."""
        if self.attempts == UNLIMITED:
            return 0
        if self.attempts is None:
            return {Role.FINAL: 3, Role.SURVEY: 1}.get(self.role, 0)
        return int(self.attempts)

    @property
    def policy(self) -> FeedbackPolicy:
        """When learners read whether an answer is right: never in a survey, where none is."""
        return FeedbackPolicy.NONE if self.role is Role.SURVEY else self.feedback

    @property
    def shuffles_questions(self) -> bool:
        """Whether each try has its own order of questions."""
        return self.shuffle in (True, "questions")

    @property
    def shuffles_options(self) -> bool:
        """Whether each try has its own order of options."""
        return self.shuffle in (True, "options")
