"""Makes the teacher's sheet: one printable page that says how to use a package and read its reports."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from essence_packager.composing.course import Course, PageKind
from essence_packager.composing.templating import environment
from essence_packager.model.assessment import Role
from essence_packager.model.module import Completion
from essence_packager.model.node import Kind
from essence_packager.packaging import moodle
from essence_packager.packaging.codebook import Codebook
from essence_packager.packaging.licences import licence_uri
from essence_packager.packaging.target import Guide, Target
from essence_packager.strings import strings_for


def teacher_sheet(course: Course, book: Codebook, packages: Mapping[Target, str], tables: Sequence[str]) -> bytes:
    """Return the page of one language as UTF-8 HTML that refers to no other file.

    ``packages`` are the names of the zips by what they are made for, ``tables`` those of the code book's files. Where
    the sheet has no words in the language of the code book, its own sentences are English.
    """
    guides: dict[Guide, list[str]] = {}
    for target, name in packages.items():
        guides.setdefault(target.guide, []).append(name)
    strings = strings_for(book.language, "teacher")
    facts = course.module.facts
    finals = [assessed for assessed in course.assessments if assessed.role == Role.FINAL.value]
    passes = bool(finals) and facts.completion is not Completion.LESSONS
    page: str = (
        environment()
        .get_template("teacher/sheet.html.j2")
        .render(
            t=strings.t,
            strings=strings,
            texts=course.texts[book.language],
            course=course,
            facts=facts,
            book=book,
            parts=[(part, list(entries)) for part, entries in groupby(book.questions, key=lambda entry: entry.part)],
            guides=guides,
            tables=tables,
            strictest=min(packages, key=lambda target: target.state_limit),
            licence_uri=licence_uri(facts.license),
            lessons=sum(entry.kind is PageKind.LESSON for entry in course.pages),
            minutes=sum(entry.minutes or 0 for entry in course.pages),
            rule=f"rule-{facts.completion.value}" if passes else f"rule-{Completion.LESSONS.value}",
            finals=len(finals),
            says=tuple(_says(course, book)),
            kept=tuple(_kept(course, guides)),
            statuses=("incomplete", "passed", "failed") if passes else ("incomplete", "completed"),
            moodle=moodle,
            settings=[
                (section, list(entries))
                for section, entries in groupby(
                    moodle.settings(graded=bool(finals), passes=passes), key=lambda setting: setting.section
                )
            ],
        )
    )
    return page.encode("utf-8")


def _kept(course: Course, guides: Mapping[Guide, object]) -> Iterator[str]:
    """Yield the names of the places where personal data are kept, as far as this course has them."""
    yield "data-platform"
    if "lrs" in guides:
        yield "data-lrs"
    yield "data-device"
    nodes = (node for lesson in course.module.lessons for top in lesson.body for node in top.walk())
    if any(node.kind is Kind.REFLECT for node in nodes):
        yield "data-notes"
    yield "data-nowhere"


def _says(course: Course, book: Codebook) -> Iterator[str]:
    """Yield the names of what is to be said of reports, as far as this course has it."""
    if any(entry.drawn for entry in book.questions):
        yield "reports-drawn"
    if any(entry.scoring.get("credit") in ("each", "minus") for entry in course.interactions):
        yield "reports-parts"
    if not all(entry.scored for entry in book.questions):
        yield "reports-neutral"
    if any(entry.targets or entry.type == "ordering" for entry in book.questions):
        yield "reports-pairs"
