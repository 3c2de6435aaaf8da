"""Judges the address that an LMS opens: whether it leads to a file of the package, and with a query of its own."""

import re
from collections.abc import Iterable

from essence_packager.validating.links import Kind, link, query_names
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

_BLANK = re.compile(r"\s")


def judge_launch(at: Element, subject: Subject, say: Say, family: str, taken: Iterable[str]) -> None:
    """Say what is wrong with the address in the text of an element; ids are ``<family>-launch-empty`` and so on.

    ``taken`` are the names that the LMS adds to the query. A bare manifest is not asked for files.
    """
    address = at.text.strip()
    if not address:
        say(f"{family}-launch-empty", at, tag=at.tag)
        return
    found = link(address)
    if _BLANK.search(address):
        say(f"{family}-launch-blanks", at, address=address, guess=re.sub(r"\s+", "%20", address))
    if clash := sorted(set(query_names(address)) & set(taken)):
        say(f"{family}-launch-query-taken", at, names=", ".join(clash), address=address)
    if found.kind is Kind.WEB:
        _judge_web(at, address, subject, say, family)
    elif found.kind is not Kind.LOCAL:
        say(f"{family}-launch-no-file", at, address=address)
    elif "\\" in address.partition("?")[0]:
        say(f"{family}-launch-backslash", at, address=address, guess=address.replace("\\", "/"))
    elif not subject.has_files:
        if family == "cmi5":
            say("cmi5-launch-alone", at, address=address)
    elif subject.found(address) is None:
        if near := subject.near(found.path):
            say(f"{family}-launch-case", at, address=address, name=near)
        else:
            say(f"{family}-launch-file-missing", at, address=address, path=found.path)


def _judge_web(at: Element, address: str, subject: Subject, say: Say, family: str) -> None:
    if not address.casefold().startswith("https:"):
        say(f"{family}-launch-insecure", at, address=address)
    elif family == "tincan" and subject.has_files:
        say("tincan-launch-elsewhere", at, address=address)
