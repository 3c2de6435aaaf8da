"""What people can write or type has its place in the docs: commands, options, fields, directives, findings, names."""

import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import click
import pytest
from pydantic import BaseModel

import essence_packager
from docs.site.make import PAGES as MADE
from docs.site.navigation import groups
from essence_packager import check
from essence_packager.cli.config import Config
from essence_packager.cli.main import COMMANDS, commands
from essence_packager.findings.catalogue import entries, readable
from essence_packager.findings.page import PAGES as FINDINGS_PAGES
from essence_packager.findings.page import page
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

DOCS = ROOT / "docs"


def text_of(*names: str) -> str:
    return "\n".join((DOCS / name).read_text(encoding="utf-8") for name in names)


README = (ROOT / "README.md").read_text(encoding="utf-8")
FORMAT = text_of("reference/format.md")
DIRECTIVES_PAGE = text_of("reference/directives.md")
MOODLE = " ".join(text_of("how-to/moodle.md", "how-to/read-the-report.md", "how-to/new-attempt.md").split())

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


def options() -> Iterator[tuple[str, str]]:
    """Each command with each of its options."""
    context = click.Context(commands)
    for name in COMMANDS:
        command = commands.get_command(context, name)
        assert command is not None
        yield from ((name, option) for each in command.params for option in each.opts if option.startswith("-"))


@pytest.mark.parametrize("name", MADE)
def test_a_page_that_is_made_from_the_code_is_that_of_today(name: str) -> None:
    assert text_of(name) == MADE[name](), "run: make reference"


def test_every_page_is_in_the_navigation() -> None:
    found = {path.relative_to(DOCS).with_suffix("").as_posix() for path in DOCS.rglob("*.md")}
    listed = [name for _, names in groups(text_of("index.md")) for name in names]
    assert sorted(listed) == sorted(found - {"index"})


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_shows_every_command(name: str) -> None:
    assert f"essence-packager {name}" in README


@pytest.mark.parametrize(("command", "option"), list(options()))
def test_every_option_of_a_command_is_explained(command: str, option: str) -> None:
    told = text_of("reference/commands.md").split(f"\n## {command}\n")[1].split("\n## ")[0]
    assert re.search(rf"^\| (`[^`]+`, )*`{option}[ `].* \| .{{10,}} \|$", told, re.MULTILINE)


@pytest.mark.parametrize("name", Config._fields)
def test_every_setting_of_a_project_is_explained(name: str) -> None:
    row = rf"^\| `{name.replace('_', '-')}` \| .+ \| `--.+` \| .{{10,}} \|$"
    assert re.search(row, text_of("reference/settings.md"), re.MULTILINE)


@pytest.mark.parametrize("name", essence_packager.__all__)
def test_every_name_of_the_api_is_explained(name: str) -> None:
    told = text_of("reference/api.md").partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    assert re.search(r"^\w.{20,}$", re.sub(r"^```.*?^```$", "", told, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)


@pytest.mark.parametrize("model", DECLARED, ids=lambda model: model.__name__)
def test_every_field_is_explained(model: type[BaseModel]) -> None:
    names = {field.alias or name for name, field in model.model_fields.items()}
    assert {name for name in names if f"`{name}`" not in FORMAT} == set()


@pytest.mark.parametrize("model", DECLARED, ids=lambda model: model.__name__)
def test_every_field_says_in_the_schema_what_it_is_for(model: type[BaseModel]) -> None:
    silent = {name for name, field in model.model_fields.items() if not field.description and name != "type"}
    assert silent == set()


@pytest.mark.parametrize(("heading", "name", "value"), list(defaults()))
def test_the_tables_tell_the_defaults_of_today(heading: str, name: str, value: str) -> None:
    row = next(line for line in section(heading).splitlines() if line.startswith(f"| `{name}` |"))
    assert re.search(rf"`{re.escape(value)}%?`", row.split("|")[2])


@pytest.mark.parametrize("word", [*TYPES, *FRAMEWORKS, *(each.value for each in Completion)])
def test_every_word_of_the_format_is_named(word: str) -> None:
    assert f"`{word}`" in FORMAT


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_directive_is_shown_and_explained(name: str) -> None:
    assert f"\n:::{{{name}}}" in DIRECTIVES_PAGE
    assert re.search(rf"^\|.*\[`{name}`\]\(#[a-z-]+\).*\|$", DIRECTIVES_PAGE, re.MULTILINE)


def test_directives_of_later_versions_are_named_as_such() -> None:
    line = next(line for line in DIRECTIVES_PAGE.splitlines() if line.startswith("Not in this version yet:"))
    assert set(re.findall(r"`([a-z]+)`", line)) == set(LATER_DIRECTIVES)


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_attribute_of_a_directive_is_explained(name: str, tmp_path: Path) -> None:
    """The program itself says which there are, to somebody who writes one that is not."""
    (tmp_path / "lessons").mkdir()
    (tmp_path / "module.yaml").write_text("format: 1\n", encoding="utf-8")
    (tmp_path / "lessons" / "a.md").write_text(f"# A\n\n:::{{{name}}} A {{nonsense=1}}\nText\n:::\n", encoding="utf-8")
    said = [found.message + found.mend for found in check(tmp_path).findings if found.id == "directive-attribute"]
    known = re.findall(r"\b[a-z]+\b", said[0].partition("one of")[2]) if said else []
    row = next(line for line in DIRECTIVES_PAGE.splitlines() if line.startswith("|") and f"[`{name}`]" in line)
    assert {attribute for attribute in known if f"`{attribute}`" not in row.split("|")[3]} == set()
    assert known or row.split("|")[3].strip() == "none"


@pytest.mark.parametrize("name", [name for name in ATTRIBUTES if name != "id"])
def test_every_attribute_of_a_question_is_shown(name: str) -> None:
    assert re.search(rf"^\| `{name}[=`]", FORMAT, re.MULTILINE)


def test_every_kind_of_media_file_is_named() -> None:
    rare = {"jpeg", "oga", "m4v"}  # other endings of kinds that are named
    assert {ending for ending in MEDIA - rare if f"`{ending}`" not in FORMAT} == set()


def test_every_finding_has_its_heading_and_no_placeholder_is_left_raw() -> None:
    made = "".join(map(page, FINDINGS_PAGES))
    assert [entry.id for entry in entries() if f"\n### {entry.id}\n" not in made] == []
    assert re.search(r"\{[a-z_]+\}\}|\{\{", made) is None


def test_placeholders_are_readable() -> None:
    assert readable("![]({src}){{decorative}}") == "![](<src>){decorative}"
    assert readable("![]({src})", {"src": "a.png"}) == "![](a.png)"


def test_the_page_about_moodle_names_the_settings_of_the_teachers_sheet() -> None:
    for setting in moodle.settings(graded=True, passes=True):
        assert f"| {setting.section} | {setting.name} | **{setting.value}** |" in MOODLE
    for setting in moodle.settings(graded=False, passes=False):
        assert setting.value in MOODLE
    for words in (moodle.ACTIVITY, moodle.ANSWERS_REPORT, moodle.ATTEMPTS_REPORT, *moodle.ANSWERS_OPTIONS.split(", ")):
        assert words in MOODLE


def test_the_page_about_scorm_names_every_element_that_the_player_sets_or_reads() -> None:
    sources = "".join(
        (ROOT / "templates/player/src/lms" / name).read_text(encoding="utf-8") for name in ("scorm12.js", "lists.js")
    )
    told = text_of("reference/scorm12-data.md")
    elements = set(re.findall(r'"(cmi\.[a-z_.]+)"', sources))
    in_lists = set(re.findall(r'\["([a-z_.]+)",|`(?:objectives|correct_responses)\.\$\{place\}\.([a-z]+)`', sources))
    assert len(elements) >= 10
    assert {element for element in elements if f"`{element}" not in told} == set()
    assert {name for pair in in_lists for name in pair if name and f"{name}`" not in told} == set()
    never = told.partition("## What is never written")[2].partition("\n## ")[0]
    assert [element for element in elements if f"`{element}`" in never] == []
