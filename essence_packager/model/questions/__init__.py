"""The question types, in one visible list: a new type is one file here and one in the player.

A type is imported when a module first has such a question: pydantic takes milliseconds to make each of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from essence_packager.model.questions.base import Feedback, Issue, QuestionBase
from essence_packager.model.questions.letters import LETTERS

if TYPE_CHECKING:
    from essence_packager.model.questions.any_question import Question
    from essence_packager.model.questions.checklist import Checklist
    from essence_packager.model.questions.choice import MultipleChoice, Option, SingleChoice
    from essence_packager.model.questions.gaps import Gaps
    from essence_packager.model.questions.likert import Likert
    from essence_packager.model.questions.long_text import LongText
    from essence_packager.model.questions.matching import Matching
    from essence_packager.model.questions.numeric import Numeric
    from essence_packager.model.questions.ordering import Ordering
    from essence_packager.model.questions.partial import InParts, Partial
    from essence_packager.model.questions.text_entry import TextEntry
    from essence_packager.model.questions.true_false import TrueFalse

TYPES = {
    "single": "SingleChoice",
    "multiple": "MultipleChoice",
    "true-false": "TrueFalse",
    "text": "TextEntry",
    "numeric": "Numeric",
    "matching": "Matching",
    "ordering": "Ordering",
    "gaps": "Gaps",
    "likert": "Likert",
    "long-text": "LongText",
}
"""The types of banks, by the names that authors know."""

__all__ = [
    "LETTERS",
    "TYPES",
    "Checklist",
    "Feedback",
    "Gaps",
    "InParts",
    "Issue",
    "Likert",
    "LongText",
    "Matching",
    "MultipleChoice",
    "Numeric",
    "Option",
    "Ordering",
    "Partial",
    "Question",
    "QuestionBase",
    "SingleChoice",
    "TextEntry",
    "TrueFalse",
]

_HOMES = {
    "Checklist": "checklist",
    "Gaps": "gaps",
    "InParts": "partial",
    "Likert": "likert",
    "LongText": "long_text",
    "Matching": "matching",
    "MultipleChoice": "choice",
    "Numeric": "numeric",
    "Option": "choice",
    "Ordering": "ordering",
    "Partial": "partial",
    "Question": "any_question",
    "SingleChoice": "choice",
    "TextEntry": "text_entry",
    "TrueFalse": "true_false",
}


def model_of(name: str) -> type[QuestionBase]:
    """Return the model of a type of ``TYPES``, or that of ``checklist``, which stands in lessons only."""
    model: type[QuestionBase] = __getattr__("Checklist" if name == "checklist" else TYPES[name])
    return model


def __getattr__(name: str) -> Any:
    """Import a name when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
