"""Judges the manifest of SCORM 2004. Source: SCORM 2004 CAM 3."""

from essence_packager.validating.subject import Say, Subject


def scorm2004(subject: Subject, say: Say) -> None:
    """Say what is wrong with the manifest of SCORM 2004."""
