"""The letters that reports show for options, and what options must be to get them."""

from collections.abc import Iterable, Sequence

from essence_packager.model.questions.base import Issue

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
"""Report letters of options in source order; 36 is all that SCORM 1.2 allows (RTE 3.4.5, CMIFeedback of choice)."""


def lettered(field: str, ids: Sequence[str]) -> Iterable[Issue]:
    """Yield what keeps the options in ``field`` from being told apart by letters and ids."""
    if len(ids) > len(LETTERS):
        yield Issue("question-too-many-options", (field,), (("count", str(len(ids))),))
    yield from distinct(field, ids)


def distinct(field: str, ids: Sequence[str]) -> Iterable[Issue]:
    """Yield what keeps the options in ``field`` from being told apart by their ids."""
    seen: set[str] = set()
    for index, id in enumerate(ids):
        if id in seen:
            yield Issue("option-duplicate", (field, index), (("option", id),))
        seen.add(id)
