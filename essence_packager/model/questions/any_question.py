"""Any question of a bank, as one type: for schemas and annotations; it loads every type there is."""

from typing import Annotated

from pydantic import Field

from essence_packager.model.questions.choice import MultipleChoice, SingleChoice
from essence_packager.model.questions.gaps import Gaps
from essence_packager.model.questions.likert import Likert
from essence_packager.model.questions.long_text import LongText
from essence_packager.model.questions.matching import Matching
from essence_packager.model.questions.numeric import Numeric
from essence_packager.model.questions.ordering import Ordering
from essence_packager.model.questions.text_entry import TextEntry
from essence_packager.model.questions.true_false import TrueFalse

Question = Annotated[
    SingleChoice | MultipleChoice | TrueFalse | TextEntry | Numeric | Matching | Ordering | Gaps | Likert | LongText,
    Field(discriminator="type"),
]
