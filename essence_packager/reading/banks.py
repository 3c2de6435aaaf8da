"""Reads the banks of questions, and sees which assessment uses which."""

import posixpath
from collections.abc import Iterable

from essence_packager.model.assessment import Assessment
from essence_packager.model.identifier import identifier
from essence_packager.model.module import Bank
from essence_packager.model.node import Kind, plain_text
from essence_packager.model.questions import QuestionBase
from essence_packager.reading.assessments import Claim, claims
from essence_packager.reading.blocks import parse
from essence_packager.reading.contents import read_text
from essence_packager.reading.context import Context
from essence_packager.reading.files import File
from essence_packager.reading.guess import closest
from essence_packager.reading.links import extension
from essence_packager.reading.question_markdown import read_questions
from essence_packager.reading.scope import Role, Scope
from essence_packager.reading.yaml_nodes import Document

ENDINGS = ("md", "yaml", "yml")


def read_banks(assessments: Iterable[Assessment], document: Document | None, context: Context) -> tuple[Bank, ...]:
    """Return the questions of the assessments in their order; banks that no assessment uses are read for mistakes."""
    files = _bank_files(context)
    used = tuple(claims(document.data if document else None))
    context.surveys = {files[claim.bank].path for claim in used if claim.survey and claim.bank in files}
    banks = {name: _read(file, context) for name, file in files.items()}
    if context.assessments is not None:
        _complain_of_strangers(files, used, context)
    if document is not None:
        _complain_of_missing(files, used, document, context)
    return tuple(_bank(each, files, banks) for each in assessments if all(name in banks for name in each.bank_names))


def _bank(assessment: Assessment, files: dict[str, File], banks: dict[str, tuple[str, list[QuestionBase]]]) -> Bank:
    names = assessment.bank_names
    title = next((banks[name][0] for name in names if banks[name][0]), "")
    if title and assessment.title is None:
        assessment = assessment.model_copy(update={"title": title})
    questions = tuple(question for name in names for question in banks[name][1])
    return Bank(assessment, tuple(files[name].path for name in names), questions)


def _bank_files(context: Context) -> dict[str, File]:
    """Return the banks by their names, after saying what else lies in their folder."""
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


def _read(file: File, context: Context) -> tuple[str, list[QuestionBase]]:
    """Return the title that a bank gives its assessment (or an empty string), and its questions."""
    complaints = context.about(file.path)
    before = len(context.findings)
    text = read_text(file, complaints)
    if text is None:
        context.unread = True
        return "", []
    if extension(file.path) == "md":
        title, questions = _markdown(text, file, context)
    else:
        from essence_packager.reading.question_yaml import read_yaml_bank

        title, questions = "", read_yaml_bank(text, complaints, context)
    if not questions and len(context.findings) == before:
        complaints.say("bank-empty")
        context.unread = True
    return title, questions


def _markdown(text: str, file: File, context: Context) -> tuple[str, list[QuestionBase]]:
    scope = Scope(context, context.about(file.path), Role.BANK, file.path, text)
    nodes = parse(scope)
    title = ""
    headings = [node for node in nodes if node.kind is Kind.HEADING]
    several = len({node.get("level") for node in headings}) > 1
    if headings and headings[0].get("level") == "1" and (several or len(nodes) == 1):
        title = plain_text(headings[0].children)
        nodes = tuple(node for node in nodes if node is not headings[0])
    before, questions = read_questions(nodes, scope)
    if before:
        scope.say("question-text-outside", before[0].line)
    return title, questions


def _complain_of_strangers(files: dict[str, File], used: tuple[Claim, ...], context: Context) -> None:
    named = [claim.bank for claim in used]
    for name, file in files.items():
        complaints, shown = context.about(file.path), posixpath.basename(file.path)
        own = [claim.bank for claim in used if claim.assessment == name]
        if name in named:
            continue
        if own:
            banks = ", ".join([*own, name])
            complaints.say("bank-left-out", name=shown, assessment=name, banks=banks)
            continue
        left = [known for known in named if known not in files]
        guess = closest(name, left) or (left[0] if len(left) == 1 else "")
        complaints.say(
            "bank-without-assessment",
            name=shown,
            id=identifier(name, "bank"),
            guess=f"{guess}.{extension(file.path)}" if guess else "",
        )


def _complain_of_missing(files: dict[str, File], used: tuple[Claim, ...], document: Document, context: Context) -> None:
    for claim in used:
        if claim.bank in files:
            continue
        context.unread = True
        complaints, place = context.about("module.yaml"), document.place(claim.path)
        if claim.path[-1] == "id":
            complaints.say("assessment-without-bank", *place, id=claim.assessment)
        else:
            free = [name for name in files if name not in {claim.bank for claim in used}]
            stem = claim.bank.rpartition("/")[2].partition(".")[0]
            guess = stem if stem in files else closest(claim.bank, free)
            complaints.say("bank-missing", *place, bank=claim.bank, guess=guess)
