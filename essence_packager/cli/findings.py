"""Prints findings for people: where, what is wrong, the line itself, and what to write instead."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import click

from essence_packager.cli.language import language, words
from essence_packager.findings.catalogue import readable
from essence_packager.findings.excerpt import Excerpt, excerpt, excerpt_of
from essence_packager.findings.result import Result
from essence_packager.findings.summary import summary, summary_of
from essence_packager.findings.terminal import printable
from essence_packager.findings.translation import entry_in
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


def show_packages(results: Sequence[Result], *, played: bool) -> None:
    """Print the findings of packages, the gravest first, those of one kind together, and what was found in all.

    ``played`` tells whether they were also played, so that it is known whether results arrive.
    """
    from essence_packager.validating.source import content_of

    read = cache(content_of)
    explained: set[str] = set()
    for result in results:
        if result.report.findings:
            click.echo()
        for kind in _kinds(result.report.findings):
            _show_kind(kind, result, read, explained)
    found = [finding for result in results for finding in result.report.findings]
    if found:
        click.echo()
    click.echo(summary_of(results, words()))
    if found:
        gravest = _gravest(found)
        if gravest.severity is not Severity.ERROR:
            click.echo(words().t("plays" if played else "plays-perhaps"))
        click.echo(words().t("more-about", id=gravest.id))


_SHOWN = {Severity.ERROR: 5, Severity.WARNING: 3, Severity.NOTE: 1}
"""How many findings of one kind are printed of a package: one mistake of a program may show in hundreds of places."""
_MORE = "more-of-the-same"


def _kinds(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Return the findings by their kind, errors first; kinds and findings of a kind in the order of their places."""
    kinds: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in findings:
        kinds.setdefault((finding.severity, finding.id), []).append(finding)
    return sorted(kinds.values(), key=lambda kind: (list(Severity).index(kind[0].severity), kind[0].id == _MORE))


def _show_kind(
    kind: Sequence[Finding], result: Result, read: Callable[[Path, str], bytes | None], explained: set[str]
) -> None:
    """Print findings of one kind; what they mean is told once for all packages, and not of notes."""
    first = kind[0]
    brief = first.severity is Severity.NOTE or first.id == _MORE
    last = ""
    for finding in kind[: _SHOWN[first.severity]]:
        data = read(Path(result.path), finding.position.file) if finding.position.line and not brief else None
        _print(result.place(finding), finding, excerpt_of(data, finding.position) if data else None)
        if not brief and finding.id not in explained:
            explained.add(finding.id)
            why = readable(entry_in(finding.id, language()).why, dict(finding.values))
            click.echo(f"       {words().t('why-it-matters', why=why)}")
        if finding.mend != last:
            _print_mend(finding)
        last = finding.mend
    if (more := len(kind) - _SHOWN[first.severity]) > 0:
        click.echo(f"       {words().t('more-of-kind', n=more)}")


def _gravest(findings: Sequence[Finding]) -> Finding:
    """Return the first error; without errors the first warning, else the first note."""
    return min(findings, key=lambda finding: list(Severity).index(finding.severity))


def _show(finding: Finding, folder: Path) -> None:
    place = str(folder / str(finding.position)) if str(folder) != "." else str(finding.position)
    _print(place, finding, excerpt(folder, finding.position))
    _print_mend(finding)


def _print(place: str, finding: Finding, shown: Excerpt | None) -> None:
    severity = click.style(words().t(f"severity-{finding.severity.value}"), fg=_COLOURS[finding.severity], bold=True)
    click.echo(f"{click.style(printable(place), bold=True)}: {severity}: {_one_line(finding.message)} [{finding.id}]")
    if shown:
        click.echo(shown.drawn())


def _print_mend(finding: Finding) -> None:
    for line in finding.mend.splitlines():
        click.echo(f"       {printable(line)}")


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))
