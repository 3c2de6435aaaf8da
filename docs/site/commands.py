"""Makes the page of all commands and their options from the command line itself."""

from collections.abc import Iterator

import click

from docs.site.markdown import MADE, code, prose, table
from essence_packager.cli import failures
from essence_packager.cli.main import COMMANDS, commands

PROGRAM = "essence-packager"

_HEAD = f"""\
# Commands

What you type, with every option. `{PROGRAM} COMMAND --help` prints the same. `essence` is short for `{PROGRAM}`.

{MADE.format(source="essence_packager/cli", file="commands.py")}
| exit status | means |
|---|---|
| 0 | fine |
| {failures.WRONG} | findings that count as failures, or something that could not be read or written |
| {failures.MISUSED} | the command was used wrongly |
| {failures.OURS} | a fault of the program, which asks you to report it |
| {failures.STOPPED} | stopped with Ctrl+C |

Results go to the standard output; progress, and what is not a result, to the standard error output.
Settings that a project always wants stand in a file: [settings](settings.md).

These options stand before the name of a command:
"""


def page() -> str:
    """Return the page."""
    context = click.Context(commands, info_name=PROGRAM)
    sections = (_section(name, _command(name, context), context) for name in COMMANDS)
    return "\n".join((_HEAD, _options(commands, context), *sections))


def _command(name: str, context: click.Context) -> click.Command:
    command = commands.get_command(context, name)
    assert command is not None, name
    return command


def _section(name: str, command: click.Command, context: click.Context) -> str:
    own = click.Context(command, info_name=name, parent=context)
    usage = " ".join((PROGRAM, name, *command.collect_usage_pieces(own)))
    parts = (f"## {name}\n", f"```text\n{usage}\n```\n", prose(command.help) + "\n", _options(command, own))
    return "\n".join(filter(None, parts))


def _options(command: click.Command, context: click.Context) -> str:
    """A table of the options of a command; nothing when it has none."""
    options = (each for each in command.params if isinstance(each, click.Option))
    return table(("option", "what it does"), (_row(option, context) for option in options))


def _row(option: click.Option, context: click.Context) -> tuple[str, str]:
    return ", ".join(code(name) for name in _names(option, context)), " ".join(_words(option))


def _names(option: click.Option, context: click.Context) -> Iterator[str]:
    for name in (*option.opts, *option.secondary_opts):
        yield name if option.is_flag else f"{name} {_value(option, context)}"


def _value(option: click.Option, context: click.Context) -> str:
    return "N" if isinstance(option.type, click.IntRange) else option.make_metavar(context).strip("[]")


def _words(option: click.Option) -> Iterator[str]:
    yield option.help or ""
    if option.show_default and option.default not in (None, ""):
        yield f"Left out: {code(str(option.default))}."
    if option.envvar:
        yield f"Also as {code(str(option.envvar))} in the environment."
