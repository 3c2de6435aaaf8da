"""Finds files that stand for others: what Git LFS leaves where a file was not fetched. Source: Git LFS, spec."""

from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject

_BEGINNING = b"version https://git-lfs.github.com/spec/"
_SIZES = range(100, 400)
"""Bytes of such a file."""
_MOST_READ = 500


def pointers(subject: Subject, say: Say) -> None:
    """Say how many files hold only the name of their content."""
    small = sorted(name for name in subject.names if subject.size(name) in _SIZES)[:_MOST_READ]
    found = [name for name in small if (subject.read(name, len(_BEGINNING)) or b"") == _BEGINNING]
    if found:
        say("file-is-pointer", subject.place(found[0]), count=len(found))
