"""How much of a stranger's package is read, and from what on it counts as an attack."""

from typing import NamedTuple

MIB = 1 << 20


class Limits(NamedTuple):
    """Bounds of one judgement; the first four have options on the command line. Zips inside a zip are never opened.

    Of a package: ``members`` files, ``total`` bytes when unpacked, each file at most ``ratio`` times as large as packed
    (from 32 MiB on). Of a manifest: ``manifest`` bytes, ``elements`` elements and attributes, ``depth`` levels,
    ``value`` characters of a text. Of a page, style sheet or script: ``text`` bytes. ``tested``: bytes that are
    unpacked in memory to find damage; ``same``: findings of one id in a report. ``Limits(members=500)`` changes one.
    """

    members: int = 100_000
    """Files of a package; more of them are neither listed nor judged."""
    total: int = 16 << 30
    """Bytes of all files when unpacked."""
    ratio: int = 200
    """How many times larger a file may become when it is unpacked (counted from 32 MiB on)."""
    manifest: int = 32 * MIB
    """Bytes of a manifest or metadata file."""
    elements: int = 300_000
    """Elements and attributes of an XML file; courses of 20,000 files have 50,000."""
    value: int = MIB
    """Characters of a text in an XML file."""
    text: int = 4 * MIB
    """Bytes of a page, style sheet or script that are looked at."""
    depth: int = 100
    """Levels of elements in an XML file."""
    tested: int = 64 * MIB
    """Bytes that are unpacked in memory, piece by piece, to see whether files are damaged."""
    same: int = 50
    """Findings of one id in one report; of the others only their number is said."""


DEFAULT = Limits()
