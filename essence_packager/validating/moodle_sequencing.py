"""Says where sequencing of SCORM 2004 meets a fault of Moodle's importer. Source: MDL scormlib.php:326-384."""

from collections.abc import Iterator

from essence_packager.validating.activities import activities
from essence_packager.validating.say import Say
from essence_packager.validating.standards import IMSSS
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

_PREFIX = "imsss"
"""Moodle compares the written names; what has another prefix does not exist for it."""


def shared_objectives(subject: Subject, say: Say) -> None:
    """Say where objectives are shared by mapInfo: Moodle then sets a property of a variable that is not there."""
    shared = list(_shared(subject))
    if shared:
        say("objectives-shared-stop-moodle", shared[0], count=len(shared))


def _shared(subject: Subject) -> Iterator[Element]:
    for activity in activities(subject):
        for holder in activity.own.named("objectives", IMSSS) if activity.own else ():
            for objective in holder.children:
                yield from (each for each in objective.named("mapInfo", IMSSS) if each.prefix == _PREFIX)
