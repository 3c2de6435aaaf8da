"""Small modules and courses for the tests of packaging, made without reading a folder."""

from pathlib import Path
from uuid import UUID

from essence_packager.composing.compose import compose
from essence_packager.composing.course import Course
from essence_packager.model.assessment import Assessment, Role
from essence_packager.model.competence import Competence, Outcome
from essence_packager.model.module import Bank, Facts, Lesson, LessonFacts, Media, Module, Partner
from essence_packager.model.node import Kind, Node
from essence_packager.model.questions import MultipleChoice, Option, Question, SingleChoice, TextEntry, TrueFalse
from essence_packager.model.text import Text

UUID_OF_TEAMWORK = UUID("5a0c9d3e-7c1b-4f6e-9a52-0d6a3f1e8b77")

COMPETENCE = Competence(
    id="collaboration",
    title="Collaboration & care",
    framework="lifecomp",
    code="S3",
    outcomes=(Outcome(id="roles", statement="Agree on roles in a team"),),
)


def option(name: str, words: str, correct: bool = False) -> Option:
    return Option(id=name, text=Text(words), correct=correct)


def questions() -> tuple[Question, ...]:
    """One question of each type, in the order of the report."""
    return (
        SingleChoice(
            id="speak-first",
            text=Text("Who speaks <first>?"),
            outcomes=("roles",),
            options=(option("boss", "The boss"), option("newest", "The newest member", correct=True)),
        ),
        MultipleChoice(
            id="helps",
            text=Text("What helps?"),
            points=2,
            options=(
                option("a", "Listening", correct=True),
                option("b", "Shouting"),
                option("c", "Notes", correct=True),
            ),
        ),
        TrueFalse(id="silence", text=Text("Silence is consent."), correct=False),
        TextEntry(id="capital", text=Text("The capital of Latvia?"), accept=("Rīga", "Riga"), points=1.5),
    )


def facts(**changes: object) -> Facts:
    """The facts of a module; ``changes`` are fields of module.yaml."""
    declared: dict[str, object] = {
        "format": 1,
        "uuid": UUID_OF_TEAMWORK,
        "id": "teamwork",
        "title": "Working in a team: ā & <b>",
        "version": "1.2.0",
        "language": "en",
        "summary": "How people from “many” places agree.",
        "keywords": ("teamwork", "soft skills"),
        "audience": "students",
        "level": "EQF 5",
        "license": "CC-BY-4.0",
        "authors": ("Anna Bērziņa",),
        "contact": "anna@example.org",
        "partners": (Partner(name="School; of, Teams", country="LV"),),
        "competences": (COMPETENCE,),
        "assessments": (),
    }
    return Facts.model_validate(declared | changes)


def lesson(name: str = "why", title: str = "Why teams fail", minutes: int | None = 50) -> Lesson:
    body = (Node(Kind.PARAGRAPH, children=(Node(Kind.TEXT, "Teams fail for many reasons."),)),)
    return Lesson(name, f"lessons/{name}.md", title, LessonFacts(minutes=minutes), body, ())


def bank(name: str = "final", role: Role = Role.FINAL, mark: str = "70%", tries: int | None = None) -> Bank:
    assessment = Assessment.model_validate({"id": name, "role": role, "pass": mark, "attempts": tries})
    return Bank(assessment, (f"questions/{name}.md",), questions())


def empty_bank(name: str, role: Role) -> Bank:
    """An assessment without questions, beside one with them."""
    return bank(name, role)._replace(questions=())


def module(
    *,
    lessons: tuple[Lesson, ...] | None = None,
    banks: tuple[Bank, ...] | None = None,
    media: tuple[Media, ...] = (),
    **changes: object,
) -> Module:
    """A module with one lesson and one final assessment, unless told otherwise."""
    return Module(
        id="teamwork",
        facts=facts(**changes),
        lessons=(lesson(), lesson("how", "How teams agree", 45)) if lessons is None else lessons,
        banks=(bank(),) if banks is None else banks,
        media=media,
    )


def course(**changes: object) -> Course:
    """The course of ``module(**changes)``; composing must find nothing wrong."""
    made, findings = compose(module(**changes))  # type: ignore[arg-type]
    assert findings == ()
    return made


def media_file(path: Path, content: bytes) -> Media:
    """Write a file and return it as the reading room would."""
    path.write_bytes(content)
    status = path.stat()
    return Media(f"media/{path.name}", path, status.st_size, status.st_mtime_ns)
