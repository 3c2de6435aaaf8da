"""Pairs that belong together: for each left side one right side is chosen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from essence_packager.model.base import Declared
from essence_packager.model.node import Kind
from essence_packager.model.questions.base import Identifier, Issue, Offered, Part
from essence_packager.model.questions.letters import LETTERS, lettered
from essence_packager.model.questions.partial import InParts
from essence_packager.model.questions.saved import ranks
from essence_packager.model.text import Text


class Pair(Declared):
    """A left side and the right side that belongs to it; several pairs may share a right side."""

    id: Identifier = Field(description="its name in saved answers; made from the left side when left out")
    left: Text = Field(description="what is given")
    right: Text = Field(description="what belongs to it")


class Matching(InParts):
    """A table of two columns."""

    part: ClassVar[Part] = "matching"
    interaction: ClassVar[str] = "matching"

    type: Literal["matching"] = "matching"
    pairs: Annotated[tuple[Pair, ...], Field(min_length=2, description="what belongs together")]
    extra: tuple[Text, ...] = Field(default=(), description="right sides that belong to no left side")
    titles: tuple[Text, Text] | None = Field(default=None, description="what stands above the two columns")

    def targets(self) -> tuple[Text, ...]:
        """The right sides in source order, each once."""
        return tuple({right.plain: right for right in (*(pair.right for pair in self.pairs), *self.extra)}.values())

    def issues(self) -> Sequence[Issue]:
        return tuple(self._issues())

    def _issues(self) -> Iterable[Issue]:
        targets = self.targets()
        yield from lettered("pairs", [pair.id for pair in self.pairs])
        yield from lettered("extra", [target.plain for target in targets])
        if len(targets) < 2:
            yield Issue("matching-one-target", ("pairs",))
        rights: dict[str, frozenset[str]] = {}
        for index, pair in enumerate(self.pairs):
            pictures = _pictures(pair.right)
            if rights.setdefault(pair.right.plain, pictures) != pictures:
                yield Issue("option-duplicate", ("pairs", index), (("option", pair.right.plain),))
        for index, extra in enumerate(self.extra):
            if extra.plain in rights:
                yield Issue("matching-extra-is-right", ("extra", index), (("extra", extra.plain),))

    def offered(self, word: Callable[[str], str]) -> tuple[Offered, ...]:
        """The left sides."""
        return tuple(Offered(pair.left, None, True, id=pair.id) for pair in self.pairs)

    def right_answers(self, word: Callable[[str], str]) -> tuple[str, ...]:
        return tuple(f"{pair.left.plain} \u2192 {pair.right.plain}" for pair in self.pairs)

    def _right(self) -> list[int]:
        """For each left side the place of its right side."""
        places = [target.plain for target in self.targets()]
        return [places.index(pair.right.plain) for pair in self.pairs]

    def player_facts(self) -> Mapping[str, object]:
        return {
            "credit": self.credit,
            "right": self._right(),
            "ranks": ranks([pair.id for pair in self.pairs]),
            "targets": ranks([target.plain for target in self.targets()]),
        }

    def scoring_facts(self) -> tuple[str, ...]:
        pairs = sorted(f"{pair.id}={pair.right.plain}" for pair in self.pairs)
        return (*pairs, *sorted(target.plain for target in self.targets()))

    def state_size(self) -> int:
        return len(self.pairs)

    def right_response(self) -> str:
        """Braces say that all pairs are needed (RTE 3.4.5)."""
        pairs = zip(LETTERS, self._right(), strict=False)
        return "{" + ",".join(f"{left}.{LETTERS[right]}" for left, right in pairs) + "}"


def _pictures(text: Text) -> frozenset[str]:
    """Right sides are one where they read the same; two pictures that are described alike are still two."""
    return frozenset(node.get("src") for top in text.nodes for node in top.walk() if node.kind is Kind.IMAGE)
