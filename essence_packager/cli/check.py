"""The command ``check``: looks for mistakes and writes nothing."""

from pathlib import Path
from typing import Any

import click

from essence_packager.cli.asked import asked, finding_options
from essence_packager.cli.config import read_config
from essence_packager.cli.folder import folder_argument


@click.command(short_help="Look for mistakes.")
@folder_argument
@finding_options
def command(folder: Path, **options: Any) -> int:
    """Look for mistakes in the module in FOLDER; write nothing.

    Every mistake is shown with its place and with what to write instead. FOLDER is the present folder when left out.
    """
    from essence_packager.api import check
    from essence_packager.cli.findings import show
    from essence_packager.cli.results import sifted, tell
    from essence_packager.findings.result import Result

    wanted = asked(read_config(Path.cwd()), **options)
    results = sifted([Result(folder.as_posix(), check(folder), folder=True)], wanted)
    return tell(results, wanted, lambda told: show(told[0].report, folder))
