"""The command ``schema``: hands out the JSON Schema with which editors check while one types."""

from pathlib import Path

import click

NAMES = ("module", "questions")
"""What there is a schema for: module.yaml, and a bank of questions in YAML."""


@click.command(short_help="Print the JSON Schema for editors.")
@click.argument("name", type=click.Choice(NAMES), default="module")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead.")
def command(name: str, out: Path | None) -> int:
    """Print the JSON Schema of NAME: module (module.yaml, the default) or questions (a bank in YAML).

    Editors use it to complete fields and to mark mistakes. Modules that `new` makes have it with them.
    """
    from essence_packager.resources import resource

    text = resource("schemas", f"{name}.schema.json").read_text(encoding="utf-8")
    if out is None:
        click.echo(text, nl=False)
        return 0
    out.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{out}  JSON Schema of {name}", err=True)
    return 0
