"""The report as SARIF 2.1.0, which code scanning reads. Source: OASIS SARIF 2.1.0, 3.13 (log) to 3.52 (rules)."""

import json
from collections.abc import Sequence
from urllib.parse import quote

from essence_packager import __version__
from essence_packager.findings.baseline import fingerprint
from essence_packager.findings.catalogue import entry, readable
from essence_packager.findings.result import Result
from essence_packager.model.finding import Finding

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(results: Sequence[Result], fail_on: str) -> str:
    """Return the log: one run, the rules that were broken, a result for each finding."""
    ids = list(dict.fromkeys(finding.id for result in results for finding in result.report.findings))
    numbers = {id: number for number, id in enumerate(ids)}
    driver = {"name": "essence-packager", "semanticVersion": __version__, "rules": [_rule(id) for id in ids]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(result.path)}} for result in results],
        "results": [_result(result, each, numbers) for result in results for each in result.report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(id: str) -> dict[str, object]:
    known = entry(id)
    why = readable(known.why)
    source = f"\n\nSource: {known.source}" if known.source else ""
    return {
        "id": id,
        "shortDescription": {"text": f"{known.title}."},
        "fullDescription": {"text": why},
        "help": {"text": f"{why}{source}"},
        "defaultConfiguration": {"level": known.severity.value},
    }


def _result(result: Result, finding: Finding, numbers: dict[str, int]) -> dict[str, object]:
    inner = result.inner(finding)
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(result.file(finding))}}
    if finding.position.line and not inner:
        region = {"startLine": finding.position.line}
        if finding.position.column:
            region["startColumn"] = finding.position.column
        physical["region"] = region
    location: dict[str, object] = {"physicalLocation": physical}
    if inner:
        location["logicalLocations"] = [{"fullyQualifiedName": inner, "kind": "member"}]
    message = f"{inner}: {finding.message}" if inner else finding.message
    return {
        "ruleId": finding.id,
        "ruleIndex": numbers[finding.id],
        "level": finding.severity.value,
        "message": {"text": f"{message}\n{finding.mend}".replace("](", "]\\(")},
        "locations": [location],
        "partialFingerprints": {"essence/v1": fingerprint(result, finding)},
    }


def _uri(path: str) -> str:
    return quote(path.encode("utf-8", "replace"), safe="/._-~") or "."
