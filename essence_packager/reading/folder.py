"""Reads a folder into a Module: the entry of this room."""

import posixpath
from pathlib import Path
from typing import NamedTuple

from essence_packager.model.finding import Position, Report
from essence_packager.model.identifier import identifier
from essence_packager.model.module import Module
from essence_packager.reading.banks import read_banks
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.contents import read_text
from essence_packager.reading.context import Context
from essence_packager.reading.draws import check_draws
from essence_packager.reading.facts import NAME, read_facts
from essence_packager.reading.lesson import read_lesson
from essence_packager.reading.lessons import lesson_files
from essence_packager.reading.media import complain_of_unused, used_media
from essence_packager.reading.outcomes import check_assessed
from essence_packager.reading.pointers import check_pages, check_pointers
from essence_packager.reading.stock import take_stock


class Reading(NamedTuple):
    """What came of reading a folder; ``made`` are the ids that questions lack, and where they would be written."""

    module: Module | None
    report: Report
    made: tuple[tuple[Position, str], ...] = ()


def read(folder: Path) -> tuple[Module | None, Report]:
    """Return the module that a folder declares, and all that is to be said about it; no module when there is an error.

    Reads nothing outside the folder, whatever the author's files say.
    """
    reading = read_all(folder)
    return reading.module, reading.report


def read_all(folder: Path) -> Reading:
    """Return what `read` does, and the ids that were made on the way."""
    complaints = Complaints("", [])
    files = take_stock(folder, complaints)
    if files is None:
        return Reading(None, Report.of(complaints.findings))
    context = Context(files, complaints.findings)
    facts, document = read_facts(context)
    texts = [(file.path, read_text(file, context.about(file.path))) for file in lesson_files(context, document)]
    context.unread = any(text is None for _, text in texts)
    lessons = tuple(read_lesson(path, text, context) for path, text in texts if text is not None)
    banks = read_banks(facts.assessments if facts else (), document, context)
    if document:
        check_draws(banks, document, context, context.about(NAME))
    check_pointers(context)
    check_pages(document, context)
    if document:
        check_assessed(document, context.about(NAME), context)
    media = tuple(used_media(context))
    complain_of_unused(context)
    report = Report.of(context.findings)
    made = tuple(context.made)
    if facts is None or not report.ok:
        return Reading(None, report, made)
    id = facts.id or identifier(posixpath.basename(folder.resolve().as_posix()), "module")
    return Reading(Module(id, facts, lessons, banks, media), report, made)
