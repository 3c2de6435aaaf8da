"""A rating on a scale of words: an opinion, neither right nor wrong."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from essence_packager.model.questions.base import Issue, Offered, Part, QuestionBase
from essence_packager.model.questions.letters import lettered
from essence_packager.model.questions.saved import choice_size
from essence_packager.model.text import Text

MOST_NUMBERS = 200
"""Steps of a scale of numbers that are counted out; 36 are allowed."""


def _steps(value: Any) -> Any:
    """``scale: 5`` means the numbers from 1 to 5."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 1:
        return [str(step) for step in range(1, min(value, MOST_NUMBERS) + 1)]
    return value


class Likert(QuestionBase):
    """``Scale: Not at all | A little | Very``."""

    part: ClassVar[Part] = "choice"
    template: ClassVar[str] = "likert"
    interaction: ClassVar[str] = "likert"
    scored: ClassVar[bool] = False

    type: Literal["likert"] = "likert"
    scale: Annotated[
        tuple[Text, ...],
        BeforeValidator(_steps, json_schema_input_type=int | tuple[str, ...]),
        Field(min_length=2, description="the steps, or a number: 5 for 1 to 5"),
    ]

    def issues(self) -> Sequence[Issue]:
        return tuple(lettered("scale", [step.plain for step in self.scale]))

    def offered(self, word: Callable[[str], str]) -> tuple[Offered, ...]:
        return tuple(Offered(step, None, False, id=str(place)) for place, step in enumerate(self.scale, start=1))

    def player_facts(self) -> Mapping[str, object]:
        steps = range(len(self.scale))
        return {"right": [False for _ in steps], "ranks": list(steps), "several": False}

    def scoring_facts(self) -> tuple[str, ...]:
        """A step is known by its place, so a scale with more or fewer of them is another one."""
        return (str(len(self.scale)),)

    def state_size(self) -> int:
        return choice_size(len(self.scale))

    def right_response(self) -> str:
        return ""
