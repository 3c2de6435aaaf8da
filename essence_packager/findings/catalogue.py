"""Makes findings from the catalogue ``schemas/findings.toml``, which is opened only when there is something to say."""

import re
from functools import cache
from typing import NamedTuple

from essence_packager.model.finding import Finding, Position, Severity
from essence_packager.resources import resource

LONGEST_VALUE = 200
"""Characters of an author's value that a message repeats."""

_UNPRINTABLE = (*range(9), *range(11, 32), *range(127, 160), 0x2028, 0x2029, *range(0xD800, 0xE000))
_TABLE = re.compile(r"^\[([a-z0-9-]+)\]$", re.MULTILINE)


class Entry(NamedTuple):
    """One kind of finding: ``message`` and ``mend`` hold placeholders; ``why`` is for ``explain`` and the docs."""

    id: str
    severity: Severity
    title: str
    message: str
    mend: str
    why: str
    mend_guess: str = ""
    """What to write when somebody guessed what was meant (the value ``guess`` is not empty); else ``mend`` holds."""
    source: str = ""


@cache
def _text() -> str:
    return resource("schemas", "findings.toml").read_text(encoding="utf-8")


@cache
def _places() -> dict[str, tuple[int, int]]:
    starts = list(_TABLE.finditer(_text()))
    ends = [start.start() for start in starts[1:]] + [len(_text())]
    return {start[1]: (start.start(), end) for start, end in zip(starts, ends, strict=True)}


@cache
def entry(id: str) -> Entry:
    """Return the entry of an id; raises KeyError when the catalogue has none.

    Only the entry's own lines are parsed: a build with one warning should not pay for the whole catalogue.
    """
    import tomllib

    start, end = _places()[id]
    table = tomllib.loads(_text()[start:end])[id]
    return Entry(
        id=id,
        severity=Severity(table["severity"]),
        title=table["title"],
        message=table["message"].strip(),
        mend=table["mend"].strip(),
        why=table["why"].strip(),
        mend_guess=table.get("mend-guess", "").strip(),
        source=table.get("source", ""),
    )


def entries() -> tuple[Entry, ...]:
    """Return the whole catalogue, in its order."""
    return tuple(entry(id) for id in _places())


def finding(id: str, position: Position, /, **values: object) -> Finding:
    """Make a finding: the words are the catalogue's, ``values`` fill its placeholders.

    Raises KeyError for an id or a placeholder that is unknown: a mistake of ours, which the tests find.
    """
    words = entry(id)
    mend = words.mend_guess if words.mend_guess and values.get("guess") else words.mend
    shown = {name: _shown(value) for name, value in values.items()}
    return Finding(
        id=id,
        severity=words.severity,
        position=position,
        message=words.message.format(**shown),
        mend=mend.format(**shown),
    )


def _shown(value: object) -> str:
    """Return a value as a message can hold it: no control characters, not endless."""
    text = str(value).translate(dict.fromkeys(_UNPRINTABLE, "\ufffd"))
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
