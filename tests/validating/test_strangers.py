"""Whatever bytes a stranger sends: findings; never a traceback, a file written, anything run, long waiting."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essence_packager.model.finding import Report
from essence_packager.validating.say import Say
from essence_packager.validating.validate import validate
from essence_packager.validating.xml_reader import parse
from tests.validating.guarded import guarded
from tests.validating.packages import PACKAGES, changed, zip_bytes
from tests.validating.zips import zip64

ZIPS = [*(zip_bytes(files) for files in PACKAGES.values()), zip64()]
MANIFESTS = [data for files in PACKAGES.values() for name, data in files.items() if name.endswith(".xml")]
SPECIAL = [
    b"",
    b"\0",
    b"&",
    b"<",
    b">",
    b"\xff\xfe",
    b"&#0;",
    b"]]>",
    b"<!--",
    b"PK\1\2",
    b"\xff\xff\xff\xff",
    b" xmlns=''",
]

Change = tuple[int, int, bytes]
changes = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 40), st.one_of(st.binary(max_size=8), st.sampled_from(SPECIAL))),
    min_size=1,
    max_size=6,
)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
EXAMPLES = int(os.environ.get("ESSENCE_FUZZ", "100"))
calm = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
large = settings(calm, max_examples=max(20, EXAMPLES // 50))
LARGEST = 30_000_000 if EXAMPLES > 100 else 100_000
"""Bytes of a manifest that is made large."""


def spoil(data: bytes, wanted: list[Change]) -> bytes:
    """Some places of the data overwritten, shortened or lengthened."""
    for place, length, new in wanted:
        start = place % (len(data) + 1)
        data = data[:start] + new + data[start + length :]
    return data


def judged(data: bytes, name: str) -> Report:
    """The report; nothing but the package may be in its folder afterwards, and the package must be as it was."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        with guarded():
            report = validate(path)
        assert [each.name for each in Path(folder).iterdir()] == [name]
        assert path.read_bytes() == data
    return report


@calm
@given(st.sampled_from(ZIPS), changes)
def test_a_spoiled_zip(data: bytes, wanted: list[Change]) -> None:
    judged(spoil(data, wanted), "course.zip")


@calm
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    assert judged(data, "course.zip").errors


@calm
@given(st.sampled_from(MANIFESTS), changes)
def test_a_spoiled_manifest(data: bytes, wanted: list[Change]) -> None:
    spoiled = spoil(data, wanted)
    judged(spoiled, "imsmanifest.xml")
    judged(zip_bytes({"imsmanifest.xml": spoiled}), "course.zip")


@calm
@given(
    st.sampled_from(MANIFESTS),
    st.sampled_from(["index.html", "I-1", "O-1", "R-1", "https://example.org/course/1", "Course", "Completed"]),
    st.text(max_size=60),
)
def test_any_text_in_a_manifest(data: bytes, place: str, value: str) -> None:
    escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").encode("utf-8", "replace")
    judged(data.replace(place.encode(), escaped), "imsmanifest.xml")


@calm
@given(st.binary(max_size=200))
def test_any_bytes_as_xml(data: bytes) -> None:
    say = Say("course.zip")
    with guarded():
        document = parse(data, "imsmanifest.xml", say)
    assert document is not None or say.report().errors


@calm
@given(st.dictionaries(names, st.binary(max_size=20), max_size=5))
def test_any_names(files: dict[str, bytes]) -> None:
    judged(zip_bytes(PACKAGES["scorm12"] | files), "course.zip")


@calm
@given(
    st.lists(
        st.sampled_from(["<a>", "</a>", "<b c='1'>", "</b>", "text", "&amp;", "<!-- x -->", "<p:d/>"]), max_size=60
    )
)
def test_any_order_of_tags(parts: list[str]) -> None:
    with guarded():
        parse("".join(parts).encode(), "imsmanifest.xml", Say("course.zip"))


PLACES = ("</resources>", "</item>", "</organization>", "</metadata>", "<title>Unit</title>", "</manifest>")
UNITS = st.sampled_from(
    [
        *("<a/>", "<file href='a.html'/>", "<item identifier='a' identifierref='R-1'><title>x</title></item>", " x"),
        "<resource identifier='b' type='webcontent' href='a.html'><dependency identifierref='b'/></resource>",
        *("<adlcp:prerequisites type='aicc_script'>I-1&amp;a</adlcp:prerequisites>", "<!-- -->", "&#65;", "<p:a/>"),
        "<lom xmlns='http://www.imsglobal.org/xsd/imsmd_rootv1p2p1'><general><keyword/></general></lom>",
        "<a xmlns:b='u'/>",
    ]
)


@large
@given(st.sampled_from(["scorm12", "scorm2004-4"]), st.sampled_from(PLACES), UNITS, st.integers(1, LARGEST))
def test_a_manifest_of_many_pieces(standard: str, place: str, unit: str, size: int) -> None:
    more = unit * (size // len(unit))
    files = changed(PACKAGES[standard], (place, f"{more}{place}"))
    judged(zip_bytes(files), "course.zip")
