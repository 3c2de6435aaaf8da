"""Judges metadata (LOM). Source: SCORM 1.2 CAM 2.2, IEEE 1484.12.3."""

from essence_packager.validating.subject import Say, Subject


def lom(subject: Subject, say: Say) -> None:
    """Say what is wrong with metadata (LOM)."""
