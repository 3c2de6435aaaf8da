"""tincan.xml: one good package, and the smallest change of it that is each mistake."""

from pathlib import Path

import pytest

from essence_packager.validating.validate import validate
from tests.validating.packages import PACKAGES, Files, changed, found, judged, only, unpacked, without

GOOD = PACKAGES["tincan"]
END = "  </activity>\n </activities>"
ADL = "http://adlnet.gov/expapi/activities/"


def question(
    type: str, patterns: tuple[str, ...] = (), *, kind: str = "cmi.interaction", **lists: tuple[str, ...]
) -> Files:
    """The good package with a question of this type, of right answers and lists of components."""
    offered = "".join(
        f"<{name}>" + "".join(f"<component><id>{id}</id></component>" for id in ids) + f"</{name}>"
        for name, ids in lists.items()
    )
    right = "".join(f"<correctResponsePattern>{pattern}</correctResponsePattern>" for pattern in patterns)
    right = f"<correctResponsePatterns>{right}</correctResponsePatterns>" if patterns else ""
    type = f"<interactionType>{type}</interactionType>" if type else ""
    return changed(
        GOOD,
        (
            END,
            f'  </activity>\n  <activity id="https://example.org/course/1/q" type="{ADL}{kind}">'
            f'<name lang="en">Q</name><description lang="en">Why?</description>{type}{right}{offered}</activity>\n'
            " </activities>",
        ),
    )


ABC = ("a", "b", "c")

CHANGES: dict[str, tuple[str, str]] = {
    "tincan-root-wrong": ("http://projecttincan.com/tincan.xsd", "http://tincanapi.com/tincan.xsd"),
    "tincan-element-misplaced": ("<description", "<summary/><description"),
    "tincan-attribute-unknown": ("<name lang", '<name short="yes" lang'),
    "tincan-text-misplaced": (" <activities>", " <activities>Courses"),
    "tincan-id-missing": (' id="https://example.org/course/1"', ' id=""'),
    "tincan-id-not-iri": ('"https://example.org/course/1"', '"course-1"'),
    "tincan-id-not-yours": ("https://example.org/course/1", "http://xyz_rise"),
    "tincan-type-missing": (f' type="{ADL}course"', ' type=""'),
    "tincan-type-not-iri": (f"{ADL}course", "course"),
    "tincan-type-unknown": (f"{ADL}course", f"{ADL}Course"),
    "tincan-language-missing": ('<description lang="en">', "<description>"),
    "tincan-language-wrong": ('<name lang="en">', '<name lang="en_US">'),
    "tincan-language-repeated": ("<description", '<name lang="EN">Other</name><description'),
    "tincan-name-missing": ("Course</name>", "</name>"),
    "tincan-launch-missing": ('<launch lang="en">index.html</launch>', ""),
    "tincan-launch-twice": (
        END,
        "  </activity>\n"
        f'  <activity id="https://example.org/course/2" type="{ADL}course"><name lang="en">B</name>'
        '<launch lang="en">index.html</launch></activity>\n </activities>',
    ),
    "tincan-id-repeated": (
        END,
        "  </activity>\n"
        f'  <activity id="https://example.org/course/1" type="{ADL}course"><name lang="en">B</name></activity>\n'
        " </activities>",
    ),
    "tincan-launch-empty": (">index.html<", "><"),
    "tincan-launch-backslash": (">index.html<", ">a\\index.html<"),
    "tincan-launch-query-taken": (">index.html<", ">index.html?actor=me<"),
    "tincan-launch-no-file": (">index.html<", ">../index.html<"),
    "tincan-launch-file-missing": (">index.html<", ">start.html<"),
    "tincan-launch-case": (">index.html<", ">Index.html<"),
    "tincan-launch-insecure": (">index.html<", ">http://example.org/<"),
    "tincan-launch-elsewhere": (">index.html<", ">https://example.org/<"),
}


@pytest.mark.parametrize("id", CHANGES)
def test_a_mistake_is_found(tmp_path: Path, id: str) -> None:
    only(tmp_path, changed(GOOD, CHANGES[id]), id)


QUESTIONS: dict[str, tuple[Files, Files]] = {
    "interaction-type-missing": (question("choice", choices=ABC), question("", choices=ABC)),
    "interaction-type-wrong": (question("choice", choices=ABC), question("multiple-choice", choices=ABC)),
    "interaction-activity-type": (question("numeric"), question("numeric", kind="question")),
    "interaction-list-unfit": (question("likert", scale=ABC), question("likert", choices=ABC)),
    "interaction-component-repeated": (question("choice", choices=ABC), question("choice", choices=("a", "b", "a"))),
    "interaction-component-blank": (question("choice", choices=ABC), question("choice", choices=("a 1", "b"))),
    "interaction-pattern-unknown": (
        question("choice", ("a[,]c",), choices=ABC),
        question("choice", ("d",), choices=ABC),
    ),
    "interaction-pattern-delimiter": (
        question("sequencing", ("c[,]a[,]b",), choices=ABC),
        question("sequencing", ("c,a,b",), choices=ABC),
    ),
    "interaction-pattern-repeated": (
        question("choice", ("a[,]b",), choices=ABC),
        question("choice", ("a[,]a",), choices=ABC),
    ),
    "interaction-list-missing": (
        question("matching", ("a[.]1",), source=("a",), target=("1",)),
        question("matching", ("a[.]1",), source=("a",)),
    ),
    "interaction-component-empty": (question("choice", choices=("a", "b")), question("choice", choices=("a", ""))),
    "interaction-component-divided": (
        question("choice", choices=("a", "b,")),
        question("choice", choices=("a", "b[,]")),
    ),
    "interaction-pattern-form": (question("numeric", ("4[:]6",)), question("numeric", ("4 to 6",))),
    "interaction-pattern-pairs-apart": (
        question("matching", ("a[.]1[,]b[.]2",), source=("a", "b"), target=("1", "2")),
        question("matching", ("a[.]1", "b[.]2"), source=("a", "b"), target=("1", "2")),
    ),
    "interaction-pattern-misnamed": (
        question("numeric", ("5",)),
        changed(question("numeric", ("5",)), ("correctResponsePatterns>", "correctResponsesPattern>")),
    ),
}


@pytest.mark.parametrize("id", QUESTIONS)
def test_a_mistake_in_a_question_is_found(tmp_path: Path, id: str) -> None:
    good, bad = QUESTIONS[id]
    assert found(tmp_path, good) == []
    assert set(found(tmp_path, bad)) - {"tincan-element-misplaced"} == {id}


@pytest.mark.parametrize(
    "files",
    [
        question("true-false", ("true",)),
        question("choice", ("a", "b[,]c"), choices=ABC),
        question("choice", ("",), choices=ABC),
        question("likert", ("b",), scale=ABC),
        question("matching", ("a[.]1[,]b[.]2", "a[.]2[,]b[.]1"), source=("a", "b"), target=("1", "2")),
        question("performance", ("{order_matters=false}s1[.]1[:]2[,]s2[.]text",), steps=("s1", "s2")),
        question("numeric", ("[:]4.5", "-3", "1e3[:]")),
        question("fill-in", ("{case_matters=true}Riga[,]{lang=lv}Rīga", "Paris")),
        question("long-fill-in", ("{a set}",)),
        question("other", ("(35,20)",)),
    ],
)
def test_patterns_of_each_type_are_right(tmp_path: Path, files: Files) -> None:
    assert found(tmp_path, files) == []


@pytest.mark.parametrize(
    "files",
    [
        question("true-false", ("yes",)),
        question("matching", ("a.1",), source=("a",), target=("1",)),
        question("performance", ("s1=4",), steps=("s1",)),
        question("numeric", ("[:]",)),
        question("numeric", ("6[:]4",)),
        question("fill-in", ("{case_matters=yes}Riga",)),
        question("fill-in", ("{case_matter=true}Riga",)),
    ],
)
def test_patterns_of_another_form_are_found(tmp_path: Path, files: Files) -> None:
    only(tmp_path, files, "interaction-pattern-form")


def test_each_side_of_a_pair_must_be_a_component(tmp_path: Path) -> None:
    for pattern in ("x[.]1", "a[.]x"):
        only(tmp_path, question("matching", (pattern,), source=("a",), target=("1",)), "interaction-pattern-unknown")


def test_a_component_without_an_id_is_not_complete(tmp_path: Path) -> None:
    files = changed(question("choice", choices=("a",)), ("<id>a</id>", ""))
    only(tmp_path, files, "tincan-element-missing")


def test_a_file_without_activities_is_found(tmp_path: Path) -> None:
    files = GOOD | {"tincan.xml": b'<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities/></tincan>'}
    assert "tincan-activity-missing" in found(tmp_path, files)


def test_blanks_in_the_launch_are_found_although_the_file_is_there(tmp_path: Path) -> None:
    files = changed(GOOD | {"the page.html": GOOD["index.html"]}, (">index.html<", ">the page.html<"))
    only(tmp_path, files, "tincan-launch-blanks")
    assert found(tmp_path, changed(files, ("the page", "the%20page"))) == []


def test_a_second_tincan_xml_is_found(tmp_path: Path) -> None:
    only(tmp_path, GOOD | {"old/tincan.xml": GOOD["tincan.xml"]}, "tincan-second")


def test_a_manifest_alone_is_not_asked_for_files(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, changed(GOOD, CHANGES["tincan-launch-file-missing"]))
    assert validate(folder / "tincan.xml").findings == ()


def test_a_launch_for_each_language_is_allowed(tmp_path: Path) -> None:
    more = '<launch lang="en">index.html</launch><launch lang="lv">index.html?language=lv</launch>'
    assert found(tmp_path, changed(GOOD, ('<launch lang="en">index.html</launch>', more))) == []


def test_the_file_need_not_be_spelt_in_ascii(tmp_path: Path) -> None:
    files = without(GOOD, "index.html") | {"sākums.html": GOOD["index.html"]}
    for address in ("sākums.html", "s%C4%81kums.html"):
        assert found(tmp_path, changed(files, (">index.html<", f">{address}<"))) == []


def test_the_line_is_named(tmp_path: Path) -> None:
    report = judged(tmp_path, changed(GOOD, CHANGES["tincan-launch-missing"]))
    assert str(report.findings[0].position) == "tincan.xml:4:3"


def test_a_fault_that_parts_share_is_said_once(tmp_path: Path) -> None:
    more = f'</activity><activity id="course 1/q" type="{ADL}question"><name lang="en">Q</name></activity></activities>'
    only(tmp_path, changed(GOOD, ('"https://example.org/course/1"', '"course 1"'), (END, more)), "tincan-id-not-iri")
    own = ("https://example.org/course/1", "http://course_rise")
    only(tmp_path, changed(GOOD, own, (END, more.replace("course 1/q", "http://course_rise/q"))), "tincan-id-not-yours")


def test_the_files_of_a_course_may_be_listed_as_resources(tmp_path: Path) -> None:
    files = changed(GOOD, ("</launch>", "</launch><resource>a.mp3</resource><resource>b.mp3</resource>"))
    assert found(tmp_path, files) == []


def test_the_course_itself_is_what_is_opened(tmp_path: Path) -> None:
    launch = '<launch lang="en">index.html</launch>'
    part = f'<activity id="https://example.org/2" type="{ADL}lesson"><name lang="en">L</name>'
    part += f'<description lang="en">L</description>{launch}</activity>'
    files = changed(GOOD, (launch, ""), (END, f"  </activity>\n {part}\n </activities>"))
    assert "https://example.org/2" in only(tmp_path, files, "tincan-launch-in-part").message
