"""Says in one line how much was found."""

from collections.abc import Sequence

from essence_packager.findings.result import Result
from essence_packager.model.finding import Position, Report, Severity


def summary(report: Report) -> str:
    """Return a sentence that counts, such as ``2 errors, 1 warning in 3 files``."""
    if not report.findings:
        return "No mistakes found."
    counts = {severity.value: sum(finding.severity is severity for finding in report.findings) for severity in Severity}
    found = ", ".join(_counted(count, what) for what, count in counts.items() if count)
    return f"{found} in {_counted(len({finding.position.file for finding in report.findings}), 'file')}."


def summary_of(results: Sequence[Result]) -> str:
    """Return a sentence about packages, such as ``3 packages: 1 with errors; 2 errors, 1 warning in 2 files.``."""
    if len(results) == 1:
        return summary(results[0].report)
    wrong = sum(not result.report.ok for result in results)
    found = tuple(
        finding._replace(position=Position(f"{result.path}/{finding.position.file}"))
        for result in results
        for finding in result.report.findings
    )
    said = summary(Report(found)) if found else "no mistakes found."
    return f"{_counted(len(results), 'package')}, {wrong or 'none'} with errors: {said}"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
