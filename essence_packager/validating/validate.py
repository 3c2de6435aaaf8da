"""The verb ``validate``: judges one package and returns everything found."""

import os
from collections.abc import Iterator
from pathlib import Path

from essence_packager.model.finding import Report
from essence_packager.validating.archive import open_archive
from essence_packager.validating.folder import open_folder
from essence_packager.validating.kinds import say_no_manifest
from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.opened import Kind, Manifest, Opened, UnreadableError
from essence_packager.validating.profiles import PROFILES
from essence_packager.validating.rules import RULES, Rule
from essence_packager.validating.say import Say
from essence_packager.validating.standards import MANIFESTS, Place, other_of, places, standard_of
from essence_packager.validating.subject import Subject
from essence_packager.validating.xml_reader import parse


def validate(path: str | os.PathLike[str], *, profile: str = "generic", limits: Limits = DEFAULT) -> Report:
    """Judge a package of any maker: a zip, the folder it was made from, or a manifest alone.

    Nothing is unpacked, executed or fetched; what a stranger put into the package never raises.

    Args:
        path: the zip, folder or manifest.
        profile: ``generic`` (what common LMSs need), ``moodle``, or ``adl`` (the letter of the standards).
        limits: bounds of what is read.

    Raises:
        ValueError: there is no such profile.
        OSError: there is nothing at the path, or it may not be read.
    """
    if profile not in PROFILES:
        raise ValueError(f"no such profile: {profile}; there are {', '.join(PROFILES)}")
    path = Path(path)
    say = Say(path.name or path.resolve().name, profile=profile, limits=limits)
    for subject in subjects(path, say):
        for rule in RULES[subject.standard]:
            _apply(rule, subject, say.of(subject.document.file))
    return say.report()


def subjects(path: Path, say: Say) -> Iterator[Subject]:
    """Open a package and yield what rules judge, one for each of its manifests; say what keeps them from it.

    The package is open until the next is asked for. Raises OSError.
    """
    opened = _opened(path, say)
    if opened is None:
        return
    with opened:
        found = (Place(opened.package, ""),) if isinstance(opened, Manifest) else places(opened)
        if not found and not say.said("file-unreadable-in-package"):
            say_no_manifest(opened.names, say)
        for place in found:
            subject = _subject(opened, place, say.of(place.path))
            if subject is not None:
                yield subject


def _opened(path: Path, say: Say) -> Opened | None:
    if path.is_dir():
        return open_folder(path, say)
    if path.suffix.lower() == ".xml":
        with path.open("rb") as file:
            return Manifest(path.name, file.read(say.limits.manifest + 1))
    return open_archive(path, say)


def _subject(opened: Opened, place: Place, say: Say) -> Subject | None:
    name = place.path.rpartition("/")[2]
    if name not in MANIFESTS and opened.kind is not Kind.MANIFEST:
        say("manifest-misnamed", place.path, name=name, right=name.lower())
    if place.root:
        say("manifest-not-at-root", place.path, folder=place.root)
    try:
        data = opened.read(place.path, say.limits.manifest + 1)
    except UnreadableError as error:
        if not say.said("member-damaged", "member-encrypted", "member-method"):
            say("member-damaged", place.path, reason=error)
        return None
    if len(data) > say.limits.manifest:
        say("manifest-too-large", place.path, most=say.limits.manifest >> 20)
        return None
    document = parse(data, place.path, say)
    if document is None:
        return None
    standard = standard_of(document)
    if standard is None:
        other = other_of(document)
        say(
            "package-of-another-kind" if other else "manifest-unknown",
            document.root,
            other=other,
            tag=document.root.tag,
        )
        return None
    return Subject(opened, standard, document, place.root, say.limits)


def _apply(rule: Rule, subject: Subject, say: Say) -> None:
    """Let a rule judge. Its own fault must not take the findings of the others away, and is not hidden either."""
    try:
        rule(subject, say)
    except Exception as error:
        if os.environ.get("ESSENCE_DEBUG"):
            raise
        say("rule-stopped", say.file, rule=rule.__name__, error=f"{type(error).__name__}: {error}")
