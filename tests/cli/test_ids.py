"""A person gives every question an id before learners get the package."""

from pathlib import Path

from essence_packager import load
from tests.cli.program import essence, questions_of, write_module

LESSON = (
    "# Why\r\n\r\n:::{question}\r\n## Who speaks first?\r\n\r\n- [x] The newest\r\n- [ ] The boss\r\n:::\r\n\r\n"
    ":::{question}\r\n## Who listens? {points=2}\r\n\r\nAnswer: all\r\n:::\r\n\r\n"
    ":::{question}\r\n## Is it so? {#so}\r\n\r\nAnswer: true\r\n:::\r\n"
)
BANK = (
    "# by hand\n- type: true-false\n  text: Teams talk.\n  correct: true\n"
    "- {type: true-false, text: Teams listen., correct: true}\n"
    "- id: mine\n  type: true-false\n  text: Teams win.\n  correct: true\n"
)
FILES = {
    "lessons/01-why.md": LESSON,
    "questions/final.yaml": BANK,
    "module.yaml": (
        "format: 1\nuuid: 0f7d9c2e-3a64-4a0b-9f35-1c2d3e4f5a6b\ntitle: Team\nlanguage: en\nlicense: CC0-1.0\n"
        "contact: anna@example.org\n"
        "assessments:\n  - id: final\n"
    ),
}


def ids(folder: Path) -> list[str]:
    return [question.id for question in questions_of(load(folder))]


def test_ids_are_written_where_they_are_missing_and_nothing_else_changes(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "team", FILES)
    before = ids(folder)
    done = essence("ids", "team", cwd=tmp_path)
    assert done.status == 0, done.out
    assert ids(folder) == before
    assert (folder / "lessons" / "01-why.md").read_bytes().decode() == LESSON.replace(
        "first?", "first? {#who-speaks-first}"
    ).replace("{points=2}", "{#who-listens points=2}")
    assert (folder / "questions" / "final.yaml").read_bytes().decode() == BANK.replace(
        "- type", "- id: teams-talk\n  type", 1
    ).replace("- {type", "- {id: teams-listen, type")


def test_a_bank_whose_ending_is_in_capitals_gets_its_ids_too(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "team", {**FILES, "questions/final.MD": "## Teams talk.\n\nAnswer: true\n"})
    (folder / "questions" / "final.yaml").unlink()
    essence("ids", "team", cwd=tmp_path)
    assert (folder / "questions" / "final.MD").read_text(encoding="utf-8").startswith("## Teams talk. {#teams-talk}\n")


def test_names_of_fields_may_stand_in_quotation_marks(tmp_path: Path) -> None:
    bank = '- "text": Teams talk.\n  "type": long-text\n- ? text\n  : Teams win.\n  type: long-text\n'
    survey = FILES["module.yaml"] + "    role: survey\n"
    write_module(tmp_path / "team", {**FILES, "module.yaml": survey, "questions/final.yaml": bank})
    essence("ids", "team", cwd=tmp_path)
    assert essence("ids", "team", cwd=tmp_path).out == "Every question has an id.\n"


def test_with_ids_a_new_wording_is_the_same_question(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "team", FILES)
    essence("ids", "team", cwd=tmp_path)
    before = ids(folder)
    lesson = folder / "lessons" / "01-why.md"
    lesson.write_bytes(lesson.read_bytes().replace(b"Who speaks first?", b"Who ought to speak first?"))
    assert ids(folder) == before


def test_a_second_run_finds_nothing_to_do(tmp_path: Path) -> None:
    write_module(tmp_path / "team", FILES)
    essence("ids", "team", cwd=tmp_path)
    assert essence("ids", "team", cwd=tmp_path).out == "Every question has an id.\n"


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "team", FILES)
    done = essence("ids", "team", "--dry-run", cwd=tmp_path)
    assert "#who-speaks-first" in done.out
    assert "4 ids would be written." in done.out
    assert (folder / "lessons" / "01-why.md").read_bytes().decode() == LESSON


def test_a_module_with_mistakes_is_left_alone(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "team", {**FILES, "lessons/02-how.md": "# How\n\n![](no.svg)\n"})
    done = essence("ids", "team", cwd=tmp_path)
    assert done.status == 1
    assert "No id was written" in done.out
    assert (folder / "lessons" / "01-why.md").read_bytes().decode() == LESSON


def test_the_id_stands_before_the_signs_that_close_a_heading(tmp_path: Path) -> None:
    closed = LESSON.replace("## Who speaks first?", "## Who speaks first? ##")
    folder = write_module(tmp_path / "team", {**FILES, "lessons/01-why.md": closed})
    before = ids(folder)
    assert essence("ids", "team", cwd=tmp_path).status == 0
    assert ids(folder) == before
    assert "## Who speaks first? {#who-speaks-first} ##\r\n" in (folder / "lessons" / "01-why.md").read_bytes().decode()


def test_reflections_and_checklists_get_ids_on_the_line_of_their_directive(tmp_path: Path) -> None:
    text = (
        "# Plan\n\n:::{reflect}\nWhat now?\n:::\n\n:::{reflect} And then? {share=teacher}\n:::\n\n"
        ":::{checklist} My week\n- [ ] Ask\n:::\n\n:::{reflect} Named {#named}\n:::\n"
    )
    folder = write_module(tmp_path / "team", {**FILES, "lessons/02-plan.md": text})
    done = essence("ids", "team", cwd=tmp_path)
    assert done.status == 0, done.out
    assert (folder / "lessons" / "02-plan.md").read_text(encoding="utf-8") == (
        text.replace(":::{reflect}\n", ":::{reflect} {#what-now}\n")
        .replace("then? {share=teacher}", "then? {#and-then share=teacher}")
        .replace("My week", "My week {#my-week}")
    )
    assert essence("ids", "team", cwd=tmp_path).out == "Every question has an id.\n"
