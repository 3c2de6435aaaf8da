"""What is wrong with an XML file before anybody asks what it says."""

import codecs
from pathlib import Path

import pytest

from essence_packager.model.finding import Severity
from essence_packager.validating.limits import Limits
from essence_packager.validating.say import Say
from essence_packager.validating.tree import XML, Document
from essence_packager.validating.xml_reader import parse
from tests.validating.packages import PACKAGES, changed, found, only

GOOD = PACKAGES["scorm12"]
MANIFEST = GOOD["imsmanifest.xml"]


def read(data: bytes) -> tuple[Document | None, list[tuple[str, int, int]]]:
    say = Say("course.zip")
    document = parse(data, "imsmanifest.xml", say)
    return document, [(f.id, f.position.line, f.position.column) for f in say.report().findings]


def ids(data: bytes) -> list[str]:
    return [id for id, _, _ in read(data)[1]]


def test_elements_have_names_texts_and_places() -> None:
    document, said = read(
        b'<a xmlns="urn:one" xmlns:p="urn:two">\n <p:b c="1" p:d="2" xml:base="x/">text<e/>more</p:b>\n</a>'
    )
    assert said == []
    assert document is not None
    b = document.root.children[0]
    assert (b.space, b.name, b.prefix, b.tag, b.text, b.line, b.column) == (
        "urn:two",
        "b",
        "p",
        "p:b",
        "textmore",
        2,
        2,
    )
    assert (b.get("c"), b.get("d"), b.get("d", "urn:two"), b.get("base", XML)) == ("1", None, "2", "x/")
    assert [element.name for element in document.root.walk()] == ["a", "b", "e"]
    assert b.first("e") == b.named("e", "urn:one")[0]
    assert b.first("e", "urn:two") is None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("xml-empty", 0, 0)),
        (b" \r\n", ("xml-empty", 0, 0)),
        (b"<?xml version='1.0'?>\n", ("xml-empty", 0, 0)),
        (b"<a>\n <b>\n", ("xml-unclosed", 3, 1)),
        (b"<a>\n <b></a>", ("xml-tags-crossed", 2, 7)),
        (b"<a><title>x</titel></a>", ("xml-tags-crossed", 1, 14)),
        (b"<a>AT&T</a>", ("xml-ampersand", 1, 6)),
        ("<a>\n<b>Rīgā, Bērziņa & co</b></a>".encode(), ("xml-ampersand", 2, 18)),
        (b"<a>\r<b>R & D</b></a>", ("xml-ampersand", 2, 6)),
        ("<a>Rīga\x01</a>".encode(), ("xml-control", 1, 8)),
        (b"<!-- no <!DOCTYPE -->\n<!DOCTYPE a>\n<a/>", ("xml-doctype", 2, 1)),
        (b"<a>R & D</a>", ("xml-ampersand", 1, 6)),
        (b"<a>x&nbsp;y</a>", ("xml-entity-unknown", 1, 5)),
        (b"<a b='1' b='2'/>", ("xml-not-well-formed", 1, 10)),
        (b"\n<?xml version='1.0'?><a/>", ("xml-not-well-formed", 2, 1)),
        (b"<a/><b/>", ("xml-not-well-formed", 1, 5)),
        (b"{}", ("xml-not-well-formed", 1, 1)),
        (b"<p:a/>", ("xml-prefix-undeclared", 1, 1)),
        (b"<a>\n<b p:c='1'/></a>", ("xml-prefix-undeclared", 2, 1)),
        (b"<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'>\n<a/>", ("xml-doctype", 1, 1)),
        (b"<?xml version='1.0' encoding='klingon'?><a/>", ("xml-encoding-unknown", 1, 1)),
        (b"<?xml version='1.0' encoding='utf-16'?><a/>", ("xml-encoding-unknown", 1, 1)),
        (b"<?xml version='1.0' encoding='base64'?><a/>", ("xml-encoding-unknown", 1, 1)),
        (b"<a>\n \xe9t\xe9</a>", ("xml-encoding-wrong", 2, 2)),
        (codecs.BOM_UTF32_LE + "<a/>".encode("utf-32-le"), ("xml-encoding-unknown", 1, 1)),
        (b"<?xml version='1.0' encoding='us-ascii'?>\n<a>\xc4\x81</a>", ("xml-encoding-wrong", 2, 4)),
        (b"<?xml version='1.1'?><a/>", ("xml-version", 1, 1)),
        (b"<a>\nab\x0bc</a>", ("xml-control", 2, 3)),
        (b"<a>" * 200 + b"</a>" * 200, ("xml-too-deep", 1, 301)),
    ],
)  # fmt: skip
def test_a_fault_has_its_name_and_place(data: bytes, expected: tuple[str, int, int]) -> None:
    assert read(data)[1] == [expected]


@pytest.mark.parametrize(
    ("unit", "most"),
    [("<b/>", 98), ("<b c=''/>", 49), ("x", 1000), ("&#65;", 1000), ("<!--x-->x", 1000)],
)
def test_more_than_any_course_needs_is_not_read(unit: str, most: int) -> None:
    for count, expected in ((most, []), (most + 1, ["xml-too-much"])):
        say = Say("course.zip", limits=Limits(elements=99, value=1000))
        parse(f"<a>{unit * count}</a>".encode(), "imsmanifest.xml", say)
        assert [each.id for each in say.report().findings] == expected


@pytest.mark.parametrize("data", [
    b"<a " + b" ".join(b"a%d=''" % number for number in range(1001)) + b"/>",
    b"<a b='" + b"x" * (2 << 20) + b"'/>",
    b"<a><!--" + b"x" * (2 << 20) + b"--></a>",
    b"<a " + b" ".join(b"xmlns:n%d='u'" % number for number in range(900)) + b">"
    + b"<b xmlns:c='u'/>" * 4000 + b"</a>",
])  # fmt: skip
def test_one_tag_larger_than_any_course_needs_is_not_read(data: bytes) -> None:
    assert ids(data) == ["xml-too-much"]


def test_a_web_page_in_place_of_the_manifest_is_called_one(tmp_path: Path) -> None:
    page = b"<!DOCTYPE html><html><body>Log in</body></html>"
    assert "<html>" in only(tmp_path, {**GOOD, "imsmanifest.xml": page}, "manifest-unknown").message


def test_a_document_with_small_faults_is_still_read() -> None:
    for data, id in (
        (codecs.BOM_UTF8 + b"<a>\xc4\x81</a>", "xml-bom"),
        ("<a>ā</a>".encode("utf-16"), "xml-not-utf8"),
        (b"<?xml version='1.0' encoding='windows-1257'?><a>\xe2</a>", "xml-not-utf8"),
        ("<a>ā</a>".encode(), ""),
    ):
        document, said = read(data)
        assert [each[0] for each in said] == ([id] if id else [])
        assert document is not None
        assert document.root.text == "ā"


def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    outside = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]>\n<a>&x;</a>'
    assert ids(outside.encode()) == ["xml-doctype", "xml-entity-declared"]
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
    assert ids(b'<!DOCTYPE a [<!ENTITY l0 "ha">' + laughs + b"]><a>&l11;</a>") == ["xml-doctype", "xml-entity-declared"]
    assert ids(b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]><a/>')[:1] == ["xml-doctype"]


def test_faults_of_a_manifest_are_findings_of_the_package(tmp_path: Path) -> None:
    undeclared = changed(GOOD, (' xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"', ""))
    assert "xml-prefix-undeclared" in found(tmp_path, undeclared)
    bom = only(tmp_path, {**GOOD, "imsmanifest.xml": codecs.BOM_UTF8 + MANIFEST}, "xml-bom")
    assert bom.severity is Severity.NOTE
    assert only(tmp_path, changed(GOOD, ("</organizations>", "")), "xml-tags-crossed").position.line == 17
    assert only(tmp_path, changed(GOOD, ("<title>Unit<", "<title>R&D<")), "xml-ampersand")


def test_a_closing_tag_that_does_not_fit_is_named() -> None:
    say = Say("course.zip")
    parse(b"<a><title>x</titel></a>", "imsmanifest.xml", say)
    assert "</titel>" in say.report().findings[0].message
