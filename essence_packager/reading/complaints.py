"""Collects what is said about the files of a folder."""

from essence_packager.findings.catalogue import finding
from essence_packager.model.finding import Finding, Position


class Complaints:
    """What is said about one file; all files of a folder share one list."""

    __slots__ = ("file", "findings")

    def __init__(self, file: str, findings: list[Finding]) -> None:
        self.file = file
        self.findings = findings

    def about(self, file: str) -> "Complaints":
        """Return the same list for another file (POSIX path in the folder)."""
        return Complaints(file, self.findings)

    def withdraw(self, id: str, line: int) -> None:
        """Take back a finding about a line of the file, where one that says more takes its place."""
        self.findings[:] = [f for f in self.findings if (f.id, f.position[:2]) != (id, (self.file, line))]

    def say(self, id: str, line: int = 0, column: int = 0, /, **values: object) -> None:
        """Add a finding of the catalogue at a line and column of the file (from 1; 0: not known)."""
        self.findings.append(finding(id, Position(self.file, line, column), **values))
