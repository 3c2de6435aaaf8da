"""The question types, in one visible list: a new type is one file here and one in the player."""

from typing import Annotated

from pydantic import Field

from essence_packager.model.questions.base import Feedback, Issue, QuestionBase
from essence_packager.model.questions.checklist import Checklist
from essence_packager.model.questions.choice import MultipleChoice, Option, SingleChoice
from essence_packager.model.questions.gaps import Gaps
from essence_packager.model.questions.letters import LETTERS
from essence_packager.model.questions.likert import Likert
from essence_packager.model.questions.long_text import LongText
from essence_packager.model.questions.matching import Matching
from essence_packager.model.questions.numeric import Numeric
from essence_packager.model.questions.ordering import Ordering
from essence_packager.model.questions.partial import InParts, Partial
from essence_packager.model.questions.text_entry import TextEntry
from essence_packager.model.questions.true_false import TrueFalse

Question = Annotated[
    SingleChoice | MultipleChoice | TrueFalse | TextEntry | Numeric | Matching | Ordering | Gaps | Likert | LongText,
    Field(discriminator="type"),
]
"""What stands in a bank or a question directive."""

__all__ = [
    "LETTERS",
    "Checklist",
    "Feedback",
    "Gaps",
    "InParts",
    "Issue",
    "Likert",
    "LongText",
    "Matching",
    "MultipleChoice",
    "Numeric",
    "Option",
    "Ordering",
    "Partial",
    "Question",
    "QuestionBase",
    "SingleChoice",
    "TextEntry",
    "TrueFalse",
]
