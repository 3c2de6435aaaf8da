"""A person starts a module and has something that builds at once."""

import json
import sys
import uuid
from pathlib import Path

import pytest

from essence_packager import load
from tests.cli.program import essence, essence_on_terminal, questions_of, write_module

WISHES = ("--title", "Our team", "--language", "en", "--license", "CC-BY-4.0", "--contact", "anna@example.org")


@pytest.mark.parametrize("language", ["en", "lv"])
def test_a_new_module_builds_at_once_without_a_finding(tmp_path: Path, language: str) -> None:
    assert essence("new", "team", "--language", language, "--contact", "anna@example.org", cwd=tmp_path).status == 0
    built = essence("build", "team", cwd=tmp_path)
    assert built.status == 0, built.out
    assert built.out.startswith(str(Path("out", "team-")))
    assert (tmp_path / "out" / f"team-1.0.0-{language}-scorm12.zip").exists()


@pytest.mark.parametrize("language", ["en", "lv"])
def test_it_has_two_lessons_and_five_questions_of_all_types(tmp_path: Path, language: str) -> None:
    essence("new", "team", "--language", language, cwd=tmp_path)
    module = load(tmp_path / "team")
    assert len(module.lessons) == 2
    assert sorted(getattr(question, "type", "") for question in questions_of(module)) == [
        "multiple",
        "single",
        "single",
        "text",
        "true-false",
    ]


def test_the_answers_given_as_options_stand_in_module_yaml(tmp_path: Path) -> None:
    essence("new", "team", *WISHES, cwd=tmp_path)
    facts = load(tmp_path / "team").facts
    assert (facts.title, facts.language, facts.license, facts.contact) == (
        "Our team", "en", "CC-BY-4.0", "anna@example.org",
    )  # fmt: skip


@pytest.mark.parametrize("title", ['Say "no": a #1 guide', "yes", "1.0", "Zusammenarbeit – {so} geht's \\ % @", "Rīga"])
def test_any_title_means_itself(tmp_path: Path, title: str) -> None:
    essence("new", "team", "--title", title, cwd=tmp_path)
    assert load(tmp_path / "team").facts.title == title


def test_without_a_title_the_folder_gives_it(tmp_path: Path) -> None:
    essence("new", "our-first_module", cwd=tmp_path)
    assert load(tmp_path / "our-first_module").facts.title == "Our first module"


def test_every_module_has_an_identity_of_its_own(tmp_path: Path) -> None:
    for name in ("one", "two"):
        essence("new", name, cwd=tmp_path)
    one, two = (load(tmp_path / name).facts.uuid for name in ("one", "two"))
    assert isinstance(one, uuid.UUID)
    assert one != two


def test_in_another_language_the_sample_is_english_and_it_says_so(tmp_path: Path) -> None:
    done = essence("new", "team", "--language", "lt", cwd=tmp_path)
    assert "The sample text is English" in done.out
    assert load(tmp_path / "team").facts.language == "lt"


def test_editors_find_the_schema_beside_without_a_network(tmp_path: Path) -> None:
    essence("new", "team", cwd=tmp_path)
    first = (tmp_path / "team" / "module.yaml").read_text(encoding="utf-8").splitlines()[0]
    place = first.removeprefix("# yaml-language-server: $schema=")
    schema = json.loads((tmp_path / "team" / place).read_text(encoding="utf-8"))
    assert "title" in schema["required"]


def test_it_ends_by_saying_what_to_do_next(tmp_path: Path) -> None:
    done = essence("new", "my team", cwd=tmp_path)
    assert 'essence-packager preview "my team"' in done.out
    assert 'essence-packager build "my team"' in done.out


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    write_module(tmp_path / "team", {"module.yaml": "mine"})
    done = essence("new", "team", cwd=tmp_path)
    assert done.status == 1
    assert "not empty" in done.err
    assert (tmp_path / "team" / "module.yaml").read_text(encoding="utf-8") == "mine"


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    assert essence("new", ".", cwd=tmp_path / "team").status == 0
    assert load(tmp_path / "team").facts.title == "Team"


@pytest.mark.parametrize(
    ("option", "value", "hint"),
    [
        ("--language", "latvian", "lv for Latvian"),
        ("--license", "free", "CC-BY-4.0"),
        ("--title", " ", "Write a title"),
    ],
)
def test_an_answer_that_cannot_be_is_wrong_use_and_nothing_is_written(
    tmp_path: Path, option: str, value: str, hint: str
) -> None:
    done = essence("new", "team", option, value, cwd=tmp_path)
    assert done.status == 2
    assert hint in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    done = essence("new", "file/team", cwd=tmp_path)
    assert done.status == 1
    assert done.err.startswith("Error: ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals for this")
def test_on_a_terminal_it_asks_and_asks_again(tmp_path: Path) -> None:
    done = essence_on_terminal(
        "new", "team", cwd=tmp_path, typed="Mūsu komanda\nlatviski\nlv\n\nanna\nanna@example.org\n"
    )
    assert done.status == 0, done.out
    facts = load(tmp_path / "team").facts
    assert (facts.title, facts.language, facts.license, facts.contact) == (
        "Mūsu komanda", "lv", "CC-BY-4.0", "anna@example.org",
    )  # fmt: skip
    assert "'latviski' is not a language code" in done.out
    assert "'anna' is neither an e-mail address nor a web address" in done.out
