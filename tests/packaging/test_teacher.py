"""The teacher's sheet: right for this module, readable by everyone, complete in itself."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

import pytest
from lxml import etree, html
from playwright.sync_api import Page

from essence_packager.model.assessment import Role
from essence_packager.model.module import Completion
from essence_packager.packaging.codebook import codebook
from essence_packager.packaging.targets import TARGETS
from essence_packager.packaging.teacher import teacher_sheet
from essence_packager.strings import strings_for
from tests.packaging.courses import bank, course
from tests.support.browser import Devices

CHECKOUT = Path(__file__).resolve().parents[2]


def sheet(targets: Iterable[str] = ("scorm12",), **changes: object) -> bytes:
    language = str(changes.get("language", "en"))
    book = codebook(course(**changes), language)
    packages = {TARGETS[name]: f"x-{name}.zip" for name in targets}
    return teacher_sheet(course(**changes), book, packages, ["x-codebook.csv", "x-codebook.json"])


def words(content: bytes) -> str:
    """The text of the page's body, words parted by single spaces."""
    body = parsed(content).find("body")
    assert body is not None
    return " ".join(" ".join(str(text) for text in body.itertext()).split())


def parsed(content: bytes) -> etree._Element:
    root = html.fromstring(content.decode("utf-8"))
    assert isinstance(root, etree._Element)
    return root


VARIANTS: dict[str, dict[str, Any]] = {
    "english": {},
    "latvian": {"language": "lv"},
    "french, for which the sheet has no words": {"language": "fr"},
    "without tests and competences": {"banks": (), "competences": (), "summary": "", "authors": (), "contact": ""},
    "for an LRS alone": {"targets": ("xapi",)},
    "for Moodle and an LRS, in Latvian": {"targets": ("scorm12", "xapi"), "language": "lv"},
    "tests that do not count": {"banks": (bank("warm-up", Role.DIAGNOSTIC),)},
}


def test_a_sheet_for_moodle_alone_does_not_speak_of_an_lrs() -> None:
    assert "LRS" not in words(sheet())


def test_a_sheet_for_xapi_alone_says_what_an_lrs_needs_and_leaves_moodles_settings_out() -> None:
    text = words(sheet(["xapi"]))
    assert "x-xapi.zip" in text
    assert "Moodle as it comes does not take this file." in text
    assert "X-Experience-API-Version" in text
    assert "essence-packager statements" in text
    assert "xAPI 1.0.3 has room for" in text
    assert "Attempts management" not in text
    assert "Interactions report" not in text


@pytest.mark.parametrize("language", ["en", "lv"])
def test_a_sheet_for_both_says_both_and_the_tighter_limit(language: str) -> None:
    text = words(sheet(["scorm12", "xapi"], language=language))
    assert "x-scorm12.zip" in text
    assert "x-xapi.zip" in text
    assert "Attempts management" in text
    assert "SCORM 1.2" in text
    assert "4 096" in text


def test_questions_stand_with_ids_letters_and_right_answers() -> None:
    text = words(sheet())
    for part in (
        "final.01.speak-first",
        "Who speaks <first>?",
        "b The newest member (right)",
        "Accepted answers: Rīga , Riga",
    ):
        assert part in text
    assert "The boss (right)" not in text
    assert "competence.S3.collaboration LifeComp.S3.collaboration" in text


def test_the_author_cannot_write_markup_into_the_sheet() -> None:
    content = sheet(title="<script>alert(1)</script>", summary='"><img src=x>', contact="<b>@x", license="CC-BY-4.0")
    assert b"<script" not in content
    assert b"<img" not in content
    assert b"<b>@x" not in content


def test_a_course_with_a_final_test_is_graded_and_completed_by_passing() -> None:
    text = words(sheet())
    assert "Highest grade" in text
    assert "Add requirements Passed" in text
    assert "failed All tries" in text


@pytest.mark.parametrize("changes", [VARIANTS["without tests and competences"], {"completion": Completion.LESSONS}])
def test_a_course_without_pass_or_fail_is_completed_by_reading(changes: dict[str, Any]) -> None:
    text = words(sheet(**changes))
    assert "Add requirements Completed" in text
    assert "There is no pass or fail" in text
    assert "All tries of a final test" not in text


def test_a_course_without_a_score_is_graded_by_completion() -> None:
    text = words(sheet(**VARIANTS["without tests and competences"]))
    assert "Learning objects" in text
    assert "Highest grade" not in text


def test_pass_mark_tries_and_state_are_those_of_the_course() -> None:
    made = course(banks=(bank(mark="62.5%", tries=2),))
    text = words(sheet(banks=(bank(mark="62.5%", tries=2),)))
    assert "Final: it counts 4 62.5% 2" in text
    assert f"at most {made.worst_state} characters; SCORM 1.2 has room for 4 096" in text


def test_numbers_have_the_decimal_mark_of_the_language() -> None:
    assert "62,5 %" in words(sheet(language="lv", banks=(bank(mark="62.5%"),)))


@pytest.mark.parametrize("name", VARIANTS)
def test_the_sheet_refers_to_nothing_but_itself(name: str) -> None:
    elements = list(parsed(sheet(**VARIANTS[name])).iter("*"))
    assert not {"script", "img", "iframe", "object", "video"} & {element.tag for element in elements}
    assert [element.get("href") for element in elements if element.tag == "link"] == ["data:,"]
    ids = {element.get("id") for element in elements}
    for link in (str(element.get("href")) for element in elements if element.tag == "a"):
        assert link.startswith(("https://creativecommons.org/", "mailto:")) or link.removeprefix("#") in ids


def test_every_sentence_of_the_sheet_is_used() -> None:
    sources = "".join(
        path.read_text("utf-8")
        for folder in ("templates/teacher", "essence_packager/packaging")
        for path in (CHECKOUT / folder).iterdir()
        if path.suffix in (".j2", ".py")
    )
    made = re.compile(r"role-|status-|rule-|csv-|verb-|data-.*-text")
    unused = [k for k in strings_for("en", "teacher").strings if f'"{k}"' not in sources and not made.match(k)]
    assert unused == []


def test_the_languages_have_the_same_sentences() -> None:
    english, latvian = strings_for("en", "teacher"), strings_for("lv", "teacher")
    assert english.strings.keys() == latvian.strings.keys()
    for key, text in english.strings.items():
        assert holes(text) == holes(latvian.strings[key]), key


def holes(text: str | list[str]) -> set[str]:
    return set(re.findall(r"\{\w+\}", text if isinstance(text, str) else " ".join(text)))


def test_the_html_checker_finds_nothing(tmp_path: Path, check_html: Callable[[Iterable[Path]], list[str]]) -> None:
    for number, changes in enumerate(VARIANTS.values()):
        (tmp_path / f"{number}.html").write_bytes(sheet(**changes))
    assert check_html(sorted(tmp_path.iterdir())) == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [*((name, 360, "light") for name in VARIANTS), ("latvian", 650, "dark"), ("english", 1280, "light")],
)
def test_axe_finds_nothing_and_nothing_overflows(
    learners_devices: Devices,
    axe: Callable[[Page], list[str]],
    tmp_path: Path,
    name: str,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    (tmp_path / "sheet.html").write_bytes(sheet(**VARIANTS[name]))
    page = learners_devices.new({"width": width, "height": 800}, color_scheme=scheme).new_page()
    page.goto((tmp_path / "sheet.html").as_uri())
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_the_sheet_prints_black_on_white_without_its_list_of_links(learners_devices: Devices, tmp_path: Path) -> None:
    (tmp_path / "sheet.html").write_bytes(sheet())
    page = learners_devices.new(color_scheme="dark").new_page()
    page.goto((tmp_path / "sheet.html").as_uri())
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert not page.locator("nav").is_visible()
