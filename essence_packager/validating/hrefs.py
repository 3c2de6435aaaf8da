"""Judges the references of resources to files: form, and that each file is there. Source: CAM 2.3.4."""

import posixpath
import re

from essence_packager.validating.imscp import course, stripped
from essence_packager.validating.links import Kind
from essence_packager.validating.litter import is_litter
from essence_packager.validating.mentions import mentioned
from essence_packager.validating.say import Say, some
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import XML, Element

_PARAMETERS = re.compile(r"(?:#\S*|[?&]?[^=&#\s]+=[^&#\s]*(?:&[^=&#\s]+=[^&#\s]*)*(?:#\S*)?)\Z")
_RAW = re.compile(r"[\s\x7f-\U0010ffff<>\"{}|^`]|%(?![0-9A-Fa-f]{2})")
_NEEDED = (".htm", ".html", ".xhtml", ".js", ".mjs", ".swf", ".json", ".xml")
"""Kinds of files without which a page that mentions them does not work; without others it only looks otherwise."""
_SCHEMAS = (".xsd", ".dtd")
_DOCUMENTS = (".pdf", ".doc", ".docx", ".ppt", ".pptx", ".odt", ".odp", ".mp4", ".mp3", ".jpg", ".png", ".gif", ".zip")


def hrefs(subject: Subject, say: Say) -> None:
    """Judge the references of all resources and of their files."""
    known = course(subject)
    launched = {id(resource.element) for resource in known.launched}
    for resource in known.resources:
        needed = id(resource.element) in launched
        if resource.href is None or not resource.href.strip():
            if needed:
                say("resource-without-href", resource.element, resource=resource.identifier)
        elif _form(subject, say, resource.element, resource.href, launched=needed):
            _there(subject, say, resource.element, resource.href, resource.bases, launched=needed)
            if resource.sco and _path(resource.href).lower().endswith(_DOCUMENTS):
                say("sco-no-page", resource.element, href=resource.href)
        for file in resource.files:
            href = file.get("href")
            if href is None:
                continue
            if not href.strip():
                say("href-empty", file)
            elif href != resource.href and _form(subject, say, file, href, launched=False):
                _there(subject, say, file, href, resource.bases, launched=False)


def launch_files_listed(subject: Subject, say: Say) -> None:
    """Say which resources do not list the file that they launch among their own."""
    for resource in course(subject).resources:
        href = stripped(resource.href)
        if not href or subject.decoded(href, resource.bases).external:
            continue
        own = {subject.decoded(stripped(file.get("href")), resource.bases).path for file in resource.files}
        written = {stripped(file.get("href")) for file in resource.files}
        target = subject.decoded(href, resource.bases)
        if subject.standard.is_2004 and href not in written:
            if not target.query or target.path not in own:  # else _form says that the query does not belong there
                say("launch-file-unlisted-2004", resource.element, resource=resource.identifier, href=_path(href))
        elif target.path not in own:
            say("launch-file-unlisted", resource.element, resource=resource.identifier, href=_path(href))


def bases(subject: Subject, say: Say) -> None:
    """Say where xml:base is of a form that platforms read differently, or stands where Moodle does not look."""
    for element in subject.document.root.walk():
        base = element.get("base", XML)
        if base is None:
            continue
        if base.strip() and (not base.endswith("/") or base.startswith("/") or "\\" in base):
            say("base-form", element, base=base, guess=base.strip().strip("\\/").replace("\\", "/") + "/")
        if posixpath.normpath(base.strip() or ".") != "." and element.name in ("manifest", "resources"):
            say("base-unseen-by-moodle", element, base=base, tag=element.tag)


def parameters(subject: Subject, say: Say) -> None:
    """Say which parameters of items cannot be joined to an address."""
    for item in course(subject).items:
        value = item.element.get("parameters")
        if value and value.strip() and not _PARAMETERS.match(value.strip()):
            say("parameters-form", item.element, parameters=value)


def unlisted(subject: Subject, say: Say) -> None:
    """Say how many files of the package no resource lists."""
    if not subject.has_files:
        return
    known = course(subject)
    listed = set[str]()
    for resource in known.resources:
        for href in (resource.href, *(file.get("href") for file in resource.files)):
            target = subject.decoded(stripped(href), resource.bases)
            listed.update(each for each in (target.path, target.raw) if each)
    listed.update(
        subject.decoded(element.text.strip()).path
        for element in known.root.walk()
        if element.name == "location" and not element.children
    )
    rest = sorted(n for n in subject.names - listed if not n.lower().endswith(_SCHEMAS) and not _unneeded(n, subject))
    if rest:
        say("files-unlisted", say.file, count=len(rest), files=some(rest))


def _unneeded(name: str, subject: Subject) -> bool:
    """Whether no resource need list a file: the manifest, and litter, of which names.py speaks."""
    return subject.place(name) == subject.document.file or is_litter(name)


def _form(subject: Subject, say: Say, at: Element, href: str, *, launched: bool) -> bool:
    """Say what is wrong with the form of a reference; return whether a file of the package is meant."""
    written = href.strip()
    target = subject.decoded(written)
    if target.kind is Kind.DISK:
        say("href-of-own-disk", at, href=href)
        return False
    if target.external:
        say("launch-elsewhere" if launched else "file-elsewhere", at, href=href)
        return False
    if "\\" in written:
        say("href-backslash", at, href=href, guess=written.replace("\\", "/"))
    elif written.startswith("/"):
        say("href-leading-slash", at, href=href, guess=written.lstrip("/"))
    elif _RAW.search(href):
        say("href-not-encoded", at, href=href)
    if target.query or written.endswith("?"):
        say("href-query" if at.name == "resource" else "file-query", at, href=href, query=target.query)
    return True


def _there(subject: Subject, say: Say, at: Element, href: str, around: tuple[str, ...], *, launched: bool) -> None:
    target = subject.decoded(href.strip(), around)
    if target.kind is Kind.OUTSIDE:
        say("href-escapes", at, href=href)
        return
    if target.external:
        say("launch-elsewhere" if launched else "file-elsewhere", at, href=target.raw)
        return
    if not subject.has_files or target.path in subject.names:
        return
    if target.raw in subject.names:
        say("href-percent-in-name", at, href=href)
        return
    near = subject.near(target.path)
    if near is not None:
        say("file-name-differs" if launched else "file-name-differs-aside", at, path=target.path, guess=near)
    elif not target.path or target.path.endswith("/"):
        say("href-of-folder", at, href=href)
    elif launched:
        say("launch-file-missing", at, path=target.path)
    elif target.path.lower().endswith(_SCHEMAS):
        say("schema-file-missing", at, path=target.path)
    else:
        felt = target.path.lower().endswith(_NEEDED) and mentioned(subject, target.path)
        say("listed-file-missing" if felt else "listed-file-missing-aside", at, path=target.path)


def _path(href: str) -> str:
    return href.split("#", 1)[0].split("?", 1)[0]
