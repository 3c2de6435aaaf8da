"""Judges what SCORM 1.2 adds to items: prerequisites, mastery score, times, launch data. Source: CAM 2.3.5.4, 2.3.6."""

import re
from collections.abc import Iterator

from essence_packager.validating.imscp import Item, adl, course
from essence_packager.validating.prerequisites import WORDS, read
from essence_packager.validating.say import Say
from essence_packager.validating.standards import TIME_LIMIT_ACTIONS
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

LAUNCH_DATA = 255
PREREQUISITES = 200
_LONG = 8
_OPTIONAL = frozenset("|~{<=")
"""Signs of a condition that may hold before any of its items is passed, such as ``A="not attempted"``."""

_TIMESPAN = re.compile(r"\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?\Z")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?\Z")
_OF_SCOS = ("maxtimeallowed", "timelimitaction", "datafromlms", "masteryscore")


def prerequisites(subject: Subject, say: Say) -> None:
    """Say which prerequisites cannot be read, name no item, or can never be met."""
    known = course(subject)
    names = {item.identifier for item in known.items}
    needs: dict[str, tuple[str, ...]] = {}
    places: dict[str, Element] = {}
    for item, element in _added(subject, "prerequisites"):
        text = element.text.strip()
        kind = element.get("type")
        if kind is not None and kind != "aicc_script":
            say("prerequisites-type", element, type=kind)
        if not text:
            say("prerequisites-empty", element, item=item.identifier)
            continue
        if len(text) > PREREQUISITES:
            say("prerequisites-long", element, length=len(text), most=PREREQUISITES)
        found = read(text)
        if found.words:
            word = found.words[0]
            say("prerequisites-words", element, expression=text, word=word, sign=WORDS[word.upper()])
        elif found.fault:
            say("prerequisites-unreadable", element, expression=text, reason=found.fault)
        for operand in found.operands:
            if operand not in names:
                say("prerequisites-unknown", element, item=item.identifier, operand=operand)
        if not _OPTIONAL & set(text):
            needs[item.identifier] = found.operands
            places.setdefault(item.identifier, element)
    _circles(say, needs, places)


def _circles(say: Say, needs: dict[str, tuple[str, ...]], places: dict[str, Element]) -> None:
    """Items that need each other, or themselves, by & alone can never be opened."""
    waiting = dict(needs)
    lacking = {name: {each for each in wanted if each in needs} for name, wanted in needs.items()}
    followers: dict[str, list[str]] = {}
    for name, wanted in lacking.items():
        for each in wanted:
            followers.setdefault(each, []).append(name)
    opened = [name for name, wanted in lacking.items() if not wanted]
    while opened:
        name = opened.pop()
        del waiting[name]
        for follower in followers.get(name, ()):
            lacking[follower].discard(name)
            if not lacking[follower]:
                opened.append(follower)
    inside = {each for wanted in waiting.values() for each in wanted if each in waiting}
    if inside:
        first = next(name for name in places if name in inside)
        say("prerequisites-circle", places[first], circle=_drawn(_around(first, waiting)))


def _drawn(circle: list[str]) -> str:
    shown = circle if len(circle) <= _LONG else [*circle[: _LONG - 1], "…", circle[-1]]
    return " → ".join(shown)


def _around(first: str, waiting: dict[str, tuple[str, ...]]) -> list[str]:
    path = {first: None}
    while True:
        following = next(each for each in waiting[next(reversed(path))] if each in waiting)
        if following in path:
            names = list(path)
            return [*names[names.index(following) :], following]
        path[following] = None


def mastery(subject: Subject, say: Say) -> None:
    """Say which mastery scores are no numbers from 0 to 100."""
    for _, element in _added(subject, "masteryscore"):
        text = element.text.strip()
        if not text:
            say("masteryscore-empty", element)
        elif not _NUMBER.match(text) or not 0 <= float(text) <= 100:
            say("masteryscore-wrong", element, value=text)
        elif 0 < float(text) <= 1:
            say("masteryscore-share", element, value=text, guess=f"{float(text) * 100:g}")


def times(subject: Subject, say: Say) -> None:
    """Say which time limits and what follows them are not as the standard writes them."""
    for _, element in _added(subject, "maxtimeallowed"):
        text = element.text.strip()
        if text and not _TIMESPAN.match(text):
            say("maxtimeallowed-wrong", element, value=text)
    for _, element in _added(subject, "timelimitaction"):
        text = element.text.strip()
        if text and text not in TIME_LIMIT_ACTIONS:
            say("timelimitaction-wrong", element, value=text)


def launch_data(subject: Subject, say: Say) -> None:
    """Say which launch data are longer than the standard allows."""
    for _, element in _added(subject, "datafromlms"):
        if len(element.text) > LAUNCH_DATA:
            say("datafromlms-long", element, length=len(element.text), most=LAUNCH_DATA)


def without_sco(subject: Subject, say: Say) -> None:
    """Say which of these elements stand at items that launch no SCO."""
    known = course(subject)
    for item in known.items:
        resource = known.of(item)
        if resource is not None and resource.sco:
            continue
        for element in item.element.children:
            if adl(element) and element.name in _OF_SCOS:
                say("added-without-sco", element, tag=element.tag, item=item.identifier)


def _added(subject: Subject, name: str) -> Iterator[tuple[Item, Element]]:
    for item in course(subject).items:
        for element in item.element.children:
            if element.name == name and adl(element):
                yield item, element
