"""Reads what a project always wants of the commands: essence.toml, or [tool.essence] in pyproject.toml."""

from pathlib import Path
from typing import Any, NamedTuple

import click

OWN, COMMON = "essence.toml", "pyproject.toml"
_TABLE = "[tool.essence"
LEAST_SECONDS = 5
"""Playing a package in less time would find nothing."""


class Config(NamedTuple):
    """What the file says; None where it says nothing. Paths are those from here."""

    lang: str | None = None
    lms: str | None = None
    format: str | None = None
    fail_on: str | None = None
    ignore: tuple[str, ...] = ()
    baseline: Path | None = None
    max_files: int | None = None
    max_total: int | None = None
    max_ratio: int | None = None
    max_manifest: int | None = None
    run: bool | None = None
    run_seconds: int | None = None


_KINDS: dict[str, type] = {
    "lang": str,
    "lms": str,
    "format": str,
    "fail-on": str,
    "ignore": list,
    "baseline": str,
    "max-files": int,
    "max-total": int,
    "max-ratio": int,
    "max-manifest": int,
    "run": bool,
    "run-seconds": int,
}
_LEAST = {"run-seconds": LEAST_SECONDS}
_WORDS = {str: "a text", list: "a list of texts", int: "a whole number above 0", bool: "true or false"}


def read_config(folder: Path) -> Config:
    """Return what the nearest file says, in this folder or one above it. Raises UsageError for what it may not say."""
    for each in (folder, *folder.parents):
        for name in (OWN, COMMON):
            table = _table(each / name)
            if table is not None:
                return _config(each / name, table)
    return Config()


def _table(path: Path) -> dict[str, Any] | None:
    """Return the table of our settings, or None when the file is not there or has none."""
    if not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        if path.name == COMMON:
            return None  # it belongs to others, who will say it
        raise click.UsageError(f"{path} cannot be read: {error}") from error
    if path.name == COMMON and _TABLE not in text:
        return None  # most projects say nothing to us, and reading TOML takes longer than a small check
    import tomllib

    try:
        whole = tomllib.loads(text)
    except ValueError as error:
        raise click.UsageError(f"{path} cannot be read: {error}") from error
    if path.name == OWN:
        return whole
    tools = whole.get("tool")
    table = tools.get("essence") if isinstance(tools, dict) else None
    return table if isinstance(table, dict) else None


def _config(path: Path, table: dict[str, Any]) -> Config:
    for key, value in table.items():
        kind = _KINDS.get(key)
        if key == "tool" and path.name == OWN:
            raise click.UsageError(f"{path}: write the settings without {_TABLE}]; that line is for {COMMON}.")
        if kind is None:
            raise click.UsageError(f"{path}: there is no setting {key}; there are {', '.join(_KINDS)}.")
        if not _fits(value, kind):
            raise click.UsageError(f"{path}: {key} must be {_WORDS[kind]}.")
        if value < _LEAST.get(key, value):
            raise click.UsageError(f"{path}: {key} must be {_LEAST[key]} or more.")
    values = {key.replace("-", "_"): value for key, value in table.items()}
    if "ignore" in values:
        values["ignore"] = tuple(values["ignore"])
    if "baseline" in values:
        values["baseline"] = path.parent / values["baseline"]
    return Config(**values)


def _fits(value: object, kind: type) -> bool:
    if kind is list:
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool) and value > 0
    return isinstance(value, kind)
