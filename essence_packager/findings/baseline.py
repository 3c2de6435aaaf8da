"""A baseline: the findings of today in a file, so that tomorrow only new ones count."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from essence_packager.findings.result import Result
from essence_packager.model.finding import Finding, Report

FORMAT = 1


class BaselineError(Exception):
    """The file is no baseline; the text says why."""


def fingerprint(result: Result, finding: Finding) -> str:
    """Return what names a finding beyond one run: not its line, which moves with every edit."""
    name = result.path.rpartition("/")[2]
    parts = (name, finding.id, finding.position.file, finding.message)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def write(path: Path, results: Iterable[Result]) -> None:
    """Write all findings to a file. Raises OSError."""
    known = [
        {"path": result.path, "id": finding.id, "file": finding.position.file, "key": fingerprint(result, finding)}
        for result in results
        for finding in result.report.findings
    ]
    text = json.dumps({"format": FORMAT, "findings": known}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def read(path: Path) -> Counter[str]:
    """Return how often each finding is known. Raises BaselineError, OSError."""
    try:
        data: Any = json.loads(path.read_bytes())
        if data["format"] != FORMAT:
            raise BaselineError(f"{path}: format {data['format']} is unknown; write the baseline again")
        return Counter(str(each["key"]) for each in data["findings"])
    except (ValueError, KeyError, TypeError) as error:
        raise BaselineError(f"{path} is no baseline; write one with --write-baseline") from error


def without_known(result: Result, known: Counter[str]) -> Result:
    """Return a result without the known findings; what occurs more often than it is known remains.

    ``known`` is used up: a finding that is known once is left out once.
    """
    kept: list[Finding] = []
    for finding in result.report.findings:
        key = fingerprint(result, finding)
        if known[key] > 0:
            known[key] -= 1
        else:
            kept.append(finding)
    return result._replace(report=Report.of(kept))
