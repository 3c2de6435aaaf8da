"""The question types, in one visible list: a new type is one file here and one in the player."""

from typing import Annotated

from pydantic import Field

from essence_packager.model.questions.base import Feedback, Issue, QuestionBase
from essence_packager.model.questions.choice import LETTERS, MultipleChoice, Option, SingleChoice
from essence_packager.model.questions.text_entry import TextEntry
from essence_packager.model.questions.true_false import TrueFalse

Question = Annotated[SingleChoice | MultipleChoice | TrueFalse | TextEntry, Field(discriminator="type")]

__all__ = [
    "LETTERS",
    "Feedback",
    "Issue",
    "MultipleChoice",
    "Option",
    "Question",
    "QuestionBase",
    "SingleChoice",
    "TextEntry",
    "TrueFalse",
]
