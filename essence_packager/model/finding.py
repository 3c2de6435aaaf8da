"""What is said about a source folder or a package: findings with a place, collected in a report."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters: only an error keeps a package from being built."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Position(NamedTuple):
    """A place: POSIX path relative to the module's folder, line and column from 1 (0: the whole file)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file, *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)


class Finding(NamedTuple):
    """One complaint: a stable id of the catalogue, where, what is wrong in plain words, and how to mend it."""

    id: str
    severity: Severity
    position: Position
    message: str
    mend: str
    values: tuple[tuple[str, str], ...] = ()
    """What fills the placeholders of the catalogue's words, so that they can be said in another language."""


class Report(NamedTuple):
    """All findings of one run, in the order of files and lines, those about module.yaml first."""

    findings: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> "Report":
        """Sort findings by place, module.yaml first as the others build on it; drop exact repetitions."""
        unique = dict.fromkeys(findings)
        return cls(tuple(sorted(unique, key=lambda f: (f.position.file != "module.yaml", f.position, f.id, f.message))))

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep a package from being built."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)

    @property
    def ok(self) -> bool:
        """Whether a package may be built."""
        return not self.errors


class SourceError(Exception):
    """The folder cannot become a package; ``report`` says why."""

    def __init__(self, report: Report) -> None:
        super().__init__("; ".join(f"{f.position}: {f.message}" for f in report.errors))
        self.report = report
