"""What happens to manifests in life: written by hand, put together from two, saved by old programs."""

from pathlib import Path

import pytest

from tests.validating.cases import Case, holds, item, sequencing, title
from tests.validating.packages import PACKAGES, changed, found, judged, only

S, F = "scorm12", "scorm2004-4"
SCORE = "<adlcp:masteryscore>80</adlcp:masteryscore>"
LOM_12 = '<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"/>'
LOM_2004 = '<lom xmlns="http://ltsc.ieee.org/xsd/LOM"/>'
VERSION = "</schemaversion>"
MODE = '<imsss:controlMode choice="true" flow="true"/>'
COLLECTION = "</manifest>"


def selects(timing: str) -> tuple[tuple[str, str], ...]:
    return ((MODE, f'{MODE}<imsss:randomizationControls selectCount="1"{timing}/>'),)


def collected(*ids: str) -> tuple[tuple[str, str], ...]:
    inside = "".join(f'<imsss:sequencing ID="{id}"/>' for id in ids)
    return ((COLLECTION, f"<imsss:sequencingCollection>{inside}</imsss:sequencingCollection>{COLLECTION}"),)


def threshold(by: str) -> tuple[tuple[str, str], ...]:
    return item(f'<adlcp:completionThreshold{by} minProgressMeasure="0.8"/>')


def described(words: str) -> tuple[tuple[str, str], ...]:
    record = LOM_12.replace("/>", f"><general><title>{words}</title></general></lom>")
    return ((VERSION, VERSION + record),)


CASES = (
    Case("identifier-missing", S, ((' identifier="I-1"', ""),)),
    Case("identifier-missing", F, ((' identifier="O-1"', ""),)),
    Case("identifier-of-manifest-missing", S, ((' identifier="M-1"', ""),)),
    Case("version-contradicts", S, ((">1.2<", ">2004 4th Edition<"),)),
    Case("version-contradicts", F, ((">2004 4th Edition<", ">1.2<"),)),
    Case("namespace-of-rules-wrong", F, (("org/xsd/imsss", "org/xsd/imsss_v1p0"),)),
    Case("manifest-in-manifest", S, ((COLLECTION, f'<manifest identifier="M-2"/>{COLLECTION}'),)),
    Case("organization-missing", S, (("<organizations", "<!-- <organizations"), ("</organizations>", "-->"))),
    Case("launch-elsewhere", S, (("<resources>", '<resources xml:base="https://example.org/">'),),
         (("<resources>", '<resources xml:base="./">'),)),
    Case("href-not-encoded", S, (('href="index.html">', 'href=" index.html">'),)),
    Case("added-too-early", S, title(f"{SCORE}<title>Unit</title>"), item(SCORE)),
    Case("added-outside-item", S, (("<title>Course</title>", f"<title>Course</title>{SCORE}"),), item(SCORE)),
    Case("added-outside-item", S, (('<file href="session.js"/>', f'<file href="session.js"/>{SCORE}'),)),
    Case("added-twice", S, item(SCORE * 2), item(SCORE)),
    Case("masteryscore-share", S, item(SCORE.replace("80", "0.8")), item(SCORE)),
    Case("masteryscore-share", S, item(SCORE.replace("80", "1")), item(SCORE.replace("80", "0"))),
    Case("prerequisites-unreadable", S, item('<adlcp:prerequisites type="aicc_script">2*{I-1}</adlcp:prerequisites>'),
         item('<adlcp:prerequisites type="aicc_script">1*{I-1}</adlcp:prerequisites>')),
    Case("prerequisites-unreadable", S, item('<adlcp:prerequisites type="aicc_script">!I-1</adlcp:prerequisites>'),
         item('<adlcp:prerequisites type="aicc_script">~I-1</adlcp:prerequisites>')),
    Case("title-encoded-twice", S, title("<title>R &amp;amp; D</title>"), title("<title>R &amp; D</title>")),
    Case("title-letters-wrong", S, title("<title>Ä€boli</title>"), title("<title>Āboli Â€</title>")),
    Case("title-letters-wrong", S, title("<title>CafÃ©</title>"), title("<title>Café</title>")),
    Case("lom-of-other-version", S, ((VERSION, VERSION + LOM_2004),), ((VERSION, VERSION + LOM_12),)),
    Case("lom-of-other-version", F, ((VERSION, VERSION + LOM_12),), ((VERSION, VERSION + LOM_2004),)),
    Case("lom-language-misspelt", S, described('<langstring lang="en">T</langstring>'),
         described('<langstring xml:lang="en">T</langstring>')),
    Case("sequencing-id-twice", F, collected("C", "C"), collected("C", "D")),
    Case("selection-unused", F, selects(""), selects(' selectionTiming="once"')),
    Case("completion-threshold-unused", F, threshold(""), threshold(' completedByMeasure="true"')),
    Case("scorm2004-element-misplaced", F, (
         ('<file href="session.js"/>', '<file href="session.js"/><imsss:sequencing/>'),)),
    Case("scorm2004-element-twice", F, item("<imsss:sequencing/>")),
    Case("scorm2004-boolean-wrong", F,
         (('<organization identifier="O-1"', '<organization identifier="O-1" adlseq:objectivesGlobalToSystem="no"'),),
         (('<organization identifier="O-1"', '<organization identifier="O-1" adlseq:objectivesGlobalToSystem="0"'),)),
    Case("scorm2004-attribute-unknown", F,
         (('<organization identifier="O-1"', '<organization identifier="O-1" adlseq:objectiveGlobalToSystem="true"'),)),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_manifest_that_something_happened_to(case: Case, tmp_path: Path) -> None:
    holds(case, tmp_path)


@pytest.mark.parametrize(
    ("standard", "old", "new", "id"),
    [
        (S, "adlcp:scormtype", "adlcp:scormType", "scormtype-misspelt"),
        (S, 'scormtype="sco"', 'scormtype="content"', "scormtype-unknown"),
        (S, "xsd/adlcp_rootv1p2", "xsd/adlcp_rootv1p2/", "namespace-adlcp-wrong"),
        (S, "<title>Unit</title>", f"{SCORE}<title>Unit</title>", "added-too-early"),
        (S, ' identifier="O-1"', "", "identifier-missing"),
        (F, ' identifier="O-1"', "", "identifier-missing"),
        (S, ">1.2<", ">2004 3rd Edition<", "version-contradicts"),
    ],
)
def test_nothing_else_hides_the_cause(tmp_path: Path, standard: str, old: str, new: str, id: str) -> None:
    said = set(found(tmp_path, changed(PACKAGES[standard], (old, new))))
    assert id in said
    assert said <= {id, "sco-calls-other-version"}


def test_a_prefix_that_is_not_declared_is_the_only_finding(tmp_path: Path) -> None:
    files = changed(PACKAGES[S], *item("<adl:masteryscore>80</adl:masteryscore>"))
    only(tmp_path, files, "xml-prefix-undeclared")


def test_where_an_element_belongs_is_told(tmp_path: Path) -> None:
    files = changed(PACKAGES[F], ('<file href="session.js"/>', '<file href="session.js"/><imsss:sequencing/>'))
    assert "<item> / <organization>" in only(tmp_path, files, "scorm2004-element-misplaced").mend


def test_a_resource_is_told_to_list_its_file_without_the_query(tmp_path: Path) -> None:
    unlisted = changed(PACKAGES[F], ('href="index.html">', 'href="index.html?a=1">'), ('<file href="index.html"/>', ""))
    assert found(tmp_path, unlisted) == ["href-query", "launch-file-unlisted-2004"]


def test_the_title_that_was_meant_is_told(tmp_path: Path) -> None:
    files = changed(PACKAGES[S], *title("<title>Ä€boli</title>"))
    assert "“Āboli”" in only(tmp_path, files, "title-letters-wrong").mend


def test_metadata_of_2004_are_not_asked_for_what_1_2_demands(tmp_path: Path) -> None:
    files = changed(PACKAGES[F], (VERSION, VERSION + LOM_12))
    assert "lom-demanded-missing" not in found(tmp_path, files)


def test_sequencing_of_a_collection_is_the_first_of_its_id(tmp_path: Path) -> None:
    bad = '<imsss:controlMode choice="false"/>'
    twice = f'<imsss:sequencing ID="C"/><imsss:sequencing ID="C">{bad}</imsss:sequencing>'
    files = changed(
        PACKAGES[F],
        (COLLECTION, f"<imsss:sequencingCollection>{twice}</imsss:sequencingCollection>{COLLECTION}"),
        *sequencing('<imsss:deliveryControls tracked="true"/>'),
    )
    assert judged(tmp_path, files).errors[0].position.line > 20
