"""tincan.xml: valid against our schema and against the reconstructed one, read by LMSs as they read it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from essence_packager.packaging.errors import InternalError
from essence_packager.packaging.schema import violations
from essence_packager.packaging.tincan_xml import tincan_xml
from essence_packager.xsd import schema
from tests.xapi.courses import course

SHARED = Path(__file__).resolve().parents[3] / "shared"
REFERENCE = SHARED / "xsd" / "tincan" / "tincan_reconstructed.xsd"
TC = "{http://projecttincan.com/tincan.xsd}"

needs_reference = pytest.mark.skipif(
    not REFERENCE.exists(), reason="the reference schemas (shared/xsd) are not beside the checkout"
)


def document() -> bytes:
    return tincan_xml(course(), "en")


def test_it_is_valid() -> None:
    assert violations(document(), "tincan") == ()


@needs_reference
def test_it_is_valid_by_the_reconstructed_schema() -> None:
    assert etree.XMLSchema(etree.parse(str(REFERENCE))).validate(etree.fromstring(document()))


def test_the_course_stands_first_and_alone_has_a_page_to_launch() -> None:
    """The Moodle plug-in xAPI Launch Link takes id and launch of the first activity, whatever comes after."""
    activities = etree.fromstring(document())[0]

    assert activities[0].get("id") == "urn:uuid:5a0c9d3e-7c1b-4f6e-9a52-0d6a3f1e8b77"
    assert [launch.text for launch in activities.iter(f"{TC}launch")] == ["index.html"]
    assert activities[0].find(f"{TC}launch") is not None


def test_letters_stand_as_they_are() -> None:
    """That plug-in, as Moodle with manifests, turns numeric references into literal text."""
    assert b"&#" not in document()
    assert "пишет".encode() in document()


def test_every_question_names_its_interaction_and_right_responses() -> None:
    found = {}
    for activity in etree.fromstring(document()).iter(f"{TC}activity"):
        kind = activity.findtext(f"{TC}interactionType")
        if kind:
            patterns = [one.text for one in activity.iter(f"{TC}correctResponsePattern")]
            found[str(activity.get("id")).rpartition("/")[2]] = (kind, patterns)

    assert found["helps"] == ("choice", ["newest[,]notes"])
    assert found["length"] == ("numeric", ["114[:]126"])
    assert found["sure"] == ("likert", [])
    assert len(found) == 14


MISTAKES: dict[str, Callable[[str], str]] = {
    "an id that is no IRI": lambda text: text.replace('id="urn:uuid:5a0c9d3e', 'id="5a0c9d3e', 1),
    "two activities of one id": lambda text: text.replace("#lesson/how", "#lesson/why"),
    "two pages to launch": lambda text: re.sub(
        r"(#lesson/why.*?</name>)", r'\1<launch lang="en">two.html</launch>', text, flags=re.DOTALL
    ),
    "two options of one id": lambda text: text.replace("<id>newest</id>", "<id>boss</id>", 1),
    "an id of an option with a space": lambda text: text.replace("<id>boss</id>", "<id>the boss</id>", 1),
    "an unknown interaction": lambda text: text.replace(">numeric<", ">number<", 1),
    "the spelling of JSON": lambda text: text.replace("correctResponsePatterns", "correctResponsesPattern"),
    "two names in one language": lambda text: text.replace("</name>", '</name><name lang="en">Again</name>', 1),
    "an unknown element": lambda text: text.replace("<launch", "<start/><launch", 1),
    "no type": lambda text: re.sub(r' type="[^"]*"', "", text, count=1),
    "no activities": lambda text: re.sub(r"<activities>.*</activities>", "<activities/>", text, flags=re.DOTALL),
}
STRICTER = {
    "an id that is no IRI",
    "two pages to launch",
    "two options of one id",
    "an id of an option with a space",
    "two names in one language",
}
"""What our schema refuses besides what the reconstructed one does."""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_refused(mistake: str) -> None:
    spoiled = MISTAKES[mistake](document().decode())
    assert spoiled.encode() != document()
    assert violations(spoiled.encode(), "tincan")


@needs_reference
@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_reconstructed_schema_says_the_same_or_less(mistake: str) -> None:
    reference = etree.XMLSchema(etree.parse(str(REFERENCE)))
    accepted = reference.validate(etree.fromstring(MISTAKES[mistake](document().decode()).encode()))
    assert accepted == (mistake in STRICTER)


@needs_reference
@pytest.mark.parametrize(
    "path", sorted((SHARED / "manifests" / "tincan").rglob("tincan.xml")), ids=lambda path: path.parent.name
)
def test_packages_in_use_are_accepted(path: Path) -> None:
    assert schema("tincan").validate(etree.parse(str(path)))


def test_what_would_be_invalid_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essence_packager.packaging.tincan_xml.violations", lambda document, standard: ("line 3: no",))
    with pytest.raises(InternalError, match="line 3: no"):
        document()
