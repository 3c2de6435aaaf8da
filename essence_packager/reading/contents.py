"""Reads the content of one file of the folder; a file that cannot be read is a finding."""

from essence_packager.reading.complaints import Complaints
from essence_packager.reading.encoding import decode
from essence_packager.reading.files import File

LARGEST_TEXT = 500_000
"""Bytes of a text file: some 70,000 words."""
LARGEST_SVG = 5_000_000
"""Bytes of a drawing."""


def read_bytes(file: File, complaints: Complaints, largest: int) -> bytes | None:
    """Return the bytes of a file, or None after a finding when it is too large or cannot be read."""
    if file.size > largest:
        complaints.say("file-too-large", size=f"{file.size / 1e6:.1f}", most=f"{largest / 1e6:g}")
        return None
    return read_start(file, complaints, largest)


def read_start(file: File, complaints: Complaints, length: int) -> bytes | None:
    """Return at most the first ``length`` bytes of a file, or None after a finding when it cannot be read."""
    try:
        with file.source.open("rb") as stream:
            return stream.read(length)
    except OSError as error:
        complaints.say("file-unreadable", reason=error.strerror or type(error).__name__)
        return None


def read_text(file: File, complaints: Complaints) -> str | None:
    """Return the text of a file, or None after a finding."""
    data = read_bytes(file, complaints, LARGEST_TEXT)
    return None if data is None else decode(data, complaints)
