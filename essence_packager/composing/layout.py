"""How large a saved state can grow: the proof that it always fits (format: docs/explanation/state.md, version 1)."""

from base64 import urlsafe_b64decode
from collections.abc import Iterable, Sequence

from essence_packager.composing.course import Assessed, Interaction

PREFIX = 1 + 6  # version, checksum
HEADER = 4 + 1 + 4 + 1 + 4 * (3 + 4) + 1 + 4 + 1 + 4 + 1 + 4  # attempt.revision.writers.location.seconds.decided
ASSESSMENT = 4 + 1 + 1 + 3 + 5  # key, try, phase, best, stamp
ANSWER = 4 + 3 + 5 + 1 + 1  # key, digest, stamp, phase, tries; the code comes on top
DIGIT_BITS = 5


def lessons_size(keys: Iterable[str]) -> int:
    """Return the characters that all these read lessons take: sorted differences of 24-bit numbers in 5-bit digits.

    No subset of them takes more: two differences that merge never need more digits than both had.
    """
    numbers = sorted(int.from_bytes(urlsafe_b64decode(key), "big") for key in keys)
    differences = (number - before for before, number in zip([0, *numbers], numbers, strict=False))
    return sum(max(1, -(-difference.bit_length() // DIGIT_BITS)) for difference in differences)


def largest_answers(interactions: Iterable[Interaction], assessments: Iterable[Assessed]) -> list[int]:
    """Return the code sizes of the answers that take most of a state: where questions are drawn, the largest of them.

    A state holds only answers to questions of the present try, never more than are drawn (core/draw.js).
    """
    asked = {entry.id: entry.asked for entry in assessments}
    sizes: dict[str | None, list[int]] = {}
    for entry in interactions:
        sizes.setdefault(entry.assessment, []).append(entry.state_size)
    return [size for name, group in sizes.items() for size in sorted(group, reverse=True)[: asked.get(str(name))]]


def worst_case(lessons: Sequence[str], assessments: int, answers: Sequence[int]) -> int:
    """Return the characters of the largest state that any learner can reach.

    ``lessons``: keys of all pages that can be read; ``assessments``: how many; ``answers``: the largest code of each
    question that a state can hold at once.
    """
    lists = (
        lessons_size(lessons),
        assessments * ASSESSMENT + max(0, assessments - 1),
        sum(ANSWER + code for code in answers) + max(0, len(answers) - 1),
    )
    return PREFIX + HEADER + sum(1 + size for size in lists)
