"""A short answer that is typed and compared with the accepted ones."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from essence_packager.model.questions.base import Issue, Part, QuestionBase
from essence_packager.model.questions.saved import units

SHORTEST_LIMIT, LONGEST_LIMIT = 30, 200

_PLAIN = str.maketrans("\u2018\u2019\u02bc\u201c\u201d\u201e\u2011\u2013\u2014", "'''\"\"\"---")
"""Phones write curly quotation marks and long dashes for the plain ones of the keyboard."""


def comparable(answer: str, case: bool) -> str:
    """Return an answer as the player compares it (parts/text.js).

    NFC, plain quotation marks and hyphens, white space folded, lower case unless ``case`` matters.
    """
    folded = " ".join(unicodedata.normalize("NFC", answer).translate(_PLAIN).split())
    return folded if case else folded.lower()


class TextEntry(QuestionBase):
    """``Answer: Riga | Rīga``."""

    part: ClassVar[Part] = "text"
    interaction: ClassVar[str] = "fill-in"

    type: Literal["text"] = "text"
    accept: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=LONGEST_LIMIT)], ...],
        Field(min_length=1, description="the answers that are right"),
    ]
    case: bool = Field(default=False, description="whether capital and small letters must match")

    @property
    def limit(self) -> int:
        """How many UTF-16 units the learner may type: twice the longest accepted answer, 30 to 200."""
        longest = max(map(units, self.accept))
        return min(max(2 * longest, SHORTEST_LIMIT), LONGEST_LIMIT)

    def issues(self) -> Sequence[Issue]:
        return tuple(self._issues())

    def _issues(self) -> Iterable[Issue]:
        seen: set[str] = set()
        for index, answer in enumerate(self.accept):
            form = comparable(answer, self.case)
            if not form:
                yield Issue("question-no-right-answer", ("accept", index))
            elif form in seen:
                yield Issue("answer-duplicate", ("accept", index), (("answer", answer),))
            seen.add(form)

    def right_answers(self, word: Callable[[str], str]) -> tuple[str, ...]:
        return self.accept

    def player_facts(self) -> Mapping[str, object]:
        return {"accept": self.accept, "case": self.case, "limit": self.limit}

    def scoring_facts(self) -> tuple[str, ...]:
        return (str(self.case), *sorted({comparable(answer, self.case) for answer in self.accept}))

    def state_size(self) -> int:
        """Three base-64 characters a UTF-16 unit, and one that says how it is written."""
        return 1 + 3 * self.limit

    def right_response(self) -> str:
        """The first accepted answer; within 255 characters by the limit (RTE 3.4.5, CMIFeedback of fill-in)."""
        return " ".join(self.accept[0].split())
