"""Questions answered by choosing from options: single choice and multiple choice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from essence_packager.model.base import Declared
from essence_packager.model.questions.base import Identifier, Issue, Offered, Part, QuestionBase
from essence_packager.model.questions.letters import LETTERS, lettered
from essence_packager.model.questions.partial import InParts, Partial
from essence_packager.model.questions.saved import choice_size, ranks
from essence_packager.model.text import Text


class Option(Declared):
    """One option of a choice."""

    id: Identifier = Field(description="its name in saved answers; made from the text when left out")
    text: Text = Field(description="the option, in Markdown")
    correct: bool = Field(default=False, description="whether it is right")
    feedback: Text | None = Field(default=None, description="what learners read after choosing it")
    audio: str | None = Field(default=None, description="a sound file that says the option")


class Choice(QuestionBase):
    """What single and multiple choice share."""

    part: ClassVar[Part] = "choice"
    interaction: ClassVar[str] = "choice"

    options: Annotated[tuple[Option, ...], Field(min_length=2, description="what learners choose from")]

    def issues(self) -> Sequence[Issue]:
        return tuple(self._issues())

    def _issues(self) -> Iterable[Issue]:
        yield from lettered("options", [option.id for option in self.options])
        if not any(option.correct for option in self.options):
            yield Issue("question-no-right-answer", ("options",))

    def offered(self, word: Callable[[str], str]) -> tuple[Offered, ...]:
        return tuple(
            Offered(option.text, option.feedback, option.correct, option.audio, option.id) for option in self.options
        )

    def player_facts(self) -> Mapping[str, object]:
        right = [option.correct for option in self.options]
        return {"right": right, "ranks": ranks([option.id for option in self.options]), "several": self.several}

    def scoring_facts(self) -> tuple[str, ...]:
        return tuple(sorted(f"{option.id}={option.correct}" for option in self.options))

    def state_size(self) -> int:
        return choice_size(len(self.options))

    def right_response(self) -> str:
        return ",".join(letter for letter, option in zip(LETTERS, self.options, strict=False) if option.correct)


class SingleChoice(Choice):
    """One option is right: ``[x]`` once."""

    type: Literal["single"] = "single"

    def _issues(self) -> Iterable[Issue]:
        yield from super()._issues()
        if sum(option.correct for option in self.options) > 1:
            yield Issue("question-several-right-answers", ("options",))


class MultipleChoice(Choice, InParts):
    """Several options are right and all of them must be chosen: ``[x]`` several times."""

    several: ClassVar[bool] = True
    usual_partial: ClassVar[Partial] = Partial.ALL_OR_NOTHING

    type: Literal["multiple"] = "multiple"

    def _issues(self) -> Iterable[Issue]:
        yield from super()._issues()
        if all(option.correct for option in self.options):
            yield Issue("question-all-right", ("options",))

    def player_facts(self) -> Mapping[str, object]:
        return {**super().player_facts(), "credit": self.credit}

    def right_response(self) -> str:
        """Braces say that all must be chosen (RTE 3.4.5)."""
        return "{" + super().right_response() + "}"
