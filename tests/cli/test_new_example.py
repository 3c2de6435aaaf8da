"""A person who learns from examples copies one, and it is theirs."""

from pathlib import Path

import pytest

from essence_packager import check, load
from essence_packager.cli.examples import EXAMPLES
from tests.cli.program import essence, write_module
from tests.conftest import PROJECT


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_every_example_can_be_copied() -> None:
    assert set(EXAMPLES) == {path.parent.name for path in (PROJECT / "examples").glob("*/module.yaml")}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_copy_is_the_example_with_an_identity_of_its_own(name: str, tmp_path: Path) -> None:
    assert essence("new", "mine", "--example", name, cwd=tmp_path).status == 0
    example, copy = files(PROJECT / "examples" / name), files(tmp_path / "mine")
    old, new = example.pop("module.yaml").splitlines(), copy.pop("module.yaml").splitlines()
    assert copy == example
    assert [before.split(b":")[0] for before, after in zip(old, new, strict=True) if before != after] == [b"uuid"]
    assert check(tmp_path / "mine").findings == ()


def test_two_copies_are_two_modules(tmp_path: Path) -> None:
    for name in ("one", "two"):
        essence("new", name, "--example", "minimal", cwd=tmp_path)
    one, two = (load(tmp_path / name) for name in ("one", "two"))
    assert one.facts.uuid != two.facts.uuid
    assert (one.id, two.id) == ("one", "two")


def test_it_names_the_files_and_what_to_do_next(tmp_path: Path) -> None:
    done = essence("new", "mine", "--example", "minimal", cwd=tmp_path)
    assert str(Path("mine", "lessons", "01-greetings.md")) in done.out
    assert "essence-packager preview mine" in done.out


def test_an_unknown_name_is_answered_with_all_names_and_what_they_show(tmp_path: Path) -> None:
    done = essence("new", "mine", "--example", "start-a-busines", cwd=tmp_path)
    assert done.status == 2
    for name, what in EXAMPLES.items():
        assert f"{name} " in done.err
        assert what in done.err
    assert list(tmp_path.iterdir()) == []


def test_the_help_names_them(tmp_path: Path) -> None:
    words = essence("new", "--help", cwd=tmp_path).out
    assert [name for name in EXAMPLES if name.replace("-", "") not in "".join(words.replace("-", "").split())] == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    write_module(tmp_path / "team", {"module.yaml": "mine"})
    done = essence("new", "team", "--example", "minimal", cwd=tmp_path)
    assert done.status == 1
    assert "not empty" in done.err
    assert (tmp_path / "team" / "module.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", EXAMPLES)
def test_title_and_contact_of_ones_own_go_into_the_copy(name: str, tmp_path: Path) -> None:
    wishes = ("--title", 'Our "team" #1', "--contact", "help@example.com")
    assert essence("new", "mine", "--example", name, *wishes, cwd=tmp_path).status == 0
    facts = load(tmp_path / "mine").facts
    assert (facts.title, facts.contact) == ('Our "team" #1', "help@example.com")
    assert check(tmp_path / "mine").findings == ()


def test_it_says_what_is_still_of_the_example(tmp_path: Path) -> None:
    assert "contact in module.yaml" in essence("new", "mine", "--example", "minimal", cwd=tmp_path).out


def test_a_wrong_contact_leaves_nothing_behind(tmp_path: Path) -> None:
    assert essence("new", "mine", "--example", "minimal", "--contact", "anna", cwd=tmp_path).status == 2
    assert list(tmp_path.iterdir()) == []


def test_a_language_and_an_example_are_wrong_use(tmp_path: Path) -> None:
    done = essence("new", "mine", "--example", "minimal", "--language", "lv", cwd=tmp_path)
    assert done.status == 2
    assert "module.yaml" in done.err
    assert list(tmp_path.iterdir()) == []
