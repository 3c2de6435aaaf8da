"""Looks at what a package launches: its pages, style sheets and scripts, without running any of them."""

from collections.abc import Iterator
from typing import NamedTuple

from essence_packager.validating.content_pages import judge_page
from essence_packager.validating.content_session import judge_session
from essence_packager.validating.content_site import Site
from essence_packager.validating.imscp import course
from essence_packager.validating.links import Kind, link
from essence_packager.validating.say import Say
from essence_packager.validating.standards import Standard
from essence_packager.validating.subject import Subject
from essence_packager.validating.tincan import activities, opened
from essence_packager.validating.tree import Element

_PAGES = (".html", ".htm", ".xhtml", ".xht", ".php", ".asp", ".aspx", ".jsp")
_FLASH = (".swf", ".dcr")
_OF_SERVERS = (".php", ".asp", ".aspx", ".jsp", ".cfm")


class Launch(NamedTuple):
    """Something that is launched: the element that names it, its path in the package, whether it talks to the LMS."""

    at: Element
    path: str
    tracked: bool


def content(subject: Subject, say: Say) -> None:
    """Say what is wrong with the pages that are launched (SCORM 1.2 RTE 3.2, 3.3; cmi5 8 to 10; HTML)."""
    if not subject.has_files:
        return
    launches = tuple(_launches(subject))
    site = Site(subject, say)
    for launch in launches:
        if launch.path.lower().endswith(_FLASH):
            say("content-flash", launch.at, path=launch.path)
        elif launch.path.lower().endswith(_OF_SERVERS):
            say("content-of-server", launch.at, path=launch.path)
    for path in dict.fromkeys(launch.path for launch in launches if launch.path.lower().endswith(_PAGES)):
        judge_page(path, site, launched=True)
    while site.waiting:
        judge_page(site.waiting.popleft(), site, launched=False)
    tracked = [launch for launch in launches if launch.tracked]
    if tracked:
        judge_session(site, tracked[0].at, [(launch.at, launch.path) for launch in tracked])
    if site.passed_over:
        say("content-not-looked-at", site.passed_over[0], count=len(site.passed_over))


def _launches(subject: Subject) -> Iterator[Launch]:
    root = subject.document.root
    if subject.standard is Standard.TINCAN:
        addresses = [each for activity in activities(root) for each in opened(activity)]
    elif subject.standard is Standard.CMI5:
        addresses = [url for unit in root.walk() if unit.name == "au" for url in unit.named("url")]
    else:
        for resource in course(subject).launched:
            found = subject.found(resource.href, resource.bases) if resource.href else None
            if found is not None:
                yield Launch(resource.element, found, resource.sco)
        return
    for address in addresses:
        found = subject.found(address.text.strip()) if link(address.text).kind is Kind.LOCAL else None
        if found is not None:
            yield Launch(address, found, tracked=True)
