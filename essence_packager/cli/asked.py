"""The options about findings that `check`, `build` and `validate` share: which count, and how they are told."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from essence_packager.cli.config import Config
from essence_packager.cli.finding_ids import check_known, complete
from essence_packager.cli.language import lang_option
from essence_packager.findings.formats.all import FORMATS as MACHINE_FORMATS
from essence_packager.findings.result import FAIL_ON

TEXT = "text"
FORMATS = (TEXT, *MACHINE_FORMATS)


class Asked(NamedTuple):
    """What the user wants to hear, from the options or else from the project's settings."""

    format: str
    fail_on: str
    ignore: frozenset[str]
    baseline: Path | None
    write_baseline: Path | None


def finding_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the shared options to a command, which gets them as ``format``, ``fail_on``, ``ignore`` and so on."""
    file = click.Path(path_type=Path, dir_okay=False)
    for option in reversed(
        (
            click.option("--format", type=click.Choice(FORMATS), help="How findings are told; text when left out."),
            click.option(
                "--fail-on", type=click.Choice(FAIL_ON), help="From which findings on the exit status is 1; error."
            ),
            click.option(
                "--ignore",
                multiple=True,
                metavar="ID",
                shell_complete=complete,
                help="Leave a finding out. Several times for more.",
            ),
            click.option("--baseline", type=file, help="Leave out the findings that this file knows."),
            click.option("--write-baseline", type=file, help="Write the findings of today to this file."),
            lang_option,
        )
    ):
        command = option(command)
    return command


def asked(
    config: Config,
    *,
    format: str | None,
    fail_on: str | None,
    ignore: Sequence[str],
    baseline: Path | None,
    write_baseline: Path | None,
) -> Asked:
    """Join options and settings; options count first, ``ignore`` adds up. Raises UsageError."""
    chosen = Asked(
        format=format or config.format or TEXT,
        fail_on=fail_on or config.fail_on or FAIL_ON[0],
        ignore=frozenset((*ignore, *config.ignore)),
        baseline=baseline or config.baseline,
        write_baseline=write_baseline,
    )
    for name, value, known in (("format", chosen.format, FORMATS), ("fail-on", chosen.fail_on, FAIL_ON)):
        if value not in known:
            raise click.UsageError(f"{name} = {value} in the settings: there are {', '.join(known)}.")
    if chosen.ignore:
        check_known(sorted(chosen.ignore))
    return chosen
