"""For every finding: the smallest folder that it is said about, and one that it is not said about."""

from dataclasses import dataclass, field

from tests.reading.folders import Files


@dataclass(frozen=True)
class Case:
    """A finding, a bad and a good folder that differ as little as possible, and where the bad one is complained of.

    ``also`` are other findings that the bad folder rightly gives too.
    """

    id: str
    bad: Files
    good: Files = field(default_factory=dict)
    at: str = ""
    also: tuple[str, ...] = ()
    good_has: tuple[str, ...] = ()
    says: str = ""
    """Words of the message or the mend."""
