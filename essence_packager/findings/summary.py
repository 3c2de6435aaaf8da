"""Says in one line how much was found."""

from essence_packager.model.finding import Report, Severity


def summary(report: Report) -> str:
    """Return a sentence that counts, such as ``2 errors, 1 warning in 3 files``."""
    if not report.findings:
        return "No mistakes found."
    counts = {severity.value: sum(finding.severity is severity for finding in report.findings) for severity in Severity}
    found = ", ".join(_counted(count, what) for what, count in counts.items() if count)
    return f"{found} in {_counted(len({finding.position.file for finding in report.findings}), 'file')}."


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
