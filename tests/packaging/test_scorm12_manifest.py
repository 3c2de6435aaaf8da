"""imsmanifest.xml: valid, complete, the same identifiers for ever, and metadata that say what the module is."""

import zlib
from uuid import UUID

import pytest
from lxml import etree

from essence_packager.model.assessment import Role
from essence_packager.packaging.errors import InternalError
from essence_packager.packaging.schema import violations
from essence_packager.packaging.scorm12 import SCHEMAS, SCORM12
from essence_packager.packaging.scorm12_manifest import manifest
from tests.packaging.courses import UUID_OF_TEAMWORK, bank, course, empty_bank, lesson

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
MD = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}"
NAMES = ("player.js", "index.html", "player.css", "media/roles.svg")


def written(**changes: object) -> bytes:
    language = str(changes.get("language", "en"))
    return manifest(course(**changes), language, NAMES)


def tree(**changes: object) -> etree._Element:
    return etree.fromstring(written(**changes))


def one(root: etree._Element, path: str) -> etree._Element:
    found = root.findall(path)
    assert len(found) == 1, path
    return found[0]


def langstrings(root: etree._Element, path: str) -> list[str | None]:
    return [element.text for element in root.findall(f"{path}/{MD}langstring")]


def test_a_manifest_is_valid_and_raw_utf_8() -> None:
    document = written()
    assert document.startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
    assert "Anna Bērziņa".encode() in document
    assert b"&#" not in document, "Moodle's import turns numeric references into literal text"
    assert violations(document, "scorm12") == ()


def test_moodle_finds_the_elements_by_their_literal_names() -> None:
    document = written()
    assert b'<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"' in document
    assert b'adlcp:scormtype="sco"' in document


def test_there_is_one_organization_with_one_item_that_launches_the_page() -> None:
    root = tree()
    organizations = one(root, f"{CP}organizations")
    organization = one(organizations, f"{CP}organization")
    item = one(organization, f"{CP}item")
    resource = one(root, f"{CP}resources/{CP}resource")
    assert organizations.get("default") == organization.get("identifier")
    assert item.get("identifierref") == resource.get("identifier")
    assert (resource.get("href"), resource.get("type")) == ("index.html", "webcontent")
    assert {organization.findtext(f"{CP}title"), item.findtext(f"{CP}title")} == {"Working in a team: ā & <b>"}


def test_every_file_is_listed_and_the_launched_one_first() -> None:
    hrefs = [element.get("href") for element in tree().iter(f"{CP}file")]
    assert hrefs == ["index.html", "media/roles.svg", "player.css", "player.js"]


def test_identifiers_come_from_the_uuid_alone() -> None:
    def identifiers(root: etree._Element) -> list[str | None]:
        return [element.get("identifier") for element in root.iter() if element.get("identifier")]

    first = identifiers(tree())
    assert first == [f"{kind}-{UUID_OF_TEAMWORK}" for kind in "MOIR"]
    assert first == identifiers(tree(version="9.0.0", title="Another title", language="lv", lessons=(lesson("new"),)))
    assert first != identifiers(tree(uuid=UUID(int=1)))


def test_a_module_with_an_iri_has_identifiers_of_its_own_that_are_xml_ids() -> None:
    made = [one(tree(uuid=None, iri=f"https://example.org/{name}"), f".//{CP}item").get("identifier") for name in "aab"]
    assert made[0] == made[1] != made[2]


def test_the_version_is_that_of_the_module() -> None:
    assert tree(version="2.10.3").get("version") == "2.10.3"


@pytest.mark.parametrize("title", ["t" * 200, "Ā\u2028b \x07 & ]]> \U0001f600", "two\nlines"])
def test_any_title_gives_a_valid_manifest(title: str) -> None:
    found = tree(title=title).findtext(f".//{CP}title")
    assert found == " ".join(title.replace("\x07", "").split())


def test_a_title_that_is_too_long_is_an_internal_error_that_names_the_line() -> None:
    made = course()
    long = made._replace(texts={"en": made.texts["en"]._replace(title="t" * 201)})
    with pytest.raises(InternalError, match=r"line \d+: .*title"):
        manifest(long, "en", NAMES)


def test_the_mastery_score_is_left_out_unless_the_author_asks() -> None:
    assert tree().find(f".//{ADL}masteryscore") is None
    assert tree(completion="finals").find(f".//{ADL}masteryscore") is None


@pytest.mark.parametrize(("mark", "score"), [("70%", "70"), ("66.67%", "66.67"), ("62.5%", "62.5"), ("100%", "100")])
def test_the_mastery_score_is_the_pass_mark_of_the_one_final_assessment(mark: str, score: str) -> None:
    root = tree(mastery_score=True, completion="finals", banks=(bank(mark=mark), empty_bank("warm-up", Role.PRACTICE)))
    assert one(root, f".//{CP}item/{ADL}masteryscore").text == score


def test_no_mastery_score_where_lessons_count_too_or_finals_are_several() -> None:
    for changes in (
        {"completion": "lessons-and-finals"},
        {"completion": "lessons"},
        {"completion": "finals", "banks": (bank(), empty_bank("second", Role.FINAL))},
    ):
        assert tree(mastery_score=True, **changes).find(f".//{ADL}masteryscore") is None


def test_metadata_hold_what_scorm_demands_of_a_content_aggregation() -> None:
    lom = one(tree(), f"{CP}metadata/{MD}lom")
    for path in (
        "general/title", "general/description", "general/catalogentry/catalog", "general/catalogentry/entry",
        "general/keyword", "lifecycle/version", "lifecycle/status", "metametadata/metadatascheme", "technical/format",
        "technical/location", "rights/cost", "rights/copyrightandotherrestrictions", "classification/purpose",
        "classification/description", "classification/keyword",
    ):  # fmt: skip
        assert lom.find("/".join(f"{MD}{name}" for name in path.split("/"))) is not None, path


@pytest.mark.parametrize("changes", [{}, {"competences": (), "banks": (), "summary": "", "keywords": (), "level": ""}])
def test_a_module_that_says_little_has_valid_and_complete_metadata(changes: dict[str, object]) -> None:
    root = tree(**changes, authors=(), partners=(), audience="", contact="", lessons=(lesson(minutes=None),))
    for path in ("general", "lifecycle", "metametadata", "technical", "rights", "classification"):
        assert root.find(f".//{MD}{path}") is not None


def test_metadata_say_what_the_module_is() -> None:
    lom = one(tree(), f".//{MD}lom")
    general = one(lom, f"{MD}general")
    assert langstrings(general, f"{MD}title") == ["Working in a team: ā & <b>"]
    assert langstrings(general, f"{MD}description") == ["How people from “many” places agree."]
    assert langstrings(general, f"{MD}keyword") == ["teamwork", "soft skills"]
    assert general.findtext(f"{MD}language") == "en"
    assert langstrings(general, f"{MD}catalogentry/{MD}entry") == [f"urn:uuid:{UUID_OF_TEAMWORK}"]
    assert lom.findtext(f".//{MD}typicallearningtime/{MD}datetime") == "PT1H35M"
    assert langstrings(lom, f"{MD}rights/{MD}description") == ["https://creativecommons.org/licenses/by/4.0/"]


def test_competences_are_classified_by_framework_and_code() -> None:
    competence, level = tree().findall(f".//{MD}classification")
    assert langstrings(competence, f"{MD}purpose/{MD}value") == ["Competency"]
    assert langstrings(competence, f"{MD}taxonpath/{MD}source") == ["https://doi.org/10.2760/302967"]
    assert competence.findtext(f"{MD}taxonpath/{MD}taxon/{MD}id") == "S3"
    assert langstrings(competence, f"{MD}taxonpath/{MD}taxon/{MD}entry") == ["Collaboration & care"]
    assert langstrings(competence, f"{MD}description") == ["Agree on roles in a team"]
    assert langstrings(level, f"{MD}description") == ["EQF 5"]


def test_contributors_are_vcards_with_their_roles() -> None:
    contributions = tree().findall(f".//{MD}lifecycle/{MD}contribute")
    roles = [langstrings(entry, f"{MD}role/{MD}value")[0] for entry in contributions]
    cards = [entry.findtext(f"{MD}centity/{MD}vcard") for entry in contributions]
    assert roles == ["Author", "Publisher"]
    assert cards[0] == "BEGIN:VCARD\nVERSION:3.0\nN:Anna Bērziņa;;;;\nFN:Anna Bērziņa\nEND:VCARD"
    assert "ORG:School\\; of\\, Teams\nADR:;;;;;;LV\n" in str(cards[1])


def test_words_of_the_author_are_marked_with_the_language_they_are_in() -> None:
    tags = {
        element.get("{http://www.w3.org/XML/1998/namespace}lang")
        for element in tree(language="pt-BR").iter(f"{MD}langstring")
    }
    assert tags == {"pt-BR", "x-none"}


def test_the_control_documents_are_the_manifest_and_its_schemas() -> None:
    documents = SCORM12.control_documents(course(), "en", NAMES)
    assert set(documents) == {"imsmanifest.xml", *SCHEMAS}
    assert SCORM12.manifest in documents


def test_the_control_documents_cost_little() -> None:
    documents = SCORM12.control_documents(course(), "en", NAMES)
    assert sum(len(zlib.compress(content)) for content in documents.values()) < 5500


def test_nothing_may_leave_a_package() -> None:
    policy = dict(part.strip().split(" ", 1) for part in SCORM12.csp.split(";"))
    assert policy["default-src"] == policy["connect-src"] == policy["form-action"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in SCORM12.csp
    assert "http" not in SCORM12.csp
