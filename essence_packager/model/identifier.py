"""Makes ids from words: what an author does not name gets a name that can be read, and that stays."""

import re
import unicodedata
import zlib

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n"}
)
LONGEST = 60
"""Characters of an id."""


def identifier(words: str, fallback: str, longest: int = LONGEST) -> str:
    """Return an id of ``[a-z0-9-]`` made from words: ``Why it fails?`` becomes ``why-it-fails``.

    Letters with marks lose these. Where letters of another script are lost, a tag made from the words keeps ids
    distinct: ``План A`` becomes ``a-1c291ca3``; where nothing is left, the tag follows ``fallback``.
    """
    lower = unicodedata.normalize("NFC", words).lower().translate(_LETTERS)
    bare = without_marks(words)
    plain = re.sub(r"[^a-z0-9]+", "-", bare.replace("'", "").replace("’", "")).strip("-")
    lossy = not bare.isascii() and any(c.isalnum() and not c.isascii() for c in bare)
    if not lossy and plain:
        return _cut(plain, longest)
    tag = f"{zlib.crc32(lower.encode('utf-8')):08x}"
    return f"{_cut(plain or fallback, longest - len(tag) - 1)}-{tag}"


def without_marks(words: str) -> str:
    """Return words in lower case, letters without their marks: ``Rīga`` becomes ``riga``, ``Straße`` ``strasse``."""
    lower = unicodedata.normalize("NFC", words).lower().translate(_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))


def _cut(name: str, longest: int) -> str:
    """Cut an id at the end of a word where there is one."""
    if len(name) <= longest:
        return name
    head = name[: longest + 1].rpartition("-")[0]
    return head if len(head) > longest // 2 else name[:longest].rstrip("-")
