"""Items that are put in order."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from essence_packager.model.base import Declared
from essence_packager.model.questions.base import Identifier, Issue, Offered, Part
from essence_packager.model.questions.letters import LETTERS, lettered
from essence_packager.model.questions.partial import InParts
from essence_packager.model.questions.saved import ranks
from essence_packager.model.text import Text


class Item(Declared):
    """Something that has its place in an order."""

    id: Identifier = Field(description="its name in saved answers; made from the text when left out")
    text: Text = Field(description="the step, in Markdown")


class Ordering(InParts):
    """``Order:`` and a numbered list in the right order."""

    part: ClassVar[Part] = "ordering"
    interaction: ClassVar[str] = "sequencing"

    type: Literal["ordering"] = "ordering"
    items: Annotated[tuple[Item, ...], Field(min_length=2, description="the steps in the right order")]

    def issues(self) -> Sequence[Issue]:
        return tuple(lettered("items", [item.id for item in self.items]))

    def shown(self) -> tuple[int, ...]:
        """Return the places of the items in the order that learners first see: always the same, never the right one."""

        def lot(place: int) -> bytes:
            return sha256(f"{self.id}:{self.items[place].id}".encode()).digest()

        places = range(len(self.items))
        order = sorted(places, key=lot)
        if order == list(places):
            order = [*order[1:], order[0]]
        return tuple(order)

    def offered(self, word: Callable[[str], str]) -> tuple[Offered, ...]:
        return tuple(Offered(item.text, None, True, id=item.id) for item in self.items)

    def player_facts(self) -> Mapping[str, object]:
        return {"credit": self.credit, "ranks": ranks([item.id for item in self.items])}

    def scoring_facts(self) -> tuple[str, ...]:
        return tuple(item.id for item in self.items)

    def state_size(self) -> int:
        return len(self.items)

    def right_response(self) -> str:
        """Letters follow the source, which has the right order."""
        return ",".join(LETTERS[: len(self.items)])
