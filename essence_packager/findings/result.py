"""What a command has to report: the findings of each thing it judged, sifted by what the user asked for."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from essence_packager.model.finding import Finding, Report, Severity

_RANKS = {Severity.NOTE: 1, Severity.WARNING: 2, Severity.ERROR: 3}
NEVER = "never"
FAIL_ON = (*(severity.value for severity in Severity), NEVER)
"""From which severity on a command ends with status 1; ``never``: whatever is found."""


class Result(NamedTuple):
    """The report of one folder or package; ``path`` is POSIX, as the user gave it."""

    path: str
    report: Report
    folder: bool
    """Whether the files of its findings lie on the disk, below ``path``; those of a zip do not."""
    package: str = ""
    """The name by which findings speak of the package itself."""

    def file(self, finding: Finding) -> str:
        """Return the path of the file on the disk that a finding is about: the zip itself for what lies in a zip."""
        if not self.folder or finding.position.file == self.package:
            return self.path
        return finding.position.file if self.path in ("", ".") else f"{self.path}/{finding.position.file}"

    def inner(self, finding: Finding) -> str:
        """Return the place in the zip, with line and column, or ``""`` when the file itself lies on the disk."""
        return "" if self.folder or finding.position.file == self.package else str(finding.position)

    def place(self, finding: Finding) -> str:
        """Return where a finding is in one line, such as ``course.zip/imsmanifest.xml:12:3``."""
        inner = self.inner(finding)
        return f"{self.path}/{inner}" if inner else str(finding.position._replace(file=self.file(finding)))


class Counts(NamedTuple):
    """How many findings there are of each severity."""

    errors: int
    warnings: int
    notes: int


def counts(results: Iterable[Result]) -> Counts:
    """Count the findings of all results."""
    found = [finding.severity for result in results for finding in result.report.findings]
    return Counts(found.count(Severity.ERROR), found.count(Severity.WARNING), found.count(Severity.NOTE))


def fails(finding: Finding, fail_on: str) -> bool:
    """Tell whether a finding makes the command end with status 1."""
    return fail_on != NEVER and _RANKS[finding.severity] >= _RANKS[Severity(fail_on)]


def failed(results: Sequence[Result], fail_on: str) -> bool:
    """Tell whether any finding does."""
    return any(fails(finding, fail_on) for result in results for finding in result.report.findings)


def ignoring(result: Result, ids: frozenset[str]) -> Result:
    """Return a result without the findings of these ids."""
    kept = (finding for finding in result.report.findings if finding.id not in ids)
    return result._replace(report=Report.of(kept))
