"""The command ``check``: looks for mistakes and writes nothing."""

from pathlib import Path

import click

from essence_packager.cli.folder import folder_argument


@click.command(short_help="Look for mistakes.")
@folder_argument
def command(folder: Path) -> int:
    """Look for mistakes in the module in FOLDER; write nothing.

    Every mistake is shown with its place and with what to write instead. FOLDER is the present folder when left out.
    """
    from essence_packager.api import check
    from essence_packager.cli.findings import show

    report = check(folder)
    show(report, folder)
    return 0 if report.ok else 1
