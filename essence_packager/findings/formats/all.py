"""The one list of formats for machines, by the name that ``--format`` takes; each is imported when it is asked for."""

from collections.abc import Sequence
from importlib import import_module

from essence_packager.findings.result import Result

FORMATS = ("json", "sarif", "junit", "github")


def render(format: str, results: Sequence[Result], fail_on: str) -> str:
    """Return the report in a format, ending with a line end. Raises KeyError when there is no such format."""
    if format not in FORMATS:
        raise KeyError(format)
    text: str = import_module(f"essence_packager.findings.formats.{format}_report").render(results, fail_on)
    return text
