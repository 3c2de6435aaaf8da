"""Collects findings about a package: rules name an id, a place and values, nothing else."""

from collections import Counter
from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING

from essence_packager.findings.catalogue import entry, finding
from essence_packager.model.finding import Finding, Position, Report
from essence_packager.validating.limits import DEFAULT, Limits

if TYPE_CHECKING:
    from essence_packager.validating.tree import Element


def some(names: Sequence[str], most: int = 3) -> str:
    """Return the first of many names as a message shows them: ``a, b, c, …``."""
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


class Say:
    """What rules speak through: ``say("id", place, value=…)`` makes a finding of the catalogue.

    A place is an Element (its line in the file that is judged), a Position, or the path of a file in the package
    (POSIX; ``""``: the package itself). Severities are those of the profile.
    """

    def __init__(self, package: str, *, profile: str = "generic", limits: Limits = DEFAULT) -> None:
        self.package = package
        self.profile = profile
        self.limits = limits
        self.file = package
        self._findings: list[Finding] = []
        self._counts: Counter[str] = Counter()

    def of(self, file: str) -> "Say":
        """Return a Say into the same report whose Elements lie in another file of the package."""
        other = copy(self)  # which shares the findings and their counts
        other.file = file
        return other

    def __call__(self, id: str, at: "Element | Position | str", /, **values: object) -> None:
        """Say something. Raises KeyError for an id or placeholder that the catalogue lacks: a mistake of ours."""
        self._counts[id] += 1
        if self._counts[id] > self.limits.same:
            return
        said = finding(id, self._position(at), **values)
        self._findings.append(said._replace(severity=entry(id).severity_in(self.profile)))

    def said(self, *ids: str) -> bool:
        """Tell whether one of these has been said."""
        return any(self._counts[id] for id in ids)

    def report(self) -> Report:
        """Return all that was said, and how much more of the same there was."""
        for id, count in tuple(self._counts.items()):
            if count > self.limits.same and id != "more-of-the-same":
                more = finding("more-of-the-same", Position(self.package), id=id, count=count - self.limits.same)
                self._findings.append(more._replace(severity=entry(id).severity_in(self.profile)))
                self._counts[id] = self.limits.same
        return Report.of(self._findings)

    def _position(self, at: "Element | Position | str") -> Position:
        if isinstance(at, Position):
            return at
        if isinstance(at, str):
            return Position(at or self.package)
        return Position(self.file, at.line, at.column)
