"""Reads module.yaml."""

from typing import Any

from essence_packager.model.module import Facts
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.contents import read_text
from essence_packager.reading.context import Context
from essence_packager.reading.declare import declare
from essence_packager.reading.files import File, Files
from essence_packager.reading.identity import check_identity
from essence_packager.reading.meant_ids import meant_id
from essence_packager.reading.structure import check_structure, entries
from essence_packager.reading.yaml_nodes import Document, read_yaml

NAME = "module.yaml"

_MEANT = ("module.yaml.txt", "module.yml", "module.yml.txt", "module.txt", "module")


def read_facts(context: Context) -> tuple[Facts | None, Document | None]:
    """Return what module.yaml declares (None after findings), and where it stands.

    The ids of assessments and outcomes become known to the context even where other facts are wrong.
    """
    file = _find(context.files, context.about(NAME))
    if file is None:
        return None, None
    complaints = context.about(file.path)
    text = read_text(file, complaints)
    if text is None:
        return None, None
    document = read_yaml(text, complaints)
    data = document.data
    if data is None and document.complete:
        complaints.say("module-empty", 1)
    elif data is not None and not isinstance(data, dict):
        complaints.say("module-not-fields", 1)
    if not isinstance(data, dict):
        return None, document
    facts = declare(Facts, data, document, complaints)
    check_identity(data, document, complaints)
    check_structure(data, document, complaints)
    context.assessments = _ids(data, "assessments")
    context.outcomes = _outcomes(data)
    return facts, document


def _find(files: Files, complaints: Complaints) -> File | None:
    """Return module.yaml, or what the author seems to mean by it after saying so."""
    if NAME in files:
        return files[NAME]
    other = files.other_case(NAME) or next((path for name in _MEANT if (path := files.other_case(name))), "")
    if not other:
        complaints.say("module-missing")
        return None
    complaints.about(other).say("module-misnamed", name=other)
    return files[other]


def _ids(data: Any, name: str) -> list[str]:
    return [id for _, entry in entries(data, name) if (id := meant_id(entry))]


def _outcomes(data: Any) -> list[str] | None:
    """Return the ids of all outcomes; None where a competence has none to read, as any may be among them."""
    competences = [competence for _, competence in entries(data, "competences")]
    if not all(isinstance(outcomes := competence.get("outcomes"), list) and outcomes for competence in competences):
        return None
    return [id for competence in competences for id in _ids(competence, "outcomes")]
