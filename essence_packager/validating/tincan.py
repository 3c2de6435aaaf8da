"""Judges tincan.xml: activities, and the one that is launched. Source: RusticiSoftware/launch, lms_lrs.md."""

import re
from collections.abc import Iterator

from essence_packager.validating.iris import absolute, host
from essence_packager.validating.languages import likely, well_formed
from essence_packager.validating.launches import judge_launch
from essence_packager.validating.say import Say
from essence_packager.validating.standards import TINCAN
from essence_packager.validating.structure import structure
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

_VOCABULARY = "http://adlnet.gov/expapi/activities/"
_TYPES = frozenset(
    "assessment attempt cmi.interaction course file interaction lesson link media meeting module objective "
    "performance profile question simulation".split()
)
_TAKEN = tuple("endpoint auth actor registration activity_id activity_platform Accept-Language grouping".split())
_OWN_RULES = ("@id", "@type", "@lang", "id", "interactionType", "launch", "resource")


def activities(root: Element) -> Iterator[Element]:
    """Yield the activities of a tincan.xml, whatever its namespace."""
    for lists in root.named("activities"):
        yield from lists.named("activity")


def opened(activity: Element) -> tuple[Element, ...]:
    """Return what names the page of an activity; beside a <launch>, each <resource> is a file that belongs to it."""
    return activity.named("launch") or activity.named("resource")


def judge_structure(subject: Subject, say: Say) -> None:
    """Elements and attributes are those of the format (lms_lrs.md, TinCan package)."""
    root = subject.document.root
    if (root.space, root.name) != (TINCAN, "tincan"):
        say("tincan-root-wrong", root, tag=root.tag, space=root.space or "none")
    else:
        structure(root, say, "tincan", but=_OWN_RULES)


def judge_activities(subject: Subject, say: Say) -> None:
    """Each activity has an id, an absolute IRI, once, and a type (lms_lrs.md; xAPI 1.0.3 Part 2, 2.4.4.1)."""
    first: dict[str, Element] = {}
    told: set[str] = set()
    for activity in activities(subject.document.root):
        id = (activity.get("id") or "").strip()
        _judge_type(activity, say)
        if not id:
            say("tincan-id-missing", activity)
        elif not absolute(id):
            if not any(id[: slash.start()] in told for slash in re.finditer("/", id)):  # parts share the fault
                say("tincan-id-not-iri", activity, id=id)
                told.add(id)
        elif id in first:
            say("tincan-id-repeated", activity, id=id, line=first[id].line)
        else:
            first[id] = activity
            server = host(id)
            if server and "." not in server and not server.startswith("[") and server not in told:
                say("tincan-id-not-yours", activity, id=id, host=server)
                told.add(server)


def _judge_type(activity: Element, say: Say) -> None:
    type = (activity.get("type") or "").strip()
    if not type:
        say("tincan-type-missing", activity)
    elif not absolute(type):
        say("tincan-type-not-iri", activity, type=type)
    elif type.startswith(_VOCABULARY) and type.removeprefix(_VOCABULARY) not in _TYPES:
        word = type.removeprefix(_VOCABULARY)
        guess = word.casefold() if word.casefold() in _TYPES else ""
        say("tincan-type-unknown", activity, type=type, guess=guess and _VOCABULARY + guess)


def judge_languages(subject: Subject, say: Say) -> None:
    """Names and descriptions carry a language tag, each language once (lms_lrs.md; BCP 47)."""
    for element in subject.document.root.walk():
        if element.name in {"activity", "component"}:
            for name in ("name", "description", "launch"):
                _judge_repeated(element.named(name), say)
        if element.name not in {"name", "description", "launch", "resource"}:
            continue
        language = element.get("lang")
        if language is None:
            if element.name in {"name", "description"}:
                say("tincan-language-missing", element, tag=element.tag)
        elif not well_formed(language):
            say("tincan-language-wrong", element, tag=element.tag, language=language, guess=likely(language))


def _judge_repeated(elements: tuple[Element, ...], say: Say) -> None:
    seen: set[str] = set()
    for element in elements:
        language = (element.get("lang") or "").casefold()
        if language in seen:
            say("tincan-language-repeated", element, tag=element.tag, language=language or "no language")
        seen.add(language)


def judge_launched(subject: Subject, say: Say) -> None:
    """Exactly one activity names what is launched; the file is in the package (lms_lrs.md, TinCan package)."""
    root = subject.document.root
    if not any(True for _ in activities(root)):
        say("tincan-activity-missing", root)
        return
    launched = [each for each in activities(root) if opened(each)]
    if not launched:
        say("tincan-launch-missing", next(activities(root)))
    for other in launched[1:]:
        say("tincan-launch-twice", other, id=other.get("id") or "", line=launched[0].line)
    for activity in launched:
        if not any(name.text.strip() for name in activity.named("name")):
            say("tincan-name-missing", activity)
        for launch in opened(activity):
            judge_launch(launch, subject, say, "tincan", _TAKEN)
    courses = [activity for activity in activities(root) if activity.get("type") == f"{_VOCABULARY}course"]
    if len(launched) == 1 and courses and all(course is not launched[0] for course in courses):
        say("tincan-launch-in-part", launched[0], id=launched[0].get("id") or "", course=courses[0].get("id") or "")


def judge_alone(subject: Subject, say: Say) -> None:
    """A package holds exactly one tincan.xml; its folder is the root (lms_lrs.md, TinCan package)."""
    for name in subject.opened.names if subject.has_files else ():
        if name != subject.document.file and name.rpartition("/")[2].casefold() == "tincan.xml":
            say("tincan-second", name, first=subject.document.file)


def tincan(subject: Subject, say: Say) -> None:
    """Say what is wrong with tincan.xml."""
    for rule in (judge_structure, judge_activities, judge_languages, judge_launched, judge_alone):
        rule(subject, say)
