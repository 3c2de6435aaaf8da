"""Judges where an address in a page, style sheet or script leads, and whether its file is there."""

import re

from essence_packager.model.finding import Position
from essence_packager.validating.content_html import Use
from essence_packager.validating.content_site import Site
from essence_packager.validating.iris import host
from essence_packager.validating.links import Kind, Link, link

MADE_LATER = re.compile(r"[{}<>$\[\]|^`+]|%(?![0-9A-Fa-f]{2})|\.\.\.|[\"']")
"""Signs of an address that a script or a template completes."""
_OWN_MACHINE = frozenset({"localhost", "127.0.0.1"})


def judge_address(
    use: Use, base: str, place: Position, site: Site, missing: list[tuple[str, int]] | None = None
) -> str | None:
    """Judge where an address leads; return the file of the package that it means.

    What a style sheet names and the package lacks is added to ``missing``.
    """
    address = use.address.strip()
    to = link(address, base)
    loads = use.element != "link"
    if to.kind is Kind.WEB and loads:
        _judge_web(use, address, place, site)
    elif to.kind is Kind.DISK:
        site.say("content-local-disk", place, address=address)
    elif to.kind in {Kind.ROOT, Kind.OUTSIDE} and use.element == "icon":
        site.say("content-style-missing", place, address=address, count=1)
    elif to.kind is Kind.ROOT and (loads or to.path != "/"):
        site.say("content-absolute-path", place, address=address)
    elif to.kind is Kind.OUTSIDE and missing is not None:
        missing.append((address, use.line))
    elif to.kind is Kind.OUTSIDE:
        site.say("content-outside", place, address=address)
    elif to.kind is Kind.LOCAL and not to.path.endswith("/"):
        return _judge_file(use, to, place, site, missing)
    return None


def _judge_file(use: Use, to: Link, place: Position, site: Site, missing: list[tuple[str, int]] | None) -> str | None:
    subject = site.subject
    if to.path in subject.names:
        return to.path
    if to.raw in subject.names:
        return to.raw
    if to.path in site.folders:
        return None
    if near := subject.near(to.path):
        site.say("content-reference-case", place, address=use.address.strip(), name=near)
        return near
    if missing is not None:
        missing.append((use.address.strip(), use.line))
    elif use.element == "icon":
        site.say("content-style-missing", place, address=use.address.strip(), count=1)
    elif use.element != "link" or "." in to.path.rpartition("/")[2]:
        site.say("content-reference-missing", place, address=use.address.strip(), path=to.path)
        site.unseen = site.unseen or use.element == "script"
    return None


def _judge_web(use: Use, address: str, place: Position, site: Site) -> None:
    if use.element in {"script", "iframe", "frame", "refresh", "object", "embed"}:
        site.unseen = True
    server = host(address)
    if server in _OWN_MACHINE:
        site.say("content-local-disk", place, address=address)
        return
    if use.element == "refresh":
        site.say("content-leaves", place, address=address)
        return
    insecure = address.lower().startswith("http:")
    if (key := f"{insecure}{server}") in site.hosts:
        return
    site.hosts.add(key)
    site.say("content-insecure" if insecure else "content-third-party", place, address=address, host=server)
