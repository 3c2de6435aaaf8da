"""The verb ``validate``: judges one package and returns everything found."""

import os
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
from essence_packager.validating.tree import parse


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
    opened = _opened(path, say)
    if opened is not None:
        with opened:
            _judge(opened, say)
    return say.report()


def _opened(path: Path, say: Say) -> Opened | None:
    if path.is_dir():
        return open_folder(path, say)
    if path.suffix.lower() == ".xml":
        with path.open("rb") as file:
            return Manifest(path.name, file.read(say.limits.manifest + 1))
    return open_archive(path, say)


def _judge(opened: Opened, say: Say) -> None:
    found = (Place(opened.package, ""),) if isinstance(opened, Manifest) else places(opened)
    if not found:
        say_no_manifest(opened.names, say)
    for place in found:
        _judge_manifest(opened, place, say.of(place.path))


def _judge_manifest(opened: Opened, place: Place, say: Say) -> None:
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
        return
    if len(data) > say.limits.manifest:
        say("manifest-too-large", place.path, most=say.limits.manifest >> 20)
        return
    document = parse(data, place.path, say)
    if document is None:
        return
    standard = standard_of(document)
    if standard is None:
        other = other_of(document)
        say(
            "package-of-another-kind" if other else "manifest-unknown",
            document.root,
            other=other,
            tag=document.root.tag,
        )
        return
    subject = Subject(opened, standard, document, place.root, say.limits)
    for rule in RULES[standard]:
        _apply(rule, subject, say)


def _apply(rule: Rule, subject: Subject, say: Say) -> None:
    """Let a rule judge. Its own fault must not take the findings of the others away, and is not hidden either."""
    try:
        rule(subject, say)
    except Exception as error:
        if os.environ.get("ESSENCE_DEBUG"):
            raise
        say("rule-stopped", say.file, rule=rule.__name__, error=f"{type(error).__name__}: {error}")
