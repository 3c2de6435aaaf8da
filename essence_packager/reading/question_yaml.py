"""Reads a bank of questions written in YAML: a list of questions, field by field."""

from typing import Any

from essence_packager.model.finding import Position
from essence_packager.model.identifier import identifier
from essence_packager.model.questions import TYPES, QuestionBase
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.context import Context
from essence_packager.reading.question_fields import Fields
from essence_packager.reading.question_registry import LONGEST_ID, declare_question, say_unknown_type
from essence_packager.reading.yaml_nodes import Document, read_yaml


def read_yaml_bank(text: str, complaints: Complaints, context: Context) -> list[QuestionBase]:
    """Return the questions of a bank that are in order; what is wrong with the others is said."""
    document = read_yaml(text, complaints)
    entries = document.data
    if not isinstance(entries, list):
        if entries is not None:
            complaints.say("bank-not-list", 1)
        context.unread = context.unread or not document.complete or entries is not None
        return []
    questions = (_question(entry, index, document, complaints, context) for index, entry in enumerate(entries))
    return [question for question in questions if question]


def _question(
    entry: Any, index: int, document: Document, complaints: Complaints, context: Context
) -> QuestionBase | None:
    place = document.place((index,))
    if not isinstance(entry, dict):
        complaints.say("question-not-fields", *place)
        return None
    type = entry.get("type")
    if not isinstance(type, str) or type not in TYPES:
        context.unread = True
        _say_type(type, document.place((index, "type")), complaints)
        return None
    fields = Fields(index, document, complaints, context)
    facts, unnamed_at = {**entry}, None
    if "id" not in facts and isinstance(facts.get("text"), str):
        unnamed_at = Position(complaints.file, *place)
        facts["id"] = identifier(fields.plain(facts["text"]), "question", LONGEST_ID)
    facts = fields.read(facts)
    return declare_question(facts, document, complaints, context, under=(index,), unnamed_at=unnamed_at)


def _say_type(type: Any, place: tuple[int, int], complaints: Complaints) -> None:
    if type is None:
        complaints.say("question-type-missing", *place, known=", ".join(TYPES))
    else:
        say_unknown_type(type, place, complaints)
