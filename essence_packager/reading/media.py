"""Records the media that texts use, and judges each file by itself."""

import re
from collections.abc import Iterator

from essence_packager.model.module import Media
from essence_packager.reading.contents import LARGEST_SVG, LARGEST_TEXT, read_bytes
from essence_packager.reading.context import Context
from essence_packager.reading.files import File
from essence_packager.reading.image_bytes import complain_of_other_bytes
from essence_packager.reading.links import extension
from essence_packager.reading.media_types import IMAGES

LARGE_IMAGE = 2_000_000
"""Bytes of an image that a learner on a poor line waits for: about ten seconds at 1.6 Mbit/s."""


def used_media(context: Context) -> Iterator[Media]:
    """Yield the media that texts use, in the order of their paths; a drawing without what does not belong in it."""
    for path in sorted(context.used):
        file = context.files[path]
        complaints = context.about(path)
        if not file.size:
            complaints.say("media-empty")
        data = None
        if extension(path) == "svg":
            data = _svg(file, context)
        elif extension(path) in IMAGES:
            complain_of_other_bytes(file, complaints)
            if file.size > LARGE_IMAGE:
                complaints.say("image-large", size=f"{file.size / 1e6:.1f}")
        elif path in context.captions and file.size:
            _captions(file, context)
        yield Media(path, file.source, file.size, file.modified, data)


def _svg(file: File, context: Context) -> bytes | None:
    from essence_packager.reading.svg import clean_svg

    complaints = context.about(file.path)
    data = read_bytes(file, complaints, LARGEST_SVG)
    return clean_svg(data, complaints) if data else None


def _captions(file: File, context: Context) -> None:
    """Say when a file of captions is none that browsers read (WebVTT, 4.1 and 2: its first line, and UTF-8)."""
    complaints = context.about(file.path)
    data = read_bytes(file, complaints, LARGEST_TEXT)
    if data is None:
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        complaints.say("captions-encoding", 1)
        return
    if not re.match(r"WEBVTT(?:[ \t\r\n]|$)", text):
        complaints.say("captions-form", 1)
    elif "-->" not in text:
        complaints.say("captions-empty", 1)


def complain_of_unused(context: Context) -> None:
    """Say which media no text uses, nor means."""
    named = context.used | context.trainers | context.meant
    for file in context.files.under("media"):
        if file.path not in named:
            context.about(file.path).say("media-unused", path=file.path)
