"""Judges one page with the style sheets and scripts that it loads: references, language, title, images."""

from essence_packager.model.finding import Position
from essence_packager.validating.content_addresses import MADE_LATER, judge_address
from essence_packager.validating.content_encoding import Fault, encoding_fault
from essence_packager.validating.content_html import Page, Use, page_of
from essence_packager.validating.content_scripts import is_page, judge_script, judge_script_inside
from essence_packager.validating.content_site import Site
from essence_packager.validating.content_styles import style_addresses
from essence_packager.validating.languages import likely, well_formed
from essence_packager.validating.links import Kind, link

_PAGES = (".html", ".htm", ".xhtml", ".xht")
_OPENED = frozenset({"iframe", "frame", "refresh", "link", "object"})


def judge_page(path: str, site: Site, *, launched: bool) -> None:
    """Judge a page; ``launched``: the LMS opens it, so it must name its language and title."""
    data = site.read(path)
    place = Position(site.subject.place(path))
    if launched and data is not None and not data.strip():
        site.say("page-empty", place)
    page = page_of(data) if data and site.may_parse(path, len(data)) else None
    if page is None or not data:
        return
    if launched:
        _judge_language(page.language.strip(), place, site)
        if not page.title:
            site.say("page-title-missing", place)
    if encoding := encoding_fault(data):
        id = "page-encoding-missing" if encoding.fault is Fault.MISSING else "page-encoding-wrong"
        site.say(id, place._replace(line=encoding.line), named=encoding.named, seems=encoding.seems)
    if page.plugin[0]:
        site.say("content-plugin", place._replace(line=page.plugin[1]), plugin=page.plugin[0])
    if page.unnamed:
        site.say("page-image-unnamed", place._replace(line=page.unnamed[0]), count=len(page.unnamed))
    if not page.active:
        site.bare.add(path)
    if link(page.base).kind in {Kind.WEB, Kind.ROOT, Kind.DISK, Kind.OTHER} and page.base.strip():
        if not MADE_LATER.search(page.base):
            site.say("content-base", place, address=page.base.strip())
        return  # addresses are relative to what is not in the package
    _judge_uses(path, page, site)


def _judge_language(language: str, place: Position, site: Site) -> None:
    if not language:
        site.say("page-language-missing", place)
    elif not well_formed(language) and not MADE_LATER.search(language):
        site.say("page-language-wrong", place, language=language, guess=likely(language))


def _judge_uses(path: str, page: Page, site: Site) -> None:
    base = path if not page.base.strip() else link(page.base, path).path
    seen: set[str] = set()
    for use in page.uses:
        if use.address in seen or MADE_LATER.search(use.address):
            continue
        seen.add(use.address)
        found = judge_address(use, base, Position(site.subject.place(path), use.line), site)
        if found is None:
            continue
        if use.element == "style":
            _judge_style_sheet(found, site)
        elif use.element == "script":
            judge_script(found, site, module=use.module)
        elif use.element in _OPENED and found.lower().endswith(_PAGES):
            site.visit(found)
    for text, line in page.styles:
        _judge_style(text, line, path, site)
    for script in page.scripts:
        judge_script_inside(script, path, base, site)


def _judge_style_sheet(path: str, site: Site) -> None:
    data = site.read(path)
    if data and not is_page(data, path, site):
        _judge_style(data.decode("utf-8", "replace"), 1, path, site)


def _judge_style(text: str, line: int, path: str, site: Site) -> None:
    seen: set[str] = set()
    missing: list[tuple[str, int]] = []
    for address, at in style_addresses(text, line):
        if address in seen or MADE_LATER.search(address):
            continue
        seen.add(address)
        found = judge_address(Use("css", address, at), path, Position(site.subject.place(path), at), site, missing)
        if found is not None and found.lower().endswith(".css"):
            _judge_style_sheet(found, site)
    if missing:
        address, at = missing[0]
        site.say("content-style-missing", Position(site.subject.place(path), at), address=address, count=len(missing))
