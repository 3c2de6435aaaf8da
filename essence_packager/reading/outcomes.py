"""Sees that every learning outcome is checked by some question."""

from essence_packager.reading.complaints import Complaints
from essence_packager.reading.context import Context
from essence_packager.reading.meant_ids import meant_id
from essence_packager.reading.structure import entries
from essence_packager.reading.yaml_nodes import Document


def check_assessed(document: Document, complaints: Complaints, context: Context) -> None:
    """Say which outcomes nothing assesses; nothing is said while a bank of questions cannot be read."""
    if context.unread or not isinstance(document.data, dict):
        return
    for path, competence in entries(document.data, "competences"):
        for sub, outcome in entries(competence, "outcomes"):
            id = meant_id(outcome)
            if id and id not in context.assessed:
                complaints.say("outcome-not-assessed", *document.place((*path, *sub, "id")), outcome=id)
