"""Reads the banks of questions, one for each assessment."""

import posixpath
from collections.abc import Iterable

from essence_packager.model.assessment import Assessment
from essence_packager.model.identifier import identifier
from essence_packager.model.module import Bank
from essence_packager.model.node import Kind, plain_text
from essence_packager.model.questions import Question
from essence_packager.reading.blocks import parse
from essence_packager.reading.contents import read_text
from essence_packager.reading.context import Context
from essence_packager.reading.files import File
from essence_packager.reading.guess import closest
from essence_packager.reading.links import extension
from essence_packager.reading.question_markdown import read_questions
from essence_packager.reading.question_yaml import read_yaml_bank
from essence_packager.reading.scope import Role, Scope
from essence_packager.reading.yaml_nodes import Document

ENDINGS = ("md", "yaml", "yml")


def read_banks(assessments: Iterable[Assessment], document: Document | None, context: Context) -> tuple[Bank, ...]:
    """Return the banks of the assessments in their order; banks that belong to none are read for their mistakes."""
    files = _bank_files(context)
    banks = {id: _read(file, context) for id, file in files.items()}
    _complain_of_strangers(files, context)
    _complain_of_missing(files, document, context)
    return tuple(_bank(assessment, files, banks) for assessment in assessments if assessment.id in banks)


def _bank(assessment: Assessment, files: dict[str, File], banks: dict[str, tuple[str, list[Question]]]) -> Bank:
    title, questions = banks[assessment.id]
    if title and assessment.title is None:
        assessment = assessment.model_copy(update={"title": title})
    return Bank(assessment, files[assessment.id].path, tuple(questions))


def _bank_files(context: Context) -> dict[str, File]:
    """Return the banks by the id in their names, after saying what else lies in their folder."""
    found: dict[str, File] = {}
    for file in context.files.under("questions"):
        name = posixpath.basename(file.path)
        stem, ending = posixpath.splitext(name)[0], extension(name)
        if ending not in ENDINGS or file.path.count("/") > 1:
            context.about(file.path).say("bank-misnamed", name=name, mended=f"{name.split('.')[0]}.md")
        elif stem in found:
            context.about(file.path).say("bank-twice", id=stem, other=posixpath.basename(found[stem].path))
        else:
            found[stem] = file
    return found


def _read(file: File, context: Context) -> tuple[str, list[Question]]:
    """Return the title that a bank gives its assessment (or an empty string), and its questions."""
    complaints = context.about(file.path)
    before = len(context.findings)
    text = read_text(file, complaints)
    if text is None:
        context.unread = True
        return "", []
    title, questions = (
        _markdown(text, file, context)
        if extension(file.path) == "md"
        else ("", read_yaml_bank(text, complaints, context))
    )
    if not questions and len(context.findings) == before:
        complaints.say("bank-empty")
        context.unread = True
    return title, questions


def _markdown(text: str, file: File, context: Context) -> tuple[str, list[Question]]:
    scope = Scope(context, context.about(file.path), Role.BANK, file.path, text)
    nodes = parse(scope)
    title = ""
    headings = [node for node in nodes if node.kind is Kind.HEADING]
    if len({node.get("level") for node in headings}) > 1 and headings[0].get("level") == "1":
        title = plain_text(headings[0].children)
        nodes = tuple(node for node in nodes if node is not headings[0])
    before, questions = read_questions(nodes, scope)
    if before:
        scope.say("question-text-outside", before[0].line)
    return title, questions


def _complain_of_strangers(files: dict[str, File], context: Context) -> None:
    if context.assessments is None:
        return
    for id, file in files.items():
        if id not in context.assessments:
            left = [known for known in context.assessments if known not in files]
            guess = closest(id, left) or (left[0] if len(left) == 1 else "")
            shown = f"{guess}.{extension(file.path)}" if guess else ""
            complaints = context.about(file.path)
            complaints.say(
                "bank-without-assessment", name=posixpath.basename(file.path), id=identifier(id, "bank"), guess=shown
            )


def _complain_of_missing(files: dict[str, File], document: Document | None, context: Context) -> None:
    if document is None:
        return
    for index, id in enumerate(context.assessments or ()):
        if id not in files:
            place = document.place(("assessments", index, "id"))
            context.unread = True
            context.about("module.yaml").say("assessment-without-bank", *place, id=id)
