"""The report as workflow commands of GitHub Actions: annotations beside the lines of a pull request."""

from collections import Counter
from collections.abc import Sequence

from essence_packager.findings.catalogue import entry
from essence_packager.findings.result import Result
from essence_packager.model.finding import Finding

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
_SHOWN = 10
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(results: Sequence[Result], fail_on: str) -> str:
    """Return a line for each finding, the gravest first, for GitHub shows ten of each kind; nothing without findings.

    Source: GitHub Docs, Workflow commands; limits of annotations of a step.
    """
    found = [(result, finding) for result in results for finding in result.report.findings]
    found.sort(key=lambda each: list(_LEVELS).index(each[1].severity.value))
    lines = "".join(_line(result, finding) for result, finding in found)
    kinds = Counter(finding.severity for _, finding in found)
    more = any(count > _SHOWN for count in kinds.values())
    return lines + (f"GitHub shows {_SHOWN} of each kind beside the files; all {len(found)} are in this log.\n" * more)


def _line(result: Result, finding: Finding) -> str:
    properties = {"file": result.file(finding)}
    inner = result.inner(finding)
    if finding.position.line and not inner:
        properties["line"] = str(finding.position.line)
        if finding.position.column:
            properties["col"] = str(finding.position.column)
    properties["title"] = f"{entry(finding.id).title} [{finding.id}]"
    message = f"{inner}: {finding.message}" if inner else finding.message
    told = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{_LEVELS[finding.severity.value]} {told}::{f'{message} {finding.mend}'.translate(_DATA)}\n"
