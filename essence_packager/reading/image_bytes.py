"""Tells by its first bytes whether a file is a picture that browsers show, whatever its name says."""

from essence_packager.reading.complaints import Complaints
from essence_packager.reading.contents import read_start
from essence_packager.reading.files import File

_SHOWN = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"BM")
"""How JPEG, PNG, GIF and BMP begin. Browsers go by these bytes (MIME Sniffing, 6.1), not by the name's ending."""
_START = 16


def complain_of_other_bytes(file: File, complaints: Complaints) -> None:
    """Say when a file whose name ends as a picture's does is none that a browser could show."""
    start = read_start(file, complaints, _START)
    if start and not _is_picture(start):
        complaints.say("image-broken", path=file.path)


def _is_picture(start: bytes) -> bool:
    webp = start[:4] == b"RIFF" and start[8:12] == b"WEBP"
    avif = start[4:8] == b"ftyp" and start[8:12] in (b"avif", b"avis", b"mif1", b"miaf")
    return webp or avif or start.startswith(_SHOWN)
