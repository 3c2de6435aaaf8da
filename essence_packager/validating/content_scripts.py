"""Judges the scripts of a page: the modules that they import, and the files that their calls name."""

from collections.abc import Iterable

from essence_packager.model.finding import Position
from essence_packager.validating.content_addresses import MADE_LATER, judge_address
from essence_packager.validating.content_calls import Named, files_of, imported_later, paths_of, scripts_written
from essence_packager.validating.content_html import Script, Use
from essence_packager.validating.content_site import Site
from essence_packager.validating.content_styles import module_addresses
from essence_packager.validating.links import link


def judge_script_inside(script: Script, path: str, base: str, site: Site) -> None:
    """Judge a script that is written in the page ``path``, whose addresses are relative to ``base``."""
    place = Position(site.subject.place(path), script.line)
    imported = {each.text for each in (*imported_later(script.text), *scripts_written(script.text))}
    imported.update(module_addresses(script.text) if script.module else ())
    for address in sorted(imported):
        found = None if MADE_LATER.search(address) else judge_address(Use("script", address, 0), base, place, site)
        if found is not None:
            judge_script(found, site, module=True)
    _judge_calls(script.text, place, site, in_page=True)
    _judge_paths([each for each in paths_of(script.text) if each.text not in imported], base, place, site)


def judge_script(path: str, site: Site, *, module: bool) -> None:
    """Judge a script, and the modules that it imports."""
    waiting = [path]
    while waiting:
        script = waiting.pop()
        data = site.read(script)
        if not data or is_page(data, script, site) or len(data) > 1 << 20:
            continue
        text = data.decode("utf-8", "replace")
        place = Position(site.subject.place(script), 1)
        _judge_calls(text, place, site, in_page=False)
        if not module:
            continue
        for address in (*module_addresses(text), *(each.text for each in imported_later(text))):
            if not MADE_LATER.search(address):
                found = judge_address(Use("script", address, 0), script, place._replace(line=0), site)
                waiting.extend([found] if found else [])


def is_page(data: bytes, path: str, site: Site) -> bool:
    """Tell whether a page of HTML stands in the place of a style sheet or script, and say so."""
    found = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html"))
    if found:
        site.say("content-page-in-place", site.subject.place(path))
    return found


def _judge_paths(paths: Iterable[Named], base: str, begin: Position, site: Site) -> None:
    """Say which files a script in a page names that lie nowhere in the package; have the pages looked at that do."""
    for named in paths:
        path = named.text.replace("../", "").replace("./", "")
        if (found := link(named.text, base).path) in site.subject.names:
            if found.lower().endswith((".html", ".htm")):
                site.visit(found)
        elif not any(name.endswith(path) for name in site.subject.names):
            site.say("content-call-missing", begin._replace(line=begin.line + named.line - 1), address=named.text)


def _judge_calls(text: str, begin: Position, site: Site, *, in_page: bool) -> None:
    """Say which files the calls of a script name, where no file anywhere in the package has the name."""
    for named in files_of(text, in_page=in_page):
        if link(named.text).path.rpartition("/")[2] not in site.base_names:
            site.say("content-call-missing", begin._replace(line=begin.line + named.line - 1), address=named.text)
