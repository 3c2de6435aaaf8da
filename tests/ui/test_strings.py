"""The interface's words: complete in every language, compiled as they are committed, and all of them used."""

import gettext
import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

TEMPLATES = Path(__file__).parents[2] / "templates"
STRINGS = TEMPLATES / "strings"
FILES = sorted(STRINGS.glob("*.po"))
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("strings_build", STRINGS / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def strings(language: str) -> dict[str, str | list[str]]:
    found: dict[str, str | list[str]] = json.loads(compiler().compiled(STRINGS / f"{language}.po"))["strings"]
    return found


def placeholders(text: str | list[str]) -> set[str]:
    return set(PLACEHOLDER.findall(" ".join([text] if isinstance(text, str) else text)))


@pytest.mark.parametrize("po", FILES, ids=lambda po: po.stem)
def test_what_is_committed_is_what_the_po_file_says(po: Path) -> None:
    built = STRINGS / "built" / f"{po.stem.lower()}.json"
    assert built.read_text(encoding="utf-8") == compiler().compiled(po)


@pytest.mark.parametrize("po", FILES, ids=lambda po: po.stem)
def test_every_language_has_the_strings_and_placeholders_of_english(po: Path) -> None:
    english, other = strings("en"), strings(po.stem)
    assert set(other) == set(english)
    assert {key: placeholders(text) for key, text in other.items()} == {
        key: placeholders(text) for key, text in english.items()
    }


@pytest.mark.parametrize("po", FILES, ids=lambda po: po.stem)
def test_plural_forms_stand_in_the_order_that_the_po_file_declares(po: Path) -> None:
    header = re.search(r"nplurals=(\d+); plural=(.+);", po.read_text(encoding="utf-8"))
    assert header is not None
    form = gettext.c2py(header[2])
    table = json.loads(compiler().compiled(po))["plural"]
    assert [int(digit) for digit in table] == [form(n) for n in range(200)]
    assert set(table) == {str(index) for index in range(int(header[1]))}


def test_latvian_counts_as_latvians_do() -> None:
    built = json.loads(compiler().compiled(STRINGS / "lv.po"))
    forms, table = built["strings"]["tries-left"], built["plural"]
    said = {n: forms[int(table[n])].format(n=n) for n in (0, 1, 2, 10, 11, 21, 22, 111)}
    assert said == {
        0: "Atlicis 0 mēģinājumu",
        1: "Atlicis 1 mēģinājums",
        2: "Atlikuši 2 mēģinājumi",
        10: "Atlicis 10 mēģinājumu",
        11: "Atlicis 11 mēģinājumu",
        21: "Atlicis 21 mēģinājums",
        22: "Atlikuši 22 mēģinājumi",
        111: "Atlicis 111 mēģinājumu",
    }


def test_a_string_that_is_not_translated_stops_the_compiler(tmp_path: Path) -> None:
    po = tmp_path / "lv.po"
    source = (STRINGS / "lv.po").read_text(encoding="utf-8")
    po.write_text(source.replace('msgstr "Izvēlne"', 'msgstr ""'), encoding="utf-8")
    with pytest.raises(ValueError, match="menu is not translated"):
        compiler().compiled(po)


def test_a_plural_form_too_few_stops_the_compiler(tmp_path: Path) -> None:
    po = tmp_path / "lv.po"
    source = (STRINGS / "lv.po").read_text(encoding="utf-8")
    po.write_text(re.sub(r'msgstr\[2\] "Atlikuši.*\n', "", source), encoding="utf-8")
    with pytest.raises(ValueError, match="tries-left"):
        compiler().compiled(po)


def test_every_string_is_used_and_every_used_string_exists() -> None:
    rooms = (TEMPLATES / "page", TEMPLATES / "questions", TEMPLATES / "player" / "src")
    code = [path for room in rooms for path in room.rglob("*") if path.suffix in (".j2", ".js")]
    code += (Path(__file__).parents[2] / "essence_packager" / "composing").glob("*.py")
    text = "\n".join(path.read_text(encoding="utf-8") for path in code)
    interface = "\n".join(path.read_text(encoding="utf-8") for path in code if path.suffix in (".j2", ".js"))
    known = set(strings("en"))
    # Made from a value: feedback-<policy>, <verdict>-short, callouts, roles, verdicts and statuses by their own names.
    named = {f"feedback-{policy}" for policy in ("after-each", "at-end", "none")}
    named |= {f"{verdict}-short" for verdict in ("partly", "kept")}
    named |= {"note", "tip", "warning", "example", "final", "practice", "diagnostic"}
    quoted = set(re.findall(r'"([a-z][a-z-]*)"', text))
    assert known - quoted - named == set()
    assert set(re.findall(r'\bt\(\s*"([a-z][a-z-]*)"[,)]', interface)) - known == set()
