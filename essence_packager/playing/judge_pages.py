"""Judges what was seen of a played page: what it showed, what stopped, what it asked for in vain or of others."""

import re

from essence_packager.playing.gathered import Gathered
from essence_packager.playing.played import Played
from essence_packager.validating.links import Kind, link
from essence_packager.validating.say import some
from essence_packager.validating.subject import Subject

_OFFLINE = re.compile(r"Failed to fetch|NetworkError|Network Error|Load failed")


def judge_page(played: Played, subject: Subject, say: Gathered) -> None:
    """Say what a learner would have met on the way."""
    at, name = played.launchable.at, played.launchable.name
    if played.hung:
        say("run-endless", at, name=name)
    elif played.crashed:
        say("run-crashed", at, name=name)
    elif played.stranded:
        hosts = some(sorted(played.programs))
        say("run-stranded", at, name=name, alike=hosts, hosts=hosts)
    else:
        _judge_work(played, say)
    for path in played.missing:
        if near := subject.near(path):
            say("run-file-case", at, name=name, alike=path, path=path, near=near)
        elif path.startswith("/") or link(path).kind is not Kind.LOCAL:
            say("run-file-outside", at, name=name, alike=path, path=path)
        else:
            say("run-file-missing", at, name=name, alike=path, path=path)
    for host, address in played.hosts.items():
        say("run-other-server", at, name=name, alike=host, host=host, address=address)
    if played.alerts:
        texts = some(tuple(dict.fromkeys(played.alerts)))
        say("run-alert", at, name=name, alike=texts, texts=texts, count=len(played.alerts))


def _judge_work(played: Played, say: Gathered) -> None:
    at, name = played.launchable.at, played.launchable.name
    if played.blank:
        say("run-nothing-shown", at, name=name)
    for message, count in played.errors.items():
        if played.hosts and _OFFLINE.search(message):
            continue  # it would not happen where that server answers
        say("run-script-stopped", at, name=name, alike=message, error=message, count=count)
