"""Unpacking built packages as an LMS does."""

import zipfile
from pathlib import Path


def unpack(package: Path, folder: Path) -> Path:
    """Extract a zip into a new folder and hand the folder out; a file that is no whole zip raises BadZipFile."""
    with zipfile.ZipFile(package) as archive:
        broken = archive.testzip()
        assert broken is None, f"{broken} does not match its checksum"
        archive.extractall(folder)
    return folder
