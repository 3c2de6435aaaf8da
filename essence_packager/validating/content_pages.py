"""Judges one page with the style sheets and scripts that it loads: references, language, title, images."""

import re

from essence_packager.model.finding import Position
from essence_packager.validating.content_html import Page, Use, page_of
from essence_packager.validating.content_site import Site
from essence_packager.validating.content_styles import module_addresses, style_addresses
from essence_packager.validating.iris import host
from essence_packager.validating.links import Kind, Link, link

_PAGES = (".html", ".htm", ".xhtml", ".xht")
_OPENED = frozenset({"iframe", "frame", "refresh", "link", "object"})
_MADE_LATER = re.compile(r"[{}<>$\[\]|^`+]|%(?![0-9A-Fa-f]{2})|\.\.\.|[\"']")
"""Signs of an address that a script or a template completes."""


def judge_page(path: str, site: Site, *, launched: bool) -> None:
    """Judge a page; ``launched``: the LMS opens it, so it must name its language and title."""
    data = site.read(path)
    page = page_of(data) if data and site.may_parse(path, len(data)) else None
    if page is None:
        return
    place = Position(site.subject.place(path))
    if launched:
        if not page.language.strip():
            site.say("page-language-missing", place)
        if not page.title:
            site.say("page-title-missing", place)
    if page.unnamed:
        site.say("page-image-unnamed", place._replace(line=page.unnamed[0]), count=len(page.unnamed))
    if not page.active:
        site.bare.add(path)
    if link(page.base).kind in {Kind.WEB, Kind.ROOT, Kind.DISK, Kind.OTHER} and page.base.strip():
        return  # addresses are relative to what is not in the package
    _judge_uses(path, page, site)


def _judge_uses(path: str, page: Page, site: Site) -> None:
    base = path if not page.base.strip() else link(page.base, path).path
    seen: set[str] = set()
    for use in page.uses:
        if use.address in seen or _MADE_LATER.search(use.address):
            continue
        seen.add(use.address)
        found = _judge(use, base, Position(site.subject.place(path), use.line), site)
        if found is None:
            continue
        if use.element == "style":
            _judge_style_sheet(found, site)
        elif use.element == "script":
            _judge_script(found, site, module=use.module)
        elif use.element in _OPENED and found.lower().endswith(_PAGES):
            site.visit(found)
    for text, line in page.styles:
        _judge_style(text, line, path, site)


def _judge_style_sheet(path: str, site: Site) -> None:
    data = site.read(path)
    if data:
        _judge_style(data.decode("utf-8", "replace"), 1, path, site)


def _judge_style(text: str, line: int, path: str, site: Site) -> None:
    seen: set[str] = set()
    missing: list[tuple[str, int]] = []
    for address, at in style_addresses(text, line):
        if address in seen or _MADE_LATER.search(address):
            continue
        seen.add(address)
        found = _judge(Use("css", address, at), path, Position(site.subject.place(path), at), site, missing)
        if found is not None and found.lower().endswith(".css"):
            _judge_style_sheet(found, site)
    if missing:
        address, at = missing[0]
        site.say("content-style-missing", Position(site.subject.place(path), at), address=address, count=len(missing))


def _judge_script(path: str, site: Site, *, module: bool) -> None:
    waiting = [path]
    while waiting:
        script = waiting.pop()
        data = site.read(script)
        if not data or not module or len(data) > 1 << 20:
            continue
        for address in module_addresses(data.decode("utf-8", "replace")):
            if not _MADE_LATER.search(address):
                found = _judge(Use("script", address, 0), script, Position(site.subject.place(script)), site)
                waiting.extend([found] if found else [])


def _judge(
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
    elif to.kind is Kind.ROOT and loads:
        site.say("content-absolute-path", place, address=address)
    elif to.kind is Kind.OUTSIDE and missing is not None:
        missing.append((address, use.line))
    elif to.kind is Kind.OUTSIDE and loads:
        site.say("content-outside", place, address=address)
    elif to.kind is Kind.LOCAL and not to.path.endswith("/"):
        return _judge_file(use, to, place, site, missing)
    return None


def _judge_file(use: Use, to: Link, place: Position, site: Site, missing: list[tuple[str, int]] | None) -> str | None:
    subject = site.subject
    if to.path in subject.names:
        return to.path
    raw = link(use.address.replace("%", "%25"), "").path
    if raw in subject.names:
        return raw
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
    insecure = address.lower().startswith("http:")
    if (key := f"{insecure}{server}") in site.hosts:
        return
    site.hosts.add(key)
    site.say("content-insecure" if insecure else "content-third-party", place, address=address, host=server)
