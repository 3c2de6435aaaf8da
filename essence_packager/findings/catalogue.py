"""Makes findings from the catalogue in schemas/, which is opened only when there is something to say."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from essence_packager.model.finding import Finding, Position, Severity
from essence_packager.resources import resource

FILES = ("findings.toml", "package-findings.toml")
"""The files of the catalogue: what is said about a module's folder, what about a package."""

PROFILE_KEYS = ("moodle", "adl")
"""Keys of a table that hold the severity in a profile of ``validate`` where it differs."""

LONGEST_VALUE = 250
"""Characters of a value that a message repeats; the longest list of words that a standard allows has 244."""

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
    profiles: tuple[tuple[str, Severity], ...] = ()
    """Profiles of ``validate`` in which the severity differs, and what it is there."""

    def severity_in(self, profile: str) -> Severity:
        """Return how much the finding matters in a profile of ``validate``."""
        return dict(self.profiles).get(profile, self.severity)


@cache
def _text(file: str) -> str:
    return resource("schemas", file).read_text(encoding="utf-8")


@cache
def _ids(file: str) -> tuple[str, ...]:
    return tuple(found[1] for found in _TABLE.finditer(_text(file)))


def _lines(id: str) -> str:
    """Return an entry's own lines; raises KeyError when the catalogue has none."""
    for file in FILES:
        text = _text(file)
        start = text.find(f"\n[{id}]\n") + 1
        if start:
            after = _TABLE.search(text, start + 1)
            return text[start : after.start() if after else None]
    raise KeyError(id)


@cache
def entry(id: str) -> Entry:
    """Return the entry of an id; raises KeyError when the catalogue has none.

    Only the entry's own lines are parsed: a build with one warning should not pay for the whole catalogue.
    """
    import tomllib

    table = tomllib.loads(_lines(id))[id]
    return Entry(
        id=id,
        severity=Severity(table["severity"]),
        title=table["title"],
        message=table["message"].strip(),
        mend=table["mend"].strip(),
        why=table["why"].strip(),
        mend_guess=table.get("mend-guess", "").strip(),
        source=table.get("source", ""),
        profiles=tuple((name, Severity(table[name])) for name in PROFILE_KEYS if name in table),
    )


def ids() -> tuple[str, ...]:
    """Return all ids, in the order of the catalogue."""
    return tuple(id for file in FILES for id in _ids(file))


def entries() -> tuple[Entry, ...]:
    """Return the whole catalogue, in its order."""
    return tuple(entry(id) for id in ids())


def finding(id: str, position: Position, /, **values: object) -> Finding:
    """Make a finding: the words are the catalogue's, ``values`` fill its placeholders.

    Raises KeyError for an id or a placeholder that is unknown: a mistake of ours, which the tests find.
    """
    words = entry(id)
    shown = {name: _shown(value) for name, value in values.items()}
    message, mend = filled(words, shown)
    return Finding(id, words.severity, position, message, mend, tuple(shown.items()))


def filled(words: Entry, values: Mapping[str, str]) -> tuple[str, str]:
    """Return the message and the mend of an entry with its placeholders filled in."""
    mend = words.mend_guess if words.mend_guess and values.get("guess") else words.mend
    return words.message.format(**values), mend.format(**values)


def readable(text: str, values: Mapping[str, str] | None = None) -> str:
    """Return a text of the catalogue for people: ``{id}`` without a value is ``<id>``, and ``{{`` is one brace."""
    return text.format_map(_Named(values or {}))


class _Named(dict[str, str]):
    """Values of placeholders; one that is not there is shown by its name."""

    def __missing__(self, name: str) -> str:
        return f"<{name}>"


def _shown(value: object) -> str:
    """Return a value as a message can hold it: no control characters, not endless."""
    text = str(value).translate(dict.fromkeys(_UNPRINTABLE, "\ufffd"))
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
