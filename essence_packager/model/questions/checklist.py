"""A personal plan: things to tick off, which the learner's own record shows and no report."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from essence_packager.model.questions.base import Issue, Offered, Part, QuestionBase
from essence_packager.model.questions.letters import distinct
from essence_packager.model.questions.ordering import Item
from essence_packager.model.questions.saved import choice_size, ranks


class Checklist(QuestionBase):
    """``:::{checklist}`` and a task list; saved as a choice of several options."""

    part: ClassVar[Part] = "choice"
    template: ClassVar[str] = "checklist"
    interaction: ClassVar[str] = "choice"
    several: ClassVar[bool] = True
    scored: ClassVar[bool] = False
    reported: ClassVar[bool] = False

    type: Literal["checklist"] = "checklist"
    items: Annotated[tuple[Item, ...], Field(min_length=1)]

    def issues(self) -> Sequence[Issue]:
        """No report names the items, so there may be more of them than letters."""
        return tuple(distinct("items", [item.id for item in self.items]))

    def offered(self, word: Callable[[str], str]) -> tuple[Offered, ...]:
        return tuple(Offered(item.text, None, False, id=item.id) for item in self.items)

    def player_facts(self) -> Mapping[str, object]:
        return {
            "right": [False for _ in self.items],
            "ranks": ranks([item.id for item in self.items]),
            "several": True,
        }

    def scoring_facts(self) -> tuple[str, ...]:
        """A tick is known by its item's rank, so other items make another list."""
        return tuple(sorted(item.id for item in self.items))

    def state_size(self) -> int:
        return choice_size(len(self.items))

    def right_response(self) -> str:
        return ""
