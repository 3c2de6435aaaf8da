"""The verb ``validate`` of the public API: judges a package, and plays it where that is wanted."""

import os
from pathlib import Path

from essence_packager.model.finding import Report
from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.validate import validate as judge


def validate(
    path: str | os.PathLike[str],
    *,
    profile: str = "generic",
    limits: Limits = DEFAULT,
    run: bool = False,
    run_seconds: float = 30,
) -> Report:
    """Judge a package of any maker: a zip, the folder it was made from, or a manifest alone.

    Nothing is unpacked or fetched; what a stranger put into the package never raises.

    Args:
        path: the zip, folder or manifest.
        profile: ``generic`` (what common LMSs need), ``moodle``, or ``adl`` (the letter of the standards).
        limits: bounds of what is read.
        run: play it, too, in a Chromium that reaches nothing else; else nothing is executed.
        run_seconds: time for playing all of its pages.

    Raises:
        ValueError: there is no such profile.
        OSError: there is nothing at the path, or it may not be read.
        CannotPlayError: it is to be played, and Playwright or a browser is missing.
    """
    report = judge(path, profile=profile, limits=limits)
    if not run:
        return report
    from essence_packager.playing.play import play

    played = play(Path(path), profile=profile, limits=limits, seconds=run_seconds)
    return Report.of((*report.findings, *played.report.findings))
