"""The program ``essence-packager``: finds the command, imports it alone, and turns what goes wrong into words."""

import atexit
import gc
import io
import os
import sys
from importlib import import_module

import click

from essence_packager import __version__
from essence_packager.cli.language import lang_option

COMMANDS = ("new", "check", "build", "validate", "preview", "ids", "statements", "explain", "schema", "completion")
"""All commands, in the order in which an author meets them; each is ``command`` of the file of its name."""


class Commands(click.Group):
    """A group whose commands are imported when they are asked for: ``--help`` and a typing error wait for nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of an author's day."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"essence_packager.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one was probably meant."""
        name = args[0]
        if not name.startswith("-") and name not in COMMANDS:
            import difflib

            near = difflib.get_close_matches(name, COMMANDS, n=1)
            hint = f" Did you mean `{near[0]}`?" if near else ""
            raise click.UsageError(f"There is no command `{name}`.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
@lang_option
@click.pass_context
def commands(ctx: click.Context) -> None:
    """Make learning packages from plainly written modules.

    A module is a folder with module.yaml, lessons in Markdown, questions and pictures. Start one with `new`, see it
    with `preview`, make the package for Moodle with `build`.
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        ctx.color = False


def main() -> int:
    """Run the program and return its exit status.

    0: fine. 1: findings, or something that could not be read or written. 2: wrong use. 3: a fault of the program.
    130: stopped with Ctrl+C.
    """
    # A command lives for less than a second or waits for its author: what it makes is not worth so many searches for
    # circles, and nobody's plug-ins to pydantic have a say in our format.
    gc.set_threshold(200_000, 20, 100)
    atexit.register(gc.freeze)  # the interpreter would search all of it several times more before it ends
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old console lacks letters; that is no reason to stop
    try:
        return int(commands.main(standalone_mode=False) or 0)
    except BaseException as error:  # noqa: BLE001 - the outermost edge: whatever happens ends in words
        from essence_packager.cli.failures import told

        return told(error)
