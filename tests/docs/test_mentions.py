"""What authors can write has its place in the docs: commands, fields, question types, directives, findings."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

import pytest
from pydantic import BaseModel

from essence_packager.cli.main import COMMANDS
from essence_packager.findings.catalogue import entries
from essence_packager.findings.page import PAGES as FINDINGS_PAGES
from essence_packager.findings.page import page, readable
from essence_packager.model.assessment import Assessment
from essence_packager.model.competence import FRAMEWORKS, Competence, Outcome
from essence_packager.model.module import Completion, Facts, LessonFacts, Partner
from essence_packager.model.questions import TYPES, model_of
from essence_packager.model.questions.base import Feedback
from essence_packager.model.questions.choice import Option
from essence_packager.packaging import moodle
from essence_packager.reading.directives import DIRECTIVES
from essence_packager.reading.directives import LATER as LATER_DIRECTIVES
from essence_packager.reading.media_types import MEDIA
from essence_packager.reading.question_attributes import KNOWN as ATTRIBUTES
from tests.docs.pages import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
FORMAT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
MOODLE = " ".join((ROOT / "docs" / "moodle.md").read_text(encoding="utf-8").split())

DECLARED: tuple[type[BaseModel], ...] = (
    Facts, Partner, Competence, Outcome, Assessment, LessonFacts, Option, Feedback, *map(model_of, TYPES),
)  # fmt: skip
SECTIONS: dict[type[BaseModel], str] = {
    Facts: "## module.yaml",
    Competence: "### Competences",
    Assessment: "### Assessments",
    LessonFacts: "## Lessons",
}


def section(heading: str) -> str:
    """The text of the page from a heading to the next one, without samples."""
    text = re.sub(r"^```.*?^```$", "", FORMAT, flags=re.MULTILINE | re.DOTALL)
    start = text.index(f"{heading}\n") + len(heading)
    end = re.compile(r"^##+ ", re.MULTILINE).search(text, start)
    return text[start : end.start() if end else None]


def defaults() -> Iterator[tuple[str, str, str]]:
    """Section, field and default of every field whose default is a word or a number."""
    for model, heading in SECTIONS.items():
        for name, field in model.model_fields.items():
            value: Any = field.default
            value = value.value if isinstance(value, Enum) else value
            if isinstance(value, bool):
                value = str(value).lower()
            if isinstance(value, (str, float, int)) and value != "":
                yield heading, field.alias or name, str(value)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_shows_every_command(name: str) -> None:
    assert f"essence-packager {name}" in README


@pytest.mark.parametrize("model", DECLARED, ids=lambda model: model.__name__)
def test_every_field_is_explained(model: type[BaseModel]) -> None:
    names = {field.alias or name for name, field in model.model_fields.items()}
    assert {name for name in names if f"`{name}`" not in FORMAT} == set()


@pytest.mark.parametrize(("heading", "name", "value"), list(defaults()))
def test_the_tables_tell_the_defaults_of_today(heading: str, name: str, value: str) -> None:
    row = next(line for line in section(heading).splitlines() if line.startswith(f"| `{name}` |"))
    assert re.search(rf"`{re.escape(value)}%?`", row.split("|")[2])


@pytest.mark.parametrize(
    "word",
    [*TYPES, *sorted(LATER_DIRECTIVES), *FRAMEWORKS, *(each.value for each in Completion)],
)
def test_every_word_of_the_format_is_named(word: str) -> None:
    assert f"`{word}`" in FORMAT


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_directive_is_shown(name: str) -> None:
    assert f"\n:::{{{name}}}" in FORMAT
    assert f"`:::{{{name}}}" in FORMAT


@pytest.mark.parametrize("name", [name for name in ATTRIBUTES if name != "id"])
def test_every_attribute_of_a_question_is_shown(name: str) -> None:
    assert re.search(rf"^\| `{name}[=`]", FORMAT, re.MULTILINE)


def test_every_kind_of_media_file_is_named() -> None:
    rare = {"jpeg", "oga", "m4v"}  # other endings of kinds that are named
    assert {ending for ending in MEDIA - rare if f"`{ending}`" not in FORMAT} == set()


@pytest.mark.parametrize("name", FINDINGS_PAGES)
def test_the_pages_of_findings_are_made_from_the_catalogue_of_today(name: str) -> None:
    committed = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert committed == page(name), "run: python -m essence_packager.findings.page docs"


def test_every_finding_has_its_heading_and_no_placeholder_is_left_raw() -> None:
    made = "".join(map(page, FINDINGS_PAGES))
    assert [entry.id for entry in entries() if f"\n### {entry.id}\n" not in made] == []
    assert re.search(r"\{[a-z_]+\}\}|\{\{", made) is None


def test_placeholders_are_readable() -> None:
    assert readable("![]({src}){{decorative}}") == "![](<src>){decorative}"


def test_the_page_about_moodle_names_the_settings_of_the_teachers_sheet() -> None:
    for setting in moodle.settings(graded=True, passes=True):
        assert f"| {setting.section} | {setting.name} | **{setting.value}** |" in MOODLE
    for setting in moodle.settings(graded=False, passes=False):
        assert setting.value in MOODLE
    for words in (moodle.ACTIVITY, moodle.ANSWERS_REPORT, moodle.ATTEMPTS_REPORT, *moodle.ANSWERS_OPTIONS.split(", ")):
        assert words in MOODLE
