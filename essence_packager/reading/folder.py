"""Reads a folder into a Module: the entry of this room."""

from pathlib import Path

from essence_packager.model.finding import Report
from essence_packager.model.identifier import identifier
from essence_packager.model.module import Bank, Facts, Media, Module, lesson_id
from essence_packager.reading.banks import read_bank
from essence_packager.reading.context import Context
from essence_packager.reading.declare import declare
from essence_packager.reading.encoding import decode
from essence_packager.reading.files import take_stock
from essence_packager.reading.lesson import read_lesson
from essence_packager.reading.yaml_nodes import read_yaml


def read(folder: Path) -> tuple[Module | None, Report]:
    """Return the module that a folder declares, and all that is to be said about it; no module when there is an error."""
    files = take_stock(folder)
    context = Context(files, [])
    complaints = context.about("module.yaml")
    document = read_yaml(decode(files["module.yaml"].source.read_bytes(), complaints) or "", complaints)
    facts = declare(Facts, document.data, document, complaints)
    lessons = [f for f in files.under("lessons") if f.path.endswith(".md")]
    context.lessons = {file.path: lesson_id(file.path.split("/")[-1]) for file in lessons}
    if facts:
        context.assessments = [a.id for a in facts.assessments]
        context.outcomes = [o.id for c in facts.competences for o in c.outcomes]
    read_lessons = [read_lesson(f.path, decode(f.source.read_bytes(), context.about(f.path)) or "", context) for f in lessons]
    banks = []
    for assessment in facts.assessments if facts else ():
        for ending in (".md", ".yaml"):
            path = f"questions/{assessment.id}{ending}"
            if path in files:
                text = decode(files[path].source.read_bytes(), context.about(path)) or ""
                banks.append(Bank(assessment, path, tuple(read_bank(path, text, context))))
    media = tuple(Media(p, files[p].source, files[p].size, files[p].modified) for p in sorted(context.used))
    report = Report.of(context.findings)
    if facts is None or not report.ok:
        return None, report
    id = facts.id or identifier(folder.resolve().name, "module")
    return Module(id, facts, tuple(read_lessons), tuple(banks), media), report
