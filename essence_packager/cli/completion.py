"""The command ``completion``: prints what makes a shell complete commands, options and names with the Tab key."""

import click

SHELLS = {
    "bash": "essence-packager completion bash >> ~/.bashrc",
    "zsh": "essence-packager completion zsh >> ~/.zshrc",
    "fish": "essence-packager completion fish >> ~/.config/fish/config.fish",
    "powershell": "essence-packager completion powershell >> $PROFILE",
}
"""The shells, and the line that sets each of them up for good."""

PROGRAMS = {"essence-packager": "_ESSENCE_PACKAGER_COMPLETE", "essence": "_ESSENCE_COMPLETE"}
"""The program's names, and the variable by which a shell asks each of them what fits (click's way)."""

COMPINIT = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }\n"
"""What a zsh without settings of its own, as that of macOS, needs before it completes anything."""


@click.command(
    short_help="Let the Tab key complete commands.",
    epilog="\b\nFor good, once:\n" + "\n".join(f"  {line}" for line in SHELLS.values()),
)
@click.argument("shell", type=click.Choice(tuple(SHELLS)))
def command(shell: str) -> int:
    """Print the script that makes SHELL complete commands, options and their values with the Tab key."""
    from click.shell_completion import get_completion_class

    from essence_packager.cli.main import commands

    completion = get_completion_class(shell)
    assert completion is not None, "click has all of SHELLS"
    if shell == "zsh":
        click.echo(COMPINIT, nl=False)
    for program, variable in PROGRAMS.items():
        click.echo(completion(commands, {}, program, variable).source(), nl=False)
    return 0
