"""Finds out how an XML file is saved, and says where that is not what it says or not what platforms expect."""

import codecs
import re

from essence_packager.model.finding import Position
from essence_packager.validating.say import Say

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,60})["']""")
_VERSION_11 = re.compile(rb"""<\?xml\s+version\s*=\s*["']1\.1["']""")
_UTF16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def encoding_of(data: bytes, say: Say) -> str | None:
    """Return the encoding of an XML file in lower case, or None after saying why it cannot be read."""
    place = Position(say.file, 1, 1)
    if not data.strip(b"\0 \t\r\n"):
        say("xml-empty", say.file)
        return None
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        say("xml-encoding-unknown", place, encoding="UTF-32", reason="")
        return None
    for mark, name in _UTF16:
        if data.startswith(mark) or data[:4] in (b"<\0?\0", b"\0<\0?"):
            say("xml-not-utf8", place, encoding="UTF-16")
            return _decodes(data, name if data.startswith(mark) else "utf-16-le", say)
    if data.startswith(codecs.BOM_UTF8):
        say("xml-bom", place)
    if _VERSION_11.match(data.removeprefix(codecs.BOM_UTF8)):
        say("xml-version", place)
    found = _DECLARED.match(data.removeprefix(codecs.BOM_UTF8))
    encoding = found[1].decode("ascii").lower() if found else "utf-8"
    if encoding in ("us-ascii", "ascii"):
        return _decodes(data, "ascii", say)
    if encoding in ("utf-8", "utf8"):
        return _decodes(data, "utf-8", say)
    if encoding.startswith("utf-16") or not _known(encoding):
        say("xml-encoding-unknown", place, encoding=encoding, reason="")
        return None
    say("xml-not-utf8", place, encoding=encoding)
    return encoding


def _known(encoding: str) -> bool:
    try:
        return bool(codecs.lookup(encoding)._is_text_encoding)
    except (LookupError, ValueError):
        return False


def _decodes(data: bytes, encoding: str, say: Say) -> str | None:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        shown = " ".join(f"{byte:02X}" for byte in data[error.start : error.start + 2])
        say("xml-encoding-wrong", Position(say.file, line, column), encoding=encoding.upper(), bytes=shown)
        return None
    return encoding
