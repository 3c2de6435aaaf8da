"""Writes the manual pages in man/, one per command, from the commands themselves: ``python docs/manual.py``."""

from pathlib import Path

import click
from click_man.core import write_man_pages

from essence_packager import __version__
from essence_packager.cli.main import COMMANDS, commands

PROGRAM = "essence-packager"
RELEASED = "2026-11-22"
"""The date in the pages' footer: that of the version, so that the same commands make the same pages."""


def write(folder: Path) -> None:
    """Write the pages of all commands into a folder. Raises OSError."""
    context = click.Context(commands, info_name=PROGRAM)
    found = {name: commands.get_command(context, name) for name in COMMANDS}
    whole = click.Group(
        help=commands.help,
        short_help="make learning packages from plainly written modules",
        params=commands.params,
        commands={name: command for name, command in found.items() if command},
    )
    write_man_pages(PROGRAM, whole, version=__version__, target_dir=str(folder), date=RELEASED)


if __name__ == "__main__":
    write(Path(__file__).parent / "man")
