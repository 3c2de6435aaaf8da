"""The report as JSON, as schemas/report.schema.json describes it."""

import json
from collections.abc import Sequence

from essence_packager import __version__
from essence_packager.findings.catalogue import entry
from essence_packager.findings.result import Result, counts, failed
from essence_packager.model.finding import Finding

FORMAT = 1


def render(results: Sequence[Result], fail_on: str) -> str:
    """Return the report."""
    report = {
        "format": FORMAT,
        "tool": {"name": "essence-packager", "version": __version__},
        "failed": failed(results, fail_on),
        "counts": counts(results)._asdict(),
        "results": [
            {"path": result.path, "findings": [_finding(each) for each in result.report.findings]} for result in results
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _finding(finding: Finding) -> dict[str, object]:
    known = entry(finding.id)
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "file": finding.position.file,
        "line": finding.position.line,
        "column": finding.position.column,
        "title": known.title,
        "message": finding.message,
        "mend": finding.mend,
        "source": known.source,
    }
