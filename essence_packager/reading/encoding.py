"""Turns the bytes of a file into text, whatever Word, Notepad or an old system made of it."""

import re

from essence_packager.reading.complaints import Complaints

# Patterns that texts in plain letters never need, so that they are compiled by those that do.
_CONTROL = "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
_SEPARATOR = "[\x0b\x0c\x85\u2028\u2029]"
_BINARY = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def decode(data: bytes, complaints: Complaints) -> str | None:
    """Return the text of a file with line feeds as line ends; None after a finding when it is no text at all."""
    if data.startswith(_BINARY):
        complaints.say("encoding-not-text")
        return None
    text = _utf16(data, complaints) if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:200] else None
    if text is None:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            text = _old(data, error.start, complaints)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return (
        text
        if text.isascii() and text.replace("\n", " ").replace("\t", " ").isprintable()
        else _clean(text, complaints)
    )


def _utf16(data: bytes, complaints: Complaints) -> str | None:
    """Return the text of what Notepad used to call Unicode."""
    codec = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None  # a text in one byte a letter that holds zero bytes
    complaints.say("encoding-old", 1, guess="UTF-16")
    return text


def _old(data: bytes, start: int, complaints: Complaints) -> str:
    from essence_packager.reading.old_encodings import guess_encoding

    codec, name = guess_encoding(data)
    line_start = data.rfind(b"\n", 0, start) + 1
    complaints.say("encoding-old", data.count(b"\n", 0, start) + 1, start - line_start + 1, guess=name)
    return data.decode(codec, errors="replace")


def _clean(text: str, complaints: Complaints) -> str:
    """Return a text without characters that cannot be seen and mean nothing on a page."""
    if "\ufeff" in text:
        text = text.replace("\ufeff", "")
    if "\ufffd" in text:
        _say_first("encoding-lost-letter", text, text.index("\ufffd"), text.count("\ufffd"), complaints)
    control = re.search(_CONTROL, text)
    if control:
        _say_first("control-character", text, control.start(), len(re.findall(_CONTROL, text)), complaints)
        text = re.sub(_CONTROL, "", text)
    separator = re.search(_SEPARATOR, text)
    if separator:
        _say_first("line-separator", text, separator.start(), len(re.findall(_SEPARATOR, text)), complaints)
        text = re.sub(_SEPARATOR, " ", text)
    return text


def _say_first(id: str, text: str, at: int, count: int, complaints: Complaints) -> None:
    column = at - text.rfind("\n", 0, at)
    complaints.say(id, text.count("\n", 0, at) + 1, column, code=f"U+{ord(text[at]):04X}", count=count)
