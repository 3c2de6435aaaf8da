"""Judges cmi5.xml: identifiers, objectives, what satisfies, languages, extensions (cmi5 Quartz, section 13)."""

import re
from collections.abc import Iterator

from essence_packager.validating.iris import absolute
from essence_packager.validating.languages import likely, well_formed
from essence_packager.validating.launches import judge_launch
from essence_packager.validating.say import Say
from essence_packager.validating.standards import CMI5
from essence_packager.validating.structure import structure
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import XSI, Element

_TAKEN = ("endpoint", "fetch", "actor", "registration", "activityId")
_ATTRIBUTES = ("moveOn", "masteryScore", "launchMethod", "activityType")
_KINDS = ("course", "block", "au", "objective")
_PASSES = frozenset({"Passed", "CompletedAndPassed", "CompletedOrPassed"})
_MANY_DIGITS = re.compile(r"\d*\.\d{5,}")


def judge_structure(subject: Subject, say: Say) -> None:
    """Elements, attributes and their order are those of the course structure (cmi5 13.1)."""
    root = subject.document.root
    if (root.space, root.name) != (CMI5, "courseStructure"):
        say("cmi5-root-wrong", root, tag=root.tag, space=root.space or "none")
    else:
        structure(root, say, "cmi5", but=("@id", "url"), attributes=_ATTRIBUTES)


def _parts(root: Element) -> Iterator[Element]:
    """Yield course, blocks, assignable units and declared objectives; extensions and references are left out."""
    for element in root.walk():
        reference = element.name == "objective" and element.get("idref") is not None
        if element.space == root.space and element.name in _KINDS and not reference:
            yield element


def judge_ids(subject: Subject, say: Say) -> None:
    """Ids are absolute IRIs, each kind's unique in the structure (cmi5 13.1.1 to 13.1.4)."""
    first: dict[str, Element] = {}
    for part in _parts(subject.document.root):
        id = part.get("id")
        if id is None:
            say("cmi5-attribute-missing", part, tag=part.tag, attribute="id")
            continue
        if not absolute(id.strip()):
            say("cmi5-id-not-iri", part, tag=part.tag, id=id)
            continue
        other = first.setdefault(id.strip(), part)
        if other is part:
            continue
        if other.name == part.name:
            say("cmi5-id-repeated", part, tag=part.tag, id=id, line=other.line)
        else:
            say("cmi5-id-shared", part, tag=part.tag, id=id, other=other.tag, line=other.line)


def judge_objectives(subject: Subject, say: Say) -> None:
    """An objective that a block or unit refers to is declared in the course (cmi5 13.1.2, 13.1.4)."""
    root = subject.document.root
    known = {
        o.get("id") for all_of in root.named("objectives", root.space) for o in all_of.named("objective", root.space)
    }
    for element in root.walk():
        idref = element.get("idref")
        if element.space == root.space and element.name == "objective" and idref is not None and idref not in known:
            say("cmi5-objective-unknown", element, idref=idref)


def judge_units(subject: Subject, say: Say) -> None:
    """What satisfies a unit is written and agrees with its mastery score; its address opens (cmi5 13.1.4, 10.2)."""
    root = subject.document.root
    silent: list[Element] = []
    for unit in (element for element in root.walk() if (element.space, element.name) == (root.space, "au")):
        moves, mastery = unit.get("moveOn"), (unit.get("masteryScore") or "").strip()
        if moves is None:
            if not unit.named("moveOn"):  # of which the structure speaks
                silent.append(unit)
        elif moves in _PASSES and not mastery:
            say("cmi5-mastery-missing", unit, moves=moves)
        elif moves == "Completed" and mastery:
            say("cmi5-mastery-idle", unit, mastery=mastery)
        if _MANY_DIGITS.fullmatch(mastery):
            say("cmi5-mastery-digits", unit, mastery=mastery)
        if (type := unit.get("activityType")) is not None and not absolute(type.strip()):
            say("cmi5-activity-type-not-iri", unit, type=type)
        for url in unit.named("url", root.space):
            judge_launch(url, subject, say, "cmi5", _TAKEN)
    if silent:
        say("cmi5-moveon-missing", silent[0], count=len(silent))


def judge_languages(subject: Subject, say: Say) -> None:
    """Each text has a language tag, each language once, and says something (cmi5 13.1, langstring)."""
    root = subject.document.root
    for element in root.walk():
        if element.space != root.space or element.name not in {"title", "description"}:
            continue
        seen: set[str] = set()
        for words in element.named("langstring", root.space):
            language = words.get("lang")
            if language is None:
                say("cmi5-language-missing", words, tag=element.tag)
            elif not well_formed(language):
                say("cmi5-language-wrong", words, tag=element.tag, language=language, guess=likely(language))
            elif language.casefold() in seen:
                say("cmi5-language-repeated", words, tag=element.tag, language=language)
            seen.add((language or "").casefold())
            if not words.text.strip():
                say("cmi5-text-empty", words, tag=element.tag)


def judge_extensions(subject: Subject, say: Say) -> None:
    """Extensions have their own namespace, and a schema comes with them (cmi5 13.1.5)."""
    root, seen = subject.document.root, set[str]()
    located = (root.get("schemaLocation", XSI) or "").split()
    for element in root.walk():
        space = element.space
        if space not in {"", root.space} and space not in seen:
            seen.add(space)
            if space not in located:
                say("cmi5-extension", element, tag=element.tag, space=space)


def cmi5(subject: Subject, say: Say) -> None:
    """Say what is wrong with cmi5.xml."""
    for rule in (judge_structure, judge_ids, judge_objectives, judge_units, judge_languages, judge_extensions):
        rule(subject, say)
