"""A text with gaps that are filled in, by typing or from a list."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from essence_packager.model.node import Kind
from essence_packager.model.notation import GAP, pieces
from essence_packager.model.questions.base import Issue, Part
from essence_packager.model.questions.letters import lettered
from essence_packager.model.questions.partial import InParts
from essence_packager.model.questions.saved import units
from essence_packager.model.questions.text_entry import comparable

SHORTEST_LIMIT, LONGEST_LIMIT = 20, 100
LONGEST_RESPONSE = 255


class Gaps(InParts):
    """Gaps stand in the text: ``The capital of Latvia is [[Riga|Rīga]]``."""

    part: ClassVar[Part] = "gaps"
    interaction: ClassVar[str] = "fill-in"

    type: Literal["gaps"] = "gaps"
    choices: tuple[Annotated[str, Field(min_length=1, max_length=LONGEST_LIMIT)], ...] = Field(
        default=(), description="words to choose from, besides the answers; without it learners type"
    )
    case: bool = Field(default=False, description="whether capital and small letters must match")

    @property
    def gaps(self) -> tuple[tuple[str, ...], ...]:
        """The accepted answers of each gap, the first of them first."""
        if not self.text.nodes:
            return tuple(pieces(found[1]) for found in GAP.finditer(self.text.source))
        return tuple(pieces(n.text) for top in self.text.nodes for n in top.walk() if n.kind is Kind.GAP)

    @property
    def words(self) -> tuple[str, ...]:
        """What learners choose from, in the order that they see; empty where they type."""
        if not self.choices:
            return ()
        return tuple(
            sorted({*self.choices, *(gap[0] for gap in self.gaps if gap)}, key=lambda word: (word.casefold(), word))
        )

    def limit_of(self, gap: tuple[str, ...]) -> int:
        """Return how many UTF-16 units may be typed into a gap."""
        longest = max(map(units, gap), default=0)
        return min(max(2 * longest, SHORTEST_LIMIT), LONGEST_LIMIT)

    def issues(self) -> Sequence[Issue]:
        return tuple(self._issues())

    def _issues(self) -> Iterable[Issue]:
        gaps = self.gaps
        if not gaps:
            yield Issue("gaps-without-gap", ("text",))
        for index, gap in enumerate(gaps):
            path = ("text", index)
            if not gap:
                yield Issue("gap-empty", path, (("number", str(index + 1)),))
            forms = [comparable(answer, self.case) for answer in gap]
            for answer, form in zip(gap, forms, strict=True):
                if units(answer) > LONGEST_LIMIT:
                    yield Issue("gap-too-long", path, (("answer", answer), ("limit", str(LONGEST_LIMIT))))
                if forms.count(form) > 1:
                    yield Issue("answer-duplicate", path, (("answer", answer),))
                    break
            if also := next((answer for answer in gap[1:] if answer in self.words), None):
                values = (("number", str(index + 1)), ("answer", also), ("first", gap[0]))
                yield Issue("gap-answer-in-list", path, values)
        if self.choices and len(self.words) < 2:
            yield Issue("gaps-one-choice", ("choices",))
        yield from lettered("choices", self.words)

    def right_answers(self, word: Callable[[str], str]) -> tuple[str, ...]:
        return tuple(" / ".join(gap) for gap in self.gaps)

    def player_facts(self) -> Mapping[str, object]:
        words = self.words
        if words:
            gaps: list[Mapping[str, object]] = [{"right": words.index(gap[0])} for gap in self.gaps]
            return {"credit": self.credit, "case": self.case, "choices": words, "gaps": gaps}
        gaps = [{"accept": gap, "limit": self.limit_of(gap)} for gap in self.gaps]
        return {"credit": self.credit, "case": self.case, "gaps": gaps}

    def scoring_facts(self) -> tuple[str, ...]:
        if self.words:
            return (*self.words, *(f"={gap[0]}" for gap in self.gaps))
        return (str(self.case), *("|".join(sorted({comparable(a, self.case) for a in gap})) for gap in self.gaps))

    def state_size(self) -> int:
        """A gap with a list takes one base-64 character, a typed one its length (2), a mark (1) and three a unit."""
        if self.words:
            return len(self.gaps)
        return sum(3 + 3 * self.limit_of(gap) for gap in self.gaps)

    def right_response(self) -> str:
        """The first accepted answer of each gap; at most 255 characters (RTE 3.4.5, CMIFeedback of fill-in)."""
        return "; ".join(gap[0] for gap in self.gaps)[:LONGEST_RESPONSE]
