"""Competences that a module teaches and the learning outcomes that show them."""

from typing import Annotated

from pydantic import Field

from essence_packager.model.base import Declared
from essence_packager.model.questions.base import Identifier

FRAMEWORKS = {
    "lifecomp": ("LifeComp", "https://doi.org/10.2760/302967"),
    "entrecomp": ("EntreComp", "https://doi.org/10.2791/160811"),
    "digcomp": ("DigComp", "https://doi.org/10.2760/115376"),
    "greencomp": ("GreenComp", "https://doi.org/10.2760/13286"),
    "esco": ("ESCO", "http://data.europa.eu/esco/concept-scheme/skills"),
}
"""Known frameworks: the name that reports print, and the source that metadata cite."""


class Outcome(Declared):
    """What a learner can do at the end, checked by questions."""

    id: Identifier = Field(description="the name by which questions and lessons say that they serve it")
    statement: Annotated[str, Field(min_length=1, description="what a learner can do")]


class Competence(Declared):
    """A competence of a framework, by the framework's own code."""

    id: Identifier = Field(description="short name")
    title: Annotated[str, Field(min_length=1, description="its name, as learners and teachers read it")]
    framework: Annotated[
        str, Field(min_length=1, description="lifecomp, entrecomp, digcomp, greencomp, esco, or a URI")
    ]
    code: str | None = Field(default=None, description="the framework's own code, e.g. S3")
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1, description="what learners can do at the end")]

    @property
    def framework_name(self) -> str:
        """The framework's name as reports print it: ``LifeComp``, or ``other`` for a URI."""
        return FRAMEWORKS.get(self.framework, ("other", ""))[0]

    @property
    def framework_source(self) -> str:
        """The URI that cites the framework."""
        return FRAMEWORKS.get(self.framework, ("", self.framework))[1]
