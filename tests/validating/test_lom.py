"""Metadata (LOM) in both forms: a good record, and the smallest change of it that is each mistake."""

from pathlib import Path

import pytest

from tests.validating.packages import PACKAGES, Files, changed, found, only


def _term(name: str, value: str) -> str:
    return f"<{name}><source>{_none('LOMv1.0')}</source><value>{_none(value)}</value></{name}>"


def _none(text: str) -> str:
    return f'<langstring xml:lang="x-none">{text}</langstring>'


def _words(name: str, text: str) -> str:
    return f'<{name}><langstring xml:lang="en">{text}</langstring></{name}>'


IMS = (
    '<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">'
    f"<general>{_words('title', 'T')}<catalogentry><catalog>URI</catalog><entry>{_none('u')}</entry></catalogentry>"
    f"<language>en</language>{_words('description', 'D')}{_words('keyword', 'K')}</general>"
    f"<lifecycle>{_words('version', '1')}{_term('status', 'Final')}<contribute>{_term('role', 'Author')}"
    "<centity><vcard>BEGIN:VCARD</vcard></centity><date><datetime>2026-01-31</datetime></date></contribute></lifecycle>"
    "<metametadata><metadatascheme>ADL SCORM 1.2</metadatascheme></metametadata>"
    "<technical><format>text/html</format><location>index.html</location></technical>"
    "<educational><typicallearningtime><datetime>PT2H30M</datetime></typicallearningtime></educational>"
    f"<rights>{_term('cost', 'no')}{_term('copyrightandotherrestrictions', 'yes')}</rights>"
    f"<classification>{_term('purpose', 'Competency')}<taxonpath><source>{_none('LifeComp')}</source>"
    f"<taxon><id>S3</id>{_words('entry', 'E')}</taxon></taxonpath>{_words('description', 'D')}{_words('keyword', 'K')}"
    "</classification></lom>"
)
IEEE = (
    '<lom xmlns="http://ltsc.ieee.org/xsd/LOM">'
    "<technical><format>text/html</format><duration><duration>PT1H</duration></duration></technical>"
    '<general><identifier><catalog>URI</catalog><entry>u</entry></identifier><title><string language="en">T</string>'
    '<string language="lv">N</string></title><language>none</language><structure><source>LOMv1.0</source>'
    "<value>linear</value></structure></general>"
    "<lifeCycle><contribute><role><source>LOMv1.0</source><value>author</value></role><entity>V</entity>"
    "<date><dateTime>2026-01-31T10:00:00+02:00</dateTime></date></contribute></lifeCycle></lom>"
)
END = "</schemaversion>"


def described(standard: str, record: str, *changes: tuple[str, str]) -> Files:
    files = changed(PACKAGES[standard], (END, END + record))
    return changed(files, *changes) if changes else files


@pytest.mark.parametrize("profile", ["generic", "moodle", "adl"])
@pytest.mark.parametrize(("standard", "record"), [("scorm12", IMS), ("scorm2004-4", IEEE), ("scorm2004-3", IEEE)])
def test_a_complete_record_is_right(tmp_path: Path, standard: str, record: str, profile: str) -> None:
    assert found(tmp_path, described(standard, record), profile) == []


CHANGES: dict[str, tuple[str, str, str]] = {
    "lom-demanded-missing": ("scorm12", "<format>text/html</format>", ""),
    "lom-element-unknown": ("scorm12", "<language>en</language>", "<tongue>en</tongue>"),
    "lom-element-repeated": ("scorm12", "<general>", f"<general>{_words('title', 'T')}"),
    "lom-order": ("scorm12", "</general>", f"{_words('description', 'D')}</general>"),
    "lom-words-bare": ("scorm12", _words("title", "T"), "<title>T</title>"),
    "lom-language-wrong": ("scorm12", "<language>en</language>", "<language>English</language>"),
    "lom-language-repeated": ("scorm2004-4", 'language="lv"', 'language="en"'),
    "lom-term-incomplete": ("scorm12", f"<source>{_none('LOMv1.0')}</source><value>{_none('Final')}", "<value>Final"),
    "lom-vocabulary": ("scorm2004-4", "<value>author</value>", "<value>writer</value>"),
    "lom-time-form": ("scorm12", "2026-01-31", "31.01.2026"),
}


@pytest.mark.parametrize("id", CHANGES)
def test_a_mistake_is_found(tmp_path: Path, id: str) -> None:
    standard, old, new = CHANGES[id]
    only(tmp_path, described(standard, IMS if standard == "scorm12" else IEEE, (old, new)), id)


def test_a_namespace_of_its_own_is_told_and_the_record_is_judged_nevertheless(tmp_path: Path) -> None:
    own = ("imsmd_rootv1p2p1", "imsmd_v1p2")
    said = found(tmp_path, described("scorm12", IMS, own))
    assert "lom-namespace-unknown" in said
    assert "element-of-others" not in said  # once is enough
    assert "lom-time-form" in found(tmp_path, described("scorm12", IMS, own, ("2026-01-31", "soon")))


@pytest.mark.parametrize(
    "change",
    [
        ("<value>author</value>", "<value>AUTHOR</value>"),
        ("<source>LOMv1.0</source><value>author</value>", "<source>ours</source><value>writer</value>"),
        ("PT1H", "P1Y2M3DT4H5M6.7S"),
        ("2026-01-31T10:00:00+02:00", "2026"),
        ("<general>", '<general><own:note xmlns:own="https://example.org/own">x</own:note>'),
    ],
)
def test_what_the_standard_allows_is_right(tmp_path: Path, change: tuple[str, str]) -> None:
    assert found(tmp_path, described("scorm2004-4", IEEE, change)) == []


def test_capital_letters_of_names_are_told(tmp_path: Path) -> None:
    files = described("scorm2004-4", IEEE, ("lifeCycle>", "lifecycle>"))
    assert only(tmp_path, files, "lom-element-unknown").mend == "Write <lifeCycle>"


def _in_a_file(record: bytes) -> Files:
    files = described("scorm12", "<adlcp:location>course.xml</adlcp:location>")
    return changed(
        files | {"course.xml": record},
        ('<file href="session.js"/>', '<file href="session.js"/><file href="course.xml"/>'),
    )


def test_a_record_in_a_file_is_judged_there(tmp_path: Path) -> None:
    assert found(tmp_path, _in_a_file(IMS.encode())) == []
    finding = only(tmp_path, _in_a_file(IMS.replace("2026-01-31", "soon").encode()), "lom-time-form")
    assert finding.position.file == "course.xml"


@pytest.mark.parametrize("record", [b"<lom><general></lom>", b"<html/>", b""])
def test_a_file_that_holds_no_record_is_found(tmp_path: Path, record: bytes) -> None:
    only(tmp_path, _in_a_file(record), "lom-file-unreadable")
