"""Prints findings for people: where, what is wrong, the line itself, and what to write instead."""

from pathlib import Path

import click

from essence_packager.findings.excerpt import excerpt, printable
from essence_packager.findings.summary import summary
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
    click.echo(summary(report))
    if report.findings:
        click.echo(f"More about one of them: essence-packager explain {report.findings[0].id}")


def _show(finding: Finding, folder: Path) -> None:
    place = str(folder / str(finding.position)) if str(folder) != "." else str(finding.position)
    severity = click.style(finding.severity.value, fg=_COLOURS[finding.severity], bold=True)
    click.echo(f"{click.style(printable(place), bold=True)}: {severity}: {_one_line(finding.message)} [{finding.id}]")
    shown = excerpt(folder, finding.position)
    if shown:
        click.echo(shown.drawn())
    for line in finding.mend.splitlines():
        click.echo(f"       {printable(line)}")


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))
