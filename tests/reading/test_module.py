"""A folder becomes a module, with everything that the author need not say."""

from pathlib import Path
from uuid import UUID

import pytest

from essence_packager.reading.folder import read
from tests.reading.cases.of_links import SVG
from tests.reading.folders import (
    BASE,
    LESSON,
    MODULE,
    Files,
    facts,
    findings,
    lesson,
    make,
    module,
    more_facts,
    picture,
)

PROJECT = Path(__file__).resolve().parents[2]


def test_the_smallest_module_has_its_defaults(tmp_path: Path) -> None:
    found = module(tmp_path / "My Module")
    assert found.id == "my-module"
    assert found.iri == "urn:uuid:6f1d1f5e-8a53-4d9e-9d0b-5f4f5b0c7a11"
    assert found.facts.version == "1.0.0"
    assert found.facts.uuid == UUID("6f1d1f5e-8a53-4d9e-9d0b-5f4f5b0c7a11")
    assert [(one.id, one.title, one.file) for one in found.lessons] == [("why", "Why", "lessons/01-why.md")]
    assert [(one.assessment.id, one.files, len(one.questions)) for one in found.banks] == [
        ("final", ("questions/final.md",), 1)
    ]


def test_lessons_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    names = ["10-ten", "2-two", "1-one", "02a-between"]
    files = {f"lessons/{name}.md": LESSON for name in names}
    found = module(tmp_path, {"lessons/01-why.md": None, **files})
    assert [one.id for one in found.lessons] == ["one", "two", "02a-between", "ten"]


def test_the_list_of_lessons_sets_their_order(tmp_path: Path) -> None:
    changed = facts("contact:", "lessons: [02-how.md, 01-why]\ncontact:")
    assert [one.id for one in module(tmp_path, {**changed, "lessons/02-how.md": LESSON}).lessons] == ["how", "why"]


def test_facts_of_a_lesson(tmp_path: Path) -> None:
    head = "---\nminutes: 20\noutcomes: [roles]\nsetting: workshop\n---\n"
    found = module(tmp_path, {"lessons/01-why.md": head + LESSON}).lessons[0].facts
    assert (found.minutes, found.outcomes, found.setting) == (20, ("roles",), "workshop")


def test_yaml_is_of_version_1_2(tmp_path: Path) -> None:
    lines = "summary: no\naudience: 2020-01-01\nkeywords: [yes, off, 12:30, 0b1]\npartners: [{name: on, country: NO}]"
    found = module(tmp_path, more_facts(lines)).facts
    assert (found.summary, found.audience, found.keywords) == ("no", "2020-01-01", ("yes", "off", "12:30", "0b1"))
    assert (found.partners[0].name, found.partners[0].country) == ("on", "NO")


def test_a_number_with_a_leading_zero_is_not_octal(tmp_path: Path) -> None:
    assert module(tmp_path, {"lessons/01-why.md": "---\nminutes: 010\n---\n" + LESSON}).lessons[0].facts.minutes == 10


def test_used_media_are_recorded_and_others_left_out(tmp_path: Path) -> None:
    found = module(tmp_path, lesson("![x](../media/a.png)") | picture() | picture("media/b.png"))
    stat = (tmp_path / "media" / "a.png").stat()
    assert [(m.path, m.source, m.size, m.modified, m.data) for m in found.media] == [
        ("media/a.png", tmp_path / "media" / "a.png", stat.st_size, stat.st_mtime_ns, None)
    ]


def test_names_with_composed_accents_are_the_same_on_every_system(tmp_path: Path) -> None:
    found = module(tmp_path, lesson("![x](../media/Ri\u0304ga.png)") | picture("media/R\u012bga.png"))
    assert [m.path for m in found.media] == ["media/R\u012bga.png"]


def test_a_drawing_without_fault_stays_as_it_is(tmp_path: Path) -> None:
    found = module(tmp_path, lesson("![x](../media/a.svg)") | picture("media/a.svg", SVG))
    assert found.media[0].data is None


def test_a_drawing_is_cleaned_and_otherwise_kept(tmp_path: Path) -> None:
    drawing = (
        b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd">\n'
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script> <text>R\xc4\xabga</text>'
        b"<style>@import 'x'; circle { fill: url(#a) }</style>"
        b'<circle fill="url(#a)" style="mask:url(http://x.org/m)"/></svg>'
    )
    data = module(tmp_path, lesson("![x](../media/a.svg)") | picture("media/a.svg", drawing)).media[0].data
    assert data is not None
    assert data.decode() == (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        '<svg xmlns="http://www.w3.org/2000/svg"> <text>Rīga</text><style> circle { fill: url(#a) }</style>'
        '<circle fill="url(#a)"/></svg>'
    )


def test_every_mistake_is_found_in_one_run(tmp_path: Path) -> None:
    """A colon that breaks the YAML hides neither the facts behind it nor what is wrong elsewhere."""
    broken = MODULE.replace("title: Teams", "title: Teams: why").replace("CC-BY-4.0", "CC BY").replace("70%", "0.7")
    files = {"module.yaml": broken, "questions/final.md": "## Who? {outcomes=rolls}\n\n- [ ] a\n- [ ] b\n"}
    found = read(make(tmp_path, files | lesson("![](../media/a.png)\n\n:::{tp}\nx")))[1].findings
    assert [(f.position.file, f.position.line, f.id) for f in found] == [
        ("module.yaml", 3, "yaml-colon"),
        ("module.yaml", 5, "licence-unknown"),
        ("module.yaml", 13, "outcome-not-assessed"),
        ("module.yaml", 17, "pass-fraction"),
        ("lessons/01-why.md", 3, "image-alt-missing"),
        ("lessons/01-why.md", 3, "image-missing"),
        ("lessons/01-why.md", 5, "directive-unknown"),
        ("lessons/01-why.md", 5, "directive-unclosed"),
        ("questions/final.md", 1, "outcome-unknown"),
        ("questions/final.md", 1, "question-no-right-answer"),
    ]


def test_nothing_is_said_about_outcomes_while_questions_cannot_be_read(tmp_path: Path) -> None:
    files = {"questions/final.md": None, "questions/final.yaml": "- [\n"}
    assert [f.id for f in read(make(tmp_path, files))[1].findings] == ["yaml-bracket"]


def test_hidden_files_and_foreign_folders_are_none_of_our_business(tmp_path: Path) -> None:
    files: Files = {
        ".git/config": "x",
        "dist/a.zip": b"x",
        "README.md": "# Read me",
        ".gitignore": "x",
        "lessons/.keep": "",
    }
    assert read(make(tmp_path, files))[1].findings == ()


def test_the_same_folder_read_twice_is_the_same_module(tmp_path: Path) -> None:
    folder = make(tmp_path, BASE)
    assert read(folder) == read(folder)


def test_the_course_of_the_peers_reads_without_error(shared: Path) -> None:
    found, report = read(shared / "peers" / "course")
    assert found is not None
    assert [f.id for f in report.findings] == ["contact-missing"]
    assert (len(found.lessons), len(found.banks[0].questions), len(found.media)) == (10, 20, 10)


@pytest.mark.parametrize("example", ["teamwork"])
def test_the_examples_read_without_a_word(example: str) -> None:
    found, report = read(PROJECT / "examples" / example)
    assert found is not None
    assert report.findings == ()


def test_what_is_wrong_in_module_yaml_is_told_before_what_is_wrong_in_the_lessons(tmp_path: Path) -> None:
    changed = facts("license: CC-BY-4.0\n", "") | lesson("a [b](gone.md)")
    assert [f.id for f in findings(tmp_path, changed)] == ["field-missing", "link-dead"]


def test_an_id_of_the_wrong_form_is_the_only_mistake_where_the_bank_has_the_right_name(tmp_path: Path) -> None:
    named = facts("id: final", "id: Final Test")
    right = make(
        tmp_path / "right", named | {"questions/final.md": None, "questions/final-test.md": BASE["questions/final.md"]}
    )
    assert [f.id for f in read(right)[1].findings] == ["id-form"]
    wrong = read(make(tmp_path / "wrong", named))[1].findings
    assert [f.mend for f in wrong if f.id == "bank-without-assessment"] == ["Rename it to final-test.md"]


def test_a_misspelt_field_is_not_said_to_be_missing_too_but_another_one_is(tmp_path: Path) -> None:
    changed = facts("license: CC-BY-4.0\n", "licence: CC-BY-4.0\n")["module.yaml"]
    assert isinstance(changed, str)
    found = findings(tmp_path, {"module.yaml": changed.replace("language: en\n", "")})
    assert [f.id for f in found] == ["field-missing", "field-unknown"]
