"""The report as JUnit XML, which nearly every CI shows: a suite per package, a case per finding."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from essence_packager.findings.result import Result, fails
from essence_packager.model.finding import Finding

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(results: Sequence[Result], fail_on: str) -> str:
    """Return the suites; findings that make the command fail are failures, others are told by cases that pass."""
    suites = ET.Element("testsuites", name="essence-packager")
    for result in results:
        _suite(suites, result, fail_on)
    for count in ("tests", "failures"):
        suites.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    ET.indent(suites, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _suite(suites: ET.Element, result: Result, fail_on: str) -> None:
    findings = result.report.findings
    failures = sum(fails(finding, fail_on) for finding in findings)
    suite = ET.SubElement(
        suites,
        "testsuite",
        name=_text(result.path),
        tests=str(max(1, len(findings))),
        failures=str(failures),
        errors="0",
        skipped="0",
        time="0",
    )
    if not findings:
        ET.SubElement(suite, "testcase", name="no findings", classname=_text(result.path), time="0")
    for finding in findings:
        _case(suite, result, finding, failing=fails(finding, fail_on))


def _case(suite: ET.Element, result: Result, finding: Finding, *, failing: bool) -> None:
    place = result.place(finding)
    name = _text(f"{finding.id} at {place}")
    case = ET.SubElement(suite, "testcase", name=name, classname=_text(result.path), time="0")
    told = f"{place}: {finding.severity.value}: {finding.message}\n{finding.mend}"
    if failing:
        failure = ET.SubElement(case, "failure", type=finding.id, message=_text(finding.message))
        failure.text = _text(told)
    else:
        ET.SubElement(case, "system-out").text = _text(told)


def _text(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
