"""Recognises packages that hold no manifest of ours: what else they are, or where the manifest went."""

import re
from collections.abc import Sequence

from essence_packager.validating.say import Say
from essence_packager.validating.standards import MANIFESTS

_KINDS = (
    (r"h5p\.json", "an H5P file"),
    (r"moodle_backup\.xml", "a backup of Moodle"),
    (r"META-INF/container\.xml", "an EPUB book"),
    (r"\[Content_Types\]\.xml", "a document of Word, PowerPoint or Excel"),
    (r"(?i)(.*/)?[^/]+\.cst", "an AICC package"),
    (r"(?i)(.*/)?[^/]+\.story", "a project of Storyline, not what was published from it"),
)
_LIKE_MANIFEST = re.compile(r"(?i)(.*/)?(ims[ _-]?manifest|tincan|cmi5)[^/]*(\.xml)?[^/]*")


def say_no_manifest(names: Sequence[str], say: Say) -> None:
    """Say that there is no manifest, and what is there instead."""
    for pattern, kind in _KINDS:
        if any(re.fullmatch(pattern, name) for name in names):
            say("package-of-another-kind", "", other=kind)
            return
    inner = [name for name in names if name.lower().endswith(".zip")]
    if inner:
        say("package-in-package", inner[0], inner=inner[0])
        return
    guess = next((name for name in names if _LIKE_MANIFEST.fullmatch(name)), "")
    say("manifest-missing", "", names=", ".join(MANIFESTS), guess=guess)
