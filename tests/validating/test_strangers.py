"""Whatever bytes a stranger sends: findings, never a traceback, never a file written, never long waiting."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essence_packager.model.finding import Report
from essence_packager.validating.say import Say
from essence_packager.validating.tree import parse
from essence_packager.validating.validate import validate
from tests.validating.packages import PACKAGES, zip_bytes
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
calm = settings(
    max_examples=int(os.environ.get("ESSENCE_FUZZ", "100")), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


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
@given(st.text(max_size=60))
def test_any_text_in_a_manifest(value: str) -> None:
    escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").encode("utf-8", "replace")
    for data in MANIFESTS:
        for place in (b"index.html", b"I-1", b"O-1", b"R-1", b"https://example.org/course/1", b"Course", b"Completed"):
            judged(data.replace(place, escaped), "imsmanifest.xml")


@calm
@given(st.binary(max_size=200))
def test_any_bytes_as_xml(data: bytes) -> None:
    say = Say("course.zip")
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
    say = Say("course.zip")
    parse("".join(parts).encode(), "imsmanifest.xml", say)
