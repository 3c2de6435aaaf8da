"""Turns the bytes of a file into text, whatever Word, Notepad or an old system made of it."""

from essence_packager.reading.complaints import Complaints

_BOM = b"\xef\xbb\xbf"


def decode(data: bytes, complaints: Complaints) -> str | None:
    """Return the text of a file with line ends ``\\n``; None after a finding when it is no text at all."""
    data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text
