"""Whatever stands in a manifest, its comparison with the XSD ends in findings that the catalogue knows."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lxml import etree

from essence_packager.findings.catalogue import LONGEST_VALUE, entries
from essence_packager.resources import resource
from essence_packager.validating.lom_table import VOCABULARY
from essence_packager.validating.say import Say
from essence_packager.validating.shapes import VOCABULARIES
from essence_packager.validating.standards import CMI5, TINCAN
from essence_packager.validating.structure import FAULTS, structure
from essence_packager.validating.tree import Attribute, Element
from tests.validating.packages import PACKAGES, changed, found, only

NAMES = {
    "tincan": (TINCAN, "tincan activities activity name launch interactionType choices component id extensions other"),
    "cmi5": (CMI5, "courseStructure course objectives objective title langstring au block url masteryScore other"),
}


def elements(space: str, names: list[str]) -> some.SearchStrategy[Element]:
    attribute = some.builds(
        Attribute,
        some.sampled_from(["", "", "http://x.example/"]),
        some.sampled_from(["id", "lang", "moveOn", "idref", "masteryScore", "type", "odd"]),
        some.just(""),
        some.sampled_from(["", "a b", "en", "https://example.org/", "2", "Passed"]),
    )

    def one(children: some.SearchStrategy[tuple[Element, ...]]) -> some.SearchStrategy[Element]:
        return some.builds(
            Element,
            some.sampled_from([space, space, space, "", "http://x.example/"]),
            some.sampled_from(names),
            some.just(""),
            some.lists(attribute, max_size=3, unique_by=lambda a: (a.space, a.name)).map(tuple),
            children,
            some.sampled_from(["", " ", "words"]),
            some.just(1),
            some.just(1),
        )

    return some.recursive(
        one(some.just(())), lambda below: one(some.lists(below, max_size=4).map(tuple)), max_leaves=12
    )


@pytest.mark.parametrize("schema", NAMES)
def test_each_fault_has_words(schema: str) -> None:
    space, names = NAMES[schema]
    words = names.split()

    @settings(max_examples=150, deadline=None)
    @given(elements(space, words))
    def check(tree: Element) -> None:
        structure(tree._replace(space=space, name=words[0]), Say("x"), schema, but=("@id", "@type", "@lang", "id"))

    check()


def test_all_faults_of_cmi5_are_in_the_catalogue() -> None:
    known = {entry.id for entry in entries()}
    assert {f"cmi5-{fault}" for fault in FAULTS} <= known


def test_the_words_that_a_standard_allows_are_told_to_the_last() -> None:
    lists = ["; ".join(words) for words in VOCABULARIES.values()] + [", ".join(words) for words in VOCABULARY.values()]
    assert max(map(len, lists)) <= LONGEST_VALUE


def test_an_element_inside_a_text_is_named(tmp_path: Path) -> None:
    files = changed(PACKAGES["cmi5"], ("Unit</langstring>", "Unit <b>one</b></langstring>"))
    assert "<b>" in only(tmp_path, files, "cmi5-element-misplaced").message


def test_only_an_attribute_that_is_missing_is_named(tmp_path: Path) -> None:
    files = changed(PACKAGES["cmi5"], (' id="https://example.org/course/1/unit"', ""))
    assert "<au> has no id" in only(tmp_path, files, "cmi5-attribute-missing").message
    files = changed(PACKAGES["tincan"], (' type="http://adlnet.gov/expapi/activities/course"', ""))
    only(tmp_path, files, "tincan-type-missing")


def test_the_number_that_a_value_may_reach_is_named(tmp_path: Path) -> None:
    files = changed(PACKAGES["cmi5"], ('moveOn="Completed"', 'moveOn="Passed" masteryScore="80"'))
    finding = only(tmp_path, files, "cmi5-value-wrong")
    assert "at most 1" in finding.message


def test_where_schemas_are_said_to_be_is_never_looked_at(tmp_path: Path) -> None:
    located = (
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x file:///dev/zero" xmlns="h'
    )
    assert found(tmp_path, changed(PACKAGES["cmi5"], ('xmlns="h', located))) == []


def test_an_attribute_that_is_written_as_an_element_is_told(tmp_path: Path) -> None:
    files = changed(PACKAGES["cmi5"], ("</url>", "</url><launchMethod>OwnWindow</launchMethod>"))
    assert 'launchMethod="…"' in only(tmp_path, files, "cmi5-element-for-attribute").mend


def test_what_may_stand_in_the_place_of_an_element_is_told(tmp_path: Path) -> None:
    files = changed(PACKAGES["cmi5"], ("<course ", "<curse/><course "))
    assert "<course>" in only(tmp_path, files, "cmi5-element-misplaced").mend


SHARED = Path(__file__).resolve().parents[2].parent / "shared"
REFERENCES = {"cmi5": "cmi5/CourseStructure.xsd", "tincan": "tincan/tincan_reconstructed.xsd"}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder shared is not beside the checkout")
@pytest.mark.parametrize("schema", REFERENCES)
def test_our_schema_and_the_reference_agree_on_published_manifests(schema: str) -> None:
    ours = etree.XMLSchema(etree.parse(str(resource("schemas", schema, "all.xsd"))))
    theirs = etree.XMLSchema(etree.parse(str(SHARED / "xsd" / REFERENCES[schema])))
    manifests = [etree.parse(str(path)) for path in sorted((SHARED / "manifests" / schema).glob("*/*.xml"))]
    assert manifests
    assert [ours.validate(each) for each in manifests] == [theirs.validate(each) for each in manifests]
