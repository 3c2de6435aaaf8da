"""Judges the manifest of SCORM 1.2. Source: SCORM 1.2 CAM 2.3."""

from essence_packager.validating.subject import Say, Subject


def scorm12(subject: Subject, say: Say) -> None:
    """Say what is wrong with the manifest of SCORM 1.2."""
