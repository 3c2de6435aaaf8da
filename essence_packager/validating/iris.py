"""Knows what an absolute identifier (IRI) looks like (RFC 3987; xAPI 1.0.3, Part 2, 2.4.4; cmi5, 3)."""

import re

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
_WEB = re.compile(r"https?:", re.IGNORECASE)
_WEB_WITH_HOST = re.compile(r"https?://[^/?#\s]+", re.IGNORECASE)


def absolute(text: str) -> bool:
    """Tell whether a text is an IRI with a scheme, such as ``https://example.org/a`` or ``urn:uuid:…``."""
    if not _IRI.fullmatch(text):
        return False
    return not _WEB.match(text) or bool(_WEB_WITH_HOST.match(text))


def host(iri: str) -> str:
    """Return the host of a web address in lower case, without its port, or ``""``."""
    found = re.match(r"(?:https?:)?//([^/?#\s]*)", iri, re.IGNORECASE)
    return found[1].rpartition("@")[2].partition(":")[0].casefold() if found else ""
