"""Says in one line how much was found."""

from collections.abc import Sequence

from essence_packager.findings.result import Result
from essence_packager.model.finding import Position, Report, Severity
from essence_packager.strings import Strings


def summary(report: Report, words: Strings) -> str:
    """Return a sentence that counts, such as ``2 errors, 1 warning in 3 files``."""
    if not report.findings:
        return words.t("no-mistakes")
    counts = {severity.value: sum(finding.severity is severity for finding in report.findings) for severity in Severity}
    found = ", ".join(words.t(what, n=count) for what, count in counts.items() if count)
    return words.t("found-in-files", found=found, n=len({finding.position.file for finding in report.findings}))


def summary_of(results: Sequence[Result], words: Strings) -> str:
    """Return a sentence about packages, such as ``3 packages, 1 with errors: 2 errors, 1 warning in 2 files.``."""
    if len(results) == 1:
        return summary(results[0].report, words)
    wrong = sum(not result.report.ok for result in results)
    found = tuple(
        finding._replace(position=Position(f"{result.path}/{finding.position.file}"))
        for result in results
        for finding in result.report.findings
    )
    packages = words.t("packages", n=len(results))
    if not found:
        return words.t("packages-clean", packages=packages)
    values = {"packages": packages, "found": summary(Report(found), words)}
    return words.t("packages-wrong", n=wrong, **values) if wrong else words.t("packages-fine", **values)
