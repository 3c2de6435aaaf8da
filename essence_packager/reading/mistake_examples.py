"""The lines to write where a field is missing, empty or not understood."""

from collections.abc import Sequence

_EXAMPLES = {
    "format": "format: 1",
    "title": "title: Working in a team",
    "language": "language: en",
    "license": "license: CC-BY-4.0",
    "version": "version: 1.0.0",
    "contact": "contact: anna@example.org",
    "summary": "summary: Learn to work in a team.",
    "statement": "statement: Agree on roles in a team",
    "framework": "framework: lifecomp   (entrecomp | digcomp | greencomp | esco | https://example.org/framework)",
    "outcomes": "outcomes: [roles]",
    "competences": "competences: []",
    "id": "id: roles",
    "name": "name: University of Latvia",
    "text": "text: Who speaks first?",
    "correct": "correct: true",
    "accept": "accept: [Riga, Rīga]",
    "options": "options: [{text: Yes, correct: true}, {text: No}]",
    "minutes": "minutes: 20",
}
_OUTCOMES_OF_COMPETENCE = "outcomes: [{id: roles, statement: Agree on roles in a team}]"

_GROUPS = {
    "competences": ("- id", "collaboration"),
    "outcomes": ("- id", "roles"),
    "assessments": ("- id", "final"),
    "partners": ("- name", "University of Latvia"),
    "options": ("- text", "Yes"),
    "pairs": ("- left", "Moderator"),
    "feedback": ("right", "Yes."),
}


def example(path: Sequence[str | int]) -> str:
    """Return a line for the field at a path in the declared data."""
    field = next((step for step in reversed(path) if isinstance(step, str)), "")
    if field == "outcomes" and path[0] == "competences":
        return _OUTCOMES_OF_COMPETENCE
    return _EXAMPLES.get(field, f"{field}: …")


def first_of_group(field: str, written: str) -> str:
    """Return the first line of a group of fields, with the value that stands in its place."""
    name, usual = _GROUPS.get(field, ("- id", "roles"))
    return f"{name}: {written or usual}"
