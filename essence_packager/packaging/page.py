"""Renders what a learner opens: index.html, player.css and player.js of one language and target."""

from collections.abc import Iterable
from types import SimpleNamespace

from markupsafe import Markup

from essence_packager import __version__
from essence_packager.composing.course import Course
from essence_packager.composing.playerdata import player_data
from essence_packager.composing.templating import environment
from essence_packager.packaging.target import Target
from essence_packager.resources import resource
from essence_packager.strings import strings_for


def page_files(course: Course, language: str, target: Target) -> dict[str, bytes]:
    """Return the package's own files by name."""
    parts = ("core", *sorted({entry.part for entry in course.interactions}), target.adapter)
    return {
        "index.html": _index(course, language, target).encode("utf-8"),
        "player.css": _built("player.css"),
        "player.js": _joined(_built(f"{part}.js") for part in parts),
    }


def _index(course: Course, language: str, target: Target) -> str:
    texts, strings = course.texts[language], strings_for(language)
    pages = [
        SimpleNamespace(
            id=page.id,
            kind=page.kind.value,
            title=texts.page_titles[page.id],
            minutes=page.minutes,
            html=Markup(texts.pages[page.id]),
            assessment=page.assessment,
        )
        for page in course.pages
    ]
    own = target.player_facts(course, language)
    data = player_data(course, language, __version__, target.name, target.state_limit, own)
    page: str = (
        environment()
        .get_template("page/index.html.j2")
        .render(
            course=course,
            texts=texts,
            facts=course.module.facts,
            pages=pages,
            data=Markup(data),
            csp=target.csp,
            strings=strings,
            t=strings.t,
            direction=texts.direction,
            language=language,
        )
    )
    return page


def _built(name: str) -> bytes:
    return resource("templates", "player", "built", name).read_bytes()


def _joined(scripts: Iterable[bytes]) -> bytes:
    return b"".join(script.rstrip(b"\n") + b"\n" for script in scripts)
