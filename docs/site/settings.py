"""Makes the page of a project's settings from what the program reads, in the words of the options."""

import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import click

from docs.site.markdown import MADE, code, table
from essence_packager.cli import validate
from essence_packager.cli.config import COMMON, OWN, Config
from essence_packager.cli.main import commands

_KINDS = {
    bool: "`true`, `false`",
    str: "a text",
    int: "a whole number above 0",
    Path: "a file, seen from the settings' folder",
}

_HEAD = f"""\
# Settings of a project

What a project always wants of `check`, `build` and `validate` stands in a file: `{OWN}`, or the table `[tool.essence]`
of `{COMMON}`. The nearest one counts, in the present folder or one above it; of two in one folder `{OWN}` does.
Options of the command line count before it; findings to `ignore` add up.

{MADE.format(source="essence_packager/cli/config.py", file="settings.py")}
<!-- file: {OWN} -->
```toml
lms = "moodle"
fail-on = "warning"
ignore = ["litter-in-package"]
baseline = "known-findings.json"
```

"""


def page() -> str:
    """Return the page."""
    return _HEAD + table(("setting", "value", "option", "meaning"), _rows())


def _rows() -> Iterator[tuple[str, str, str, str]]:
    options = {
        each.name: each for each in (*commands.params, *validate.command.params) if isinstance(each, click.Option)
    }
    for name, kind in get_type_hints(Config).items():
        option = options[name]
        yield code(name.replace("_", "-")), _kind(kind, option), code(option.opts[0]), option.help or ""


def _kind(kind: Any, option: click.Option) -> str:
    if get_origin(kind) is tuple:
        return "a list of texts"
    if isinstance(option.type, click.Choice):
        return ", ".join(code(str(choice)) for choice in option.type.choices)
    if isinstance(option.type, click.IntRange) and option.type.min != 1:
        return f"a whole number, {option.type.min} or more"
    [plain] = [each for each in get_args(kind) if each is not types.NoneType]
    return _KINDS[plain]
