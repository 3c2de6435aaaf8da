"""Judges the pages that are launched. Source: SCORM 1.2 RTE 3.2, 3.3."""

from essence_packager.validating.subject import Say, Subject


def content(subject: Subject, say: Say) -> None:
    """Say what is wrong with the pages that are launched."""
