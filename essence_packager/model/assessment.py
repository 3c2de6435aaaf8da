"""Assessments: banks of questions that are answered, submitted and scored as a whole."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from essence_packager.model.base import Declared
from essence_packager.model.questions.base import Identifier

UNLIMITED = "unlimited"


class Role(StrEnum):
    """What an assessment is for; only a final one decides score and status."""

    DIAGNOSTIC = "diagnostic"
    PRACTICE = "practice"
    FINAL = "final"


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
    Field(ge=1, le=100, description="per cent, e.g. 70%"),
]


class Assessment(Declared):
    """One assessment of module.yaml; its questions stand in ``questions/<id>.md`` or ``.yaml``."""

    id: Identifier
    title: str | None = None
    role: Role = Role.FINAL
    pass_mark: Percent = Field(default=70, alias="pass")
    attempts: Annotated[int, Field(ge=1, le=35)] | Literal["unlimited"] | None = Field(
        default=None, description="how many tries a learner has; 3 for a final assessment, unlimited otherwise"
    )
    feedback: FeedbackPolicy = FeedbackPolicy.AFTER_EACH

    @property
    def tries(self) -> int:
        """How many tries there are; 0 means as many as the learner likes."""
        if self.attempts == UNLIMITED:
            return 0
        if self.attempts is None:
            return 3 if self.role is Role.FINAL else 0
        return int(self.attempts)
