"""Prints findings for people: where, what is wrong, the line itself, and what to write instead."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import click

from essence_packager.cli.language import words
from essence_packager.findings.excerpt import Excerpt, excerpt, excerpt_of
from essence_packager.findings.result import Result
from essence_packager.findings.summary import summary, summary_of
from essence_packager.findings.terminal import printable
from essence_packager.model.finding import Finding, Report, Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def show(report: Report, folder: Path) -> None:
    """Print all findings of a folder, those of one file together, and a summary of one line."""
    file = None
    for finding in report.findings:
        if finding.position.file != file:
            file = finding.position.file
            click.echo()
        _show(finding, folder)
    if report.findings:
        click.echo()
    click.echo(summary(report, words()))
    if report.findings:
        click.echo(words().t("more-about", id=_gravest(report.findings).id))


def show_packages(results: Sequence[Result]) -> None:
    """Print the findings of packages, each package's together, and what was found in all."""
    from essence_packager.validating.source import content_of

    read = cache(content_of)
    for result in results:
        if result.report.findings:
            click.echo()
        for finding in result.report.findings:
            data = read(Path(result.path), finding.position.file) if finding.position.line else None
            _print(result.place(finding), finding, excerpt_of(data, finding.position) if data else None)
    if any(result.report.findings for result in results):
        click.echo()
    click.echo(summary_of(results, words()))
    first = next((finding for result in results for finding in result.report.findings), None)
    if first:
        click.echo(words().t("more-about", id=first.id))


def _gravest(findings: Sequence[Finding]) -> Finding:
    """Return the first error; without errors the first warning, else the first note."""
    return min(findings, key=lambda finding: list(Severity).index(finding.severity))


def _show(finding: Finding, folder: Path) -> None:
    place = str(folder / str(finding.position)) if str(folder) != "." else str(finding.position)
    _print(place, finding, excerpt(folder, finding.position))


def _print(place: str, finding: Finding, shown: Excerpt | None) -> None:
    severity = click.style(words().t(f"severity-{finding.severity.value}"), fg=_COLOURS[finding.severity], bold=True)
    click.echo(f"{click.style(printable(place), bold=True)}: {severity}: {_one_line(finding.message)} [{finding.id}]")
    if shown:
        click.echo(shown.drawn())
    for line in finding.mend.splitlines():
        click.echo(f"       {printable(line)}")


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))
