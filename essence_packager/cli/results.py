"""Tells results as they were asked for, and says with which status the command ends."""

from collections.abc import Callable, Sequence

import click

from essence_packager.cli.asked import TEXT, Asked
from essence_packager.cli.language import language
from essence_packager.findings.result import Result, failed, ignoring
from essence_packager.findings.translation import translated


def sifted(results: Sequence[Result], asked: Asked) -> list[Result]:
    """Write the baseline where wanted, and leave out what is ignored or known. Raises UsageError, OSError."""
    kept = [ignoring(result, asked.ignore) for result in results] if asked.ignore else list(results)
    if asked.write_baseline or asked.baseline:
        from essence_packager.findings import baseline

        if asked.write_baseline:
            baseline.write(asked.write_baseline, kept)
            click.echo(f"{asked.write_baseline}  baseline of today", err=True)
        elif asked.baseline:
            try:
                known = baseline.read(asked.baseline)
            except baseline.BaselineError as error:
                raise click.UsageError(f"{error}.") from error
            except FileNotFoundError as error:
                raise click.UsageError(f"There is no baseline {asked.baseline}.") from error
            kept = [baseline.without_known(result, known) for result in kept]
    return kept


def tell(results: Sequence[Result], asked: Asked, show: Callable[[Sequence[Result]], None]) -> int:
    """Print results in the format that was asked for (``show`` prints text), and return the exit status."""
    if asked.format == TEXT:
        spoken = language()
        show([result._replace(report=translated(result.report, spoken)) for result in results])
    else:
        from essence_packager.findings.formats.all import render

        # Bytes: what machines read is UTF-8, whatever the console takes.
        click.echo(render(asked.format, results, asked.fail_on).encode("utf-8", "replace"), nl=False)
    return 1 if failed(results, asked.fail_on) else 0
