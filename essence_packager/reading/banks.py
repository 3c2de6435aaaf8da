"""Reads the banks of questions, one for each assessment."""

from essence_packager.model.assessment import Assessment
from essence_packager.model.module import Bank
from essence_packager.model.questions import Question
from essence_packager.reading.blocks import parse
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.context import Context
from essence_packager.reading.question_markdown import read_questions
from essence_packager.reading.question_yaml import read_yaml_bank
from essence_packager.reading.scope import Role, Scope


def read_bank(path: str, text: str, context: Context) -> list[Question]:
    """Return the questions of a bank in source order; what is wrong with it is said."""
    complaints = context.about(path)
    if path.endswith(".md"):
        questions = _markdown(text, complaints, context)
    else:
        questions = read_yaml_bank(text, complaints, context)
    return questions


def _markdown(text: str, complaints: Complaints, context: Context) -> list[Question]:
    scope = Scope(context, complaints, Role.BANK, complaints.file, text)
    before, questions = read_questions(parse(scope), scope)
    if before:
        scope.say("question-text-outside", before[0].line)
    return [question for question in questions if question]


def bank(assessment: Assessment, path: str, questions: list[Question]) -> Bank:
    """Return an assessment with its questions."""
    return Bank(assessment, path, tuple(questions))
