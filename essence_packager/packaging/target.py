"""What a standard asks of a package: each has one file that makes such a Target."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from essence_packager.composing.course import Course

ControlDocuments = Callable[[Course, str, Sequence[str]], Mapping[str, bytes]]
"""Makes the documents that the standard wants, by name, from a course, a language and the names of all other files."""

Guide = Literal["moodle", "lrs"]
"""The part of the teacher's sheet that says how to put a package to use."""

PlayerFacts = Callable[[Course, str], Mapping[str, object]]
"""Makes what the target's adapter needs to know of a course in a language: JSON values by their name in the data."""


def _no_facts(course: Course, language: str) -> Mapping[str, object]:
    return {}


class Target(NamedTuple):
    """A standard: what it is called, what its packages may do, and which documents it wants in them.

    ``name`` stands in names of files and on the command line, ``title`` is for people; ``guide`` says whom the
    package is ready for, and where the teacher's sheet tells them how; ``adapter`` is the part of the player
    that speaks to such an LMS; ``csp`` the Content-Security-Policy of the page; ``state_limit`` the most characters of
    a saved state; ``manifest`` the document at the head of the zip; ``player_facts`` what the adapter needs to know
    besides the player's data.
    """

    name: str
    title: str
    guide: Guide
    adapter: str
    csp: str
    state_limit: int
    manifest: str
    control_documents: ControlDocuments
    player_facts: PlayerFacts = _no_facts
