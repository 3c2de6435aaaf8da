"""Each finding about SCORM 1.2 manifests: said of the bad package, not of the nearest good one."""

from pathlib import Path

import pytest

from tests.validating.cases import Case, holds, item, resource, second, title

S = "scorm12"
ASSET = 'identifier="R-2" type="webcontent" adlcp:scormtype="asset"'
LAUNCH = ('scormtype="sco" href="index.html"', 'scormtype="sco" href="{}"')
FILE = '<file href="session.js"/>'
ORG = '<organization identifier="O-1">'


def href(new: str) -> tuple[tuple[str, str], ...]:
    return (('href="index.html">', f'href="{new}">'),)


def file(new: str) -> tuple[tuple[str, str], ...]:
    return ((FILE, f'{FILE}<file href="{new}"/>'),)


def needs(text: str, kind: str = "aicc_script") -> str:
    return f'<adlcp:prerequisites type="{kind}">{text}</adlcp:prerequisites>'


CASES = (
    Case("scorm12-element-missing", S, (("<resources>", "<!--"), ("</resources>", "-->"))),
    Case("scorm12-element-misplaced", S, item("<titel>Unit</titel>")),
    Case("scorm12-order", S, (("<resources>", "<resources><metadata/>"),)),
    Case("scorm12-order", S, ((FILE, f'<dependency identifierref="R-1"/>{FILE}'),),
         ((FILE, f'{FILE}<dependency identifierref="R-1"/>'),)),
    Case("scorm12-attribute-missing", S, ((' type="webcontent"', ""),)),
    Case("scorm12-attribute-unknown", S, (('identifier="I-1"', 'identifier="I-1" visible="true"'),)),
    Case("scorm12-value-wrong", S, (('identifier="I-1"', 'identifier="I-1" isvisible="yes"'),),
         (('identifier="I-1"', 'identifier="I-1" isvisible="false"'),)),
    Case("scorm12-text-misplaced", S, (("<resources>", "<resources>all files"),)),
    Case("element-of-others", S, item('<x:y xmlns:x="urn:x"/>')),
    Case("schema-missing", S, (("<schema>ADL SCORM</schema>", ""),)),
    Case("schema-wrong", S, (("ADL SCORM<", "IMS Content<"),)),
    Case("schemaversion-missing", S, (("<schemaversion>1.2</schemaversion>", ""),)),
    Case("schemaversion-unknown", S, ((">1.2<", ">1.2.1<"),)),
    Case("namespace-missing", S, ((' xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"', ""),)),
    Case("namespace-wrong", S, (("imscp_rootv1p1p2", "imscp_rootv1p2"),)),
    Case("namespace-adlcp-wrong", S, (("adlcp_rootv1p2", "adlcp_v1p2"),)),
    Case("prefix-unseen-by-moodle", S, (("xmlns:adlcp", "xmlns:adl"), ("adlcp:scormtype", "adl:scormtype"))),
    Case("location-missing", S, (
        ("1.2</schemaversion>", "1.2</schemaversion><adlcp:location>lom.xml</adlcp:location>"),)),
    Case("location-long", S, (
        ("1.2</schemaversion>", f"1.2</schemaversion><adlcp:location>{'x' * 2001}</adlcp:location>"),)),
    Case("identifier-empty", S, (('identifier="I-1"', 'identifier=""'),)),
    Case("identifier-form", S, (('identifier="I-1"', 'identifier="1-I"'),),
         (('identifier="I-1"', 'identifier="_1-I"'),)),
    Case("identifier-long", S, (('identifier="I-1"', f'identifier="{"i" * 256}"'),),
         (('identifier="I-1"', f'identifier="{"i" * 255}"'),)),
    Case("identifier-twice", S, second(identifier="I-1"), second()),
    Case("identifier-shared", S, (('"R-1"', '"I-1"'),)),
    Case("default-organization-missing", S, ((' default="O-1"', ""),)),
    Case("default-organization-unknown", S, (('default="O-1"', 'default="O-2"'),)),
    Case("organizations-several", S, (("</organization>\n",
         '</organization><organization identifier="O-2"><title>Other</title><item identifier="I-2" identifierref="R-1">'
         "<title>Unit</title></item></organization>\n"),)),
    Case("identifierref-unknown", S, (('identifierref="R-1"', 'identifierref="r-1"'),)),
    Case("identifierref-blanks", S, (('identifierref="R-1"', 'identifierref="R-1 "'),)),
    Case("identifierref-empty", S, (('"I-1" identifierref="R-1"', '"I-1" identifierref=""'),),
         (('"I-1" identifierref="R-1"', '"I-1"'),),
         common=item('<item identifier="I-3" identifierref="R-1"><title>In</title></item>')),
    Case("item-without-resource", S, second(reference=""), second()),
    Case("container-launches", S, item('<item identifier="I-2" identifierref="R-1"><title>In</title></item>'),
         second()),
    Case("organization-missing", S, (("<organizations default", "<organizations/><!-- "), ("</organizations>", "-->"))),
    Case("organization-without-items", S, (('<item identifier="I-1"', "<!--"), ("</item>", "-->"))),
    Case("organization-without-items", S, (('default="O-1"', 'default="O-2"'),),
         common=(("</organization>", '</organization><organization identifier="O-2"><title>B</title>'
                                     "</organization>"),)),
    Case("items-launch-nothing", S, ((' identifierref="R-1"', ""),), ((' identifierref="R-1"', ""), *second())),
    Case("sco-missing", S, (('scormtype="sco"', 'scormtype="asset"'),)),
    Case("dependency-unknown", S, ((FILE, FILE + '<dependency identifierref="R-2"/>'),),
         ((FILE, FILE + '<dependency identifierref="R-2"/>'), *resource(ASSET))),
    Case("dependency-circle", S, ((FILE, FILE + '<dependency identifierref="R-2"/>'),
         *resource(ASSET, '<dependency identifierref="R-1"/>')),
         ((FILE, FILE + '<dependency identifierref="R-2"/>'), *resource(ASSET))),
    Case("scormtype-missing", S, ((' adlcp:scormtype="sco"', ""),)),
    Case("scormtype-missing-silent", S, ((' adlcp:scormtype="sco"', ""), (FILE, "")), ((FILE, ""),),
         remove=("session.js",)),
    Case("scormtype-missing-aside", S, resource('identifier="R-2" type="webcontent"'), resource(ASSET)),
    Case("scormtype-misspelt", S, (("adlcp:scormtype", "adlcp:scormType"),)),
    Case("scormtype-misspelt-aside", S, resource(ASSET.replace("scormtype", "scormType")), resource(ASSET)),
    Case("scormtype-without-prefix", S, (("adlcp:scormtype", "scormtype"),)),
    Case("scormtype-unknown", S, (('scormtype="sco"', 'scormtype="SCO"'),)),
    Case("scormtype-unknown-aside", S, resource(ASSET.replace('"asset"', '"Asset"')), resource(ASSET)),
    Case("resource-type", S, (('type="webcontent"', 'type="text/html"'),)),
    Case("added-misspelt", S, item("<adlcp:dataFromLMS>a=1</adlcp:dataFromLMS>"),
         item("<adlcp:datafromlms>a=1</adlcp:datafromlms>")),
    Case("added-unknown", S, item("<adlcp:mastery>80</adlcp:mastery>"),
         item("<adlcp:masteryscore>80</adlcp:masteryscore>")),
    Case("added-without-sco", S, second("<adlcp:masteryscore>80</adlcp:masteryscore>", reference="R-2")
         + resource(ASSET + ' href="session.js"'), second("<adlcp:masteryscore>80</adlcp:masteryscore>")),
    Case("prerequisites-type", S, second(needs("I-1", "script")), second(needs("I-1"))),
    Case("prerequisites-empty", S, second(needs("")), second(needs("I-1"))),
    Case("prerequisites-long", S, second(needs("&amp;".join(["I-1"] * 60))), second(needs("&amp;".join(["I-1"] * 50)))),
    Case("prerequisites-words", S, second(needs("I-1 AND I-1")), second(needs("I-1 &amp; I-1"))),
    Case("prerequisites-unreadable", S, second(needs("(I-1")), second(needs("(I-1)"))),
    Case("prerequisites-unknown", S, second(needs("R-1")), second(needs("I-1"))),
    Case("prerequisites-circle", S, item(needs("I-2")) + second(needs("I-1")), second(needs("I-1"))),
    Case("prerequisites-circle", S, item(needs("I-1")), item(needs('I-1="not attempted"'))),
    Case("masteryscore-empty", S, item("<adlcp:masteryscore/>"), item("<adlcp:masteryscore>0</adlcp:masteryscore>")),
    Case("masteryscore-wrong", S, item("<adlcp:masteryscore>80%</adlcp:masteryscore>"),
         item("<adlcp:masteryscore>80</adlcp:masteryscore>")),
    Case("maxtimeallowed-wrong", S, item("<adlcp:maxtimeallowed>PT30M</adlcp:maxtimeallowed>"),
         item("<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>")),
    Case("timelimitaction-wrong", S, item("<adlcp:timelimitaction>exit, message</adlcp:timelimitaction>"),
         item("<adlcp:timelimitaction>exit,message</adlcp:timelimitaction>")),
    Case("datafromlms-long", S, item(f"<adlcp:datafromlms>{'x' * 256}</adlcp:datafromlms>"),
         item(f"<adlcp:datafromlms>{'x' * 255}</adlcp:datafromlms>")),
    Case("title-missing", S, title("")),
    Case("title-empty", S, title("<title> </title>")),
    Case("title-long", S, title(f"<title>{'x' * 201}</title>"), title(f"<title>{'x' * 200}</title>")),
    Case("title-longer-than-tables", S, title(f"<title>{'x' * 256}</title>"), title(f"<title>{'x' * 255}</title>")),
    Case("title-markup", S, title("<title>&lt;b&gt;Unit&lt;/b&gt;</title>"), title("<title>a &lt; b &gt; c</title>")),
    Case("items-all-hidden", S, (('identifierref="R-1"', 'identifierref="R-1" isvisible="false"'),),
         (('"I-1" identifierref="R-1"', '"I-1" identifierref="R-1" isvisible="false"'),), common=second()),
    Case("resource-without-href", S, ((' href="index.html">', ">"),)),
    Case("href-empty", S, file("")),
    Case("href-of-own-disk", S, href("C:\\course\\index.html")),
    Case("launch-elsewhere", S, href("https://example.org/index.html")),
    Case("file-elsewhere", S, file("https://example.org/a.css")),
    Case("href-backslash", S, href("a\\b.html"), href("a/b.html"), both=("a/b.html",)),
    Case("href-leading-slash", S, href("/index.html")),
    Case("href-not-encoded", S, file("a b.css"), file("a%20b.css"), both=("a b.css",)),
    Case("href-query", S, href("index.html?a=1"), (('identifierref="R-1"', 'identifierref="R-1" parameters="?a=1"'),)),
    Case("file-query", S, file("index.html?a=1")),
    Case("href-escapes", S, file("../index.html"), file("a/../index.html")),
    Case("href-percent-in-name", S, file("a%20b.css"), common=(), add=("a%20b.css",)),
    Case("file-name-differs", S, href("Index.html")),
    Case("file-name-differs-aside", S, file("A.css"), file("a.css"), both=("a.css",)),
    Case("href-of-folder", S, file("media/")),
    Case("launch-file-missing", S, remove=("index.html",)),
    Case("listed-file-missing", S, remove=("session.js",)),
    Case("listed-file-missing-aside", S, file("chapter.html")),
    Case("listed-file-missing-aside", S, file("a.png")),
    Case("listed-file-missing-aside", S, file("other/session.js")),
    Case("schema-file-missing", S, file("adlcp_rootv1p2.xsd")),
    Case("sco-no-page", S, (*href("a.pdf"), ('<file href="index.html"/>', '<file href="a.pdf"/>')), both=("a.pdf",)),
    Case("launch-file-unlisted", S, (('<file href="index.html"/>', ""),)),
    Case("base-form", S, (('type="webcontent"', 'type="webcontent" xml:base="a"'),),
         (('type="webcontent"', 'type="webcontent" xml:base="a/"'),)),
    Case("base-unseen-by-moodle", S, (("<resources>", '<resources xml:base="a/">'),),
         (('type="webcontent"', 'type="webcontent" xml:base="a/"'),)),
    Case("base-unseen-by-moodle", S, (("<resources>", '<resources xml:base="a/">'),),
         (("<resources>", '<resources xml:base="./">'),)),
    Case("parameters-form", S, (('identifierref="R-1"', 'identifierref="R-1" parameters="?a b"'),),
         (('identifierref="R-1"', 'identifierref="R-1" parameters="?a=1&amp;b=#c"'),)),
    Case("files-unlisted", S, add=("notes.txt",)),
    Case("character-as-number", S, title("<title>Caf&#233;</title>"), title("<title>Café &amp; more</title>")),
    Case("character-as-number-in-address", S, file("caf&#233;.css"), title("<title>Caf&#233;</title>")),
    Case("ampersand-in-cdata", S, item("<adlcp:datafromlms><![CDATA[a=1&b=2]]></adlcp:datafromlms>"),
         item("<adlcp:datafromlms>a=1&amp;b=2</adlcp:datafromlms>")),
    Case("ampersand-in-cdata", S, item("<adlcp:datafromlms><![CDATA[a=1&b=2]]></adlcp:datafromlms>"),
         title("<title><![CDATA[A & B]]></title>")),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_scorm12(case: Case, tmp_path: Path) -> None:
    holds(case, tmp_path)
