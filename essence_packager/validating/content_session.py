"""Judges how what is launched talks to the LMS, as far as that can be seen without running it."""

from collections.abc import Iterable

from essence_packager.model.finding import Position
from essence_packager.validating.content_calls import STATUS_WORDS
from essence_packager.validating.content_site import Site
from essence_packager.validating.standards import Standard
from essence_packager.validating.tree import Element


def judge_session(site: Site, at: Element, launched: Iterable[tuple[Element, str]]) -> None:
    """Say what no page and no script of the package does (SCORM 1.2 RTE 3.2.1.2, 3.3; cmi5 8, 9; lms_lrs.md).

    ``launched`` are the elements that name what is launched and talks to the LMS, with its paths.
    """
    standard = site.subject.standard
    if standard is Standard.TINCAN:
        _judge_launch_is_read(site, at, "xapi-launch-unread", "endpoint")
    elif standard is Standard.CMI5:
        reads = _judge_launch_is_read(site, at, "cmi5-launch-unread", "endpoint", "fetch")
        if reads and _surely_missing(site, "terminated"):
            site.say("cmi5-never-terminated", at)
    else:
        for element, path in launched:
            if path in site.bare:
                site.say("sco-without-script", element, path=path)
        if all(path in site.bare for _, path in launched):
            return
        _judge_calls(site, at, *_CALLS[standard.is_2004])
        for path, status in site.statuses.items():
            words = ", ".join(STATUS_WORDS[status.element.removeprefix("cmi.")])
            place = Position(site.subject.place(path), status.line)
            site.say("sco-status-unknown", place, element=status.element, word=status.word, words=words)


_CALLS = {
    False: ("LMSInitialize", "LMSFinish", "API_1484_11"),
    True: ("API_1484_11", "Terminate", "LMSInitialize"),
}
"""Begin and end of a session, and the begin of the other version of SCORM."""


def _judge_calls(site: Site, at: Element, begin: str, end: str, other: str) -> None:
    if _surely_missing(site, begin):
        is_other = other in site.words
        site.say("sco-calls-other-version" if is_other else "sco-never-begins", at, begin=begin, other=other)
    elif _surely_missing(site, end):
        site.say("sco-never-ends", at, end=end)
    elif begin in site.words and site.unload:
        site.read_rest("pagehide")
        if not site.words & {"pagehide", "visibilitychange"} and not site.unseen:
            site.say("sco-ends-at-unload", site.subject.place(site.unload))


def _judge_launch_is_read(site: Site, at: Element, id: str, *words: str) -> bool:
    for word in words:
        if _surely_missing(site, word):
            site.say(id, at, word=word)
            return False
    return True


def _surely_missing(site: Site, word: str) -> bool:
    """Tell whether a word is in no page and script, when all of them could be looked at."""
    site.read_rest(word)
    return word not in site.words and not (site.passed_over or site.unseen or site.hidden)
