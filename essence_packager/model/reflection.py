"""What an author may say of a reflection that stays on the learner's device."""

from typing import Annotated

from pydantic import Field

from essence_packager.model.base import Declared
from essence_packager.model.questions.base import Identifier

USUAL_LIMIT, SMALLEST_LIMIT, LARGEST_LIMIT = 2000, 20, 10_000
"""Characters: no saved state and no LMS has to hold them."""


class Reflection(Declared):
    """``:::{reflect} {#id limit=500}``: something to think about in writing, for the learner alone."""

    id: Identifier
    limit: Annotated[int, Field(ge=SMALLEST_LIMIT, le=LARGEST_LIMIT)] = USUAL_LIMIT
    formerly: Identifier | None = None

    @property
    def stable_id(self) -> str:
        """The id that the device knows what was written by: the first it ever had."""
        return self.formerly or self.id
