"""Reads statements from a file: JSON lines, an array, or what an LRS answered."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from essence_packager.reporting.errors import ReportingError


class Found(NamedTuple):
    """What a file holds: values that may be statements, and a sentence with ``file:line`` for each broken line."""

    statements: tuple[object, ...]
    complaints: tuple[str, ...]


def read(path: Path) -> Found:
    """Read a file of statements.

    A broken line does not keep the others from being read. Raises ReportingError for a file that cannot be read or
    that is no text.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ReportingError(f"{path}: the file cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise ReportingError(f"{path}: this is no text in UTF-8; statements are exported as JSON") from error
    if not text.strip():
        return Found((), (f"{path}:1: the file is empty",))
    try:
        return Found(tuple(_unpacked(json.loads(text))), ())
    except (ValueError, RecursionError) as error:
        if text.split(maxsplit=1)[0] in "[{" or text.lstrip().startswith("[") or "\n" not in text.strip():
            # One document over many lines, whose lines mean nothing by themselves.
            return Found((), (_complaint(path, 1, error),))
    return _lines(path, text)


def _lines(path: Path, text: str) -> Found:
    statements: list[object] = []
    complaints = []
    # Not splitlines(): JSON may hold U+2028 as it is, which ends no line of a file.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            statements += _unpacked(json.loads(line))
        except (ValueError, RecursionError) as error:
            complaints.append(_complaint(path, number, error))
    return Found(tuple(statements), tuple(complaints))


def _unpacked(value: object) -> Iterator[object]:
    """Yield the statements of an array, of an LRS's answer (``{"statements": […]}``), or the one that it is."""
    if isinstance(value, dict) and isinstance(value.get("statements"), list):
        value = value["statements"]
    if isinstance(value, list):
        yield from value
    else:
        yield value


def _complaint(path: Path, line: int, error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        at = f"{path}:{line + error.lineno - 1}:{error.colno}"
        return f"{at}: this is no whole JSON ({error.msg}); it was left out"
    return f"{path}:{line}: this JSON cannot be read ({error}); it was left out"
