"""Which language commands speak: the option --lang or its variable, else the project's settings, else English."""

import os
from functools import cache
from typing import TYPE_CHECKING

import click

from essence_packager.findings.languages import LANGUAGES

if TYPE_CHECKING:
    from essence_packager.strings import Strings

VARIABLE = "ESSENCE_LANG"


def _remember(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.meta[__name__] = value


lang_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    expose_value=False,
    callback=_remember,
    help=f"The language of messages; en when left out. The variable {VARIABLE} says it for good.",
)
"""May stand before the command or, with those that tell findings, after it; the latter counts."""


def language() -> str:
    """Return the language of the running command. Raises UsageError when it is one that we lack."""
    meta = click.get_current_context().meta
    if __name__ not in meta:
        meta[__name__] = _for_good()
    chosen: str = meta[__name__]
    return chosen


def _for_good() -> str:
    from pathlib import Path

    from essence_packager.cli.config import read_config

    chosen = os.environ.get(VARIABLE) or read_config(Path.cwd()).lang or LANGUAGES[0]
    if chosen not in LANGUAGES:
        raise click.UsageError(f"Messages are there in {', '.join(LANGUAGES)}, not in {chosen}.")
    return chosen


def words() -> "Strings":
    """Return what commands say around findings, in the language of the running command."""
    return _words(language())


@cache
def _words(language: str) -> "Strings":
    from essence_packager.strings import strings_for

    return strings_for(language, "terminal")
