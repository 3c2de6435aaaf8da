"""Our SCORM 1.2 schemas say the same as the reference schemas, of real manifests and of 1500 broken ones."""

import copy
import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree

from essence_packager.packaging.schema import violations
from essence_packager.resources import resource
from essence_packager.xsd import schema

SHARED = Path(__file__).resolve().parents[3] / "shared"
REFERENCE = SHARED / "xsd" / "scorm12" / "all.xsd"
FULL = (Path(__file__).parent / "full_manifest.xml").read_bytes()
SHIPPED = ("imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "imsmd_rootv1p2p1.xsd", "ims_xml.xsd")
CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
MD = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"

needs_reference = pytest.mark.skipif(
    not REFERENCE.exists(), reason="the reference schemas (shared/xsd) are not beside the checkout"
)


@pytest.fixture(scope="module")
def reference() -> etree.XMLSchema:
    """The official control documents, mended so far that libxml2 loads them."""
    return etree.XMLSchema(etree.parse(str(REFERENCE)))


def full() -> etree._Element:
    return etree.fromstring(FULL, etree.XMLParser(remove_blank_text=True, remove_comments=True))


def accepts(rules: etree.XMLSchema, document: bytes) -> bool:
    # Parsed anew each time: validation registers ids in the document.
    return bool(rules.validate(etree.fromstring(document)))


def first(root: etree._Element, path: str) -> etree._Element:
    found = root.find(path)
    assert found is not None
    return found


def told(root: etree._Element, path: str, text: str) -> None:
    first(root, path).text = text


def renamed(root: etree._Element, path: str, tag: str) -> None:
    first(root, path).tag = tag


def moved(root: etree._Element, path: str, before: str) -> None:
    first(root, before).addprevious(first(root, path))


ITEM = f".//{CP}item/{CP}item"
GENERAL = f".//{MD}general"
BREAKAGES: dict[str, Callable[[etree._Element], object]] = {
    "moved: resources before organizations": lambda r: moved(r, f"{CP}resources", f"{CP}organizations"),
    "moved: metadata last": lambda r: r.append(first(r, f"{CP}metadata")),
    "moved: mastery score before the title": lambda r: moved(r, f".//{ADL}masteryscore", f"{ITEM}/{CP}title"),
    "moved: LOM keyword before title": lambda r: moved(r, f"{GENERAL}/{MD}keyword", f"{GENERAL}/{MD}title"),
    "no organizations": lambda r: r.remove(first(r, f"{CP}organizations")),
    "no resources": lambda r: r.remove(first(r, f"{CP}resources")),
    "two titles": lambda r: first(r, f".//{CP}organization").insert(0, copy.copy(first(r, f".//{CP}title"))),
    "duplicate identifier": lambda r: first(r, f".//{CP}resource").set("identifier", "I-1"),
    "identifier with a leading digit": lambda r: first(r, f".//{CP}item").set("identifier", "1-a"),
    "identifier with a space": lambda r: first(r, f".//{CP}item").set("identifier", "a b"),
    "no identifier": lambda r: first(r, f".//{CP}organization").attrib.pop("identifier"),
    "unknown attribute": lambda r: first(r, f".//{CP}item").set("visible", "true"),
    "isvisible is no boolean": lambda r: first(r, f".//{CP}item").set("isvisible", "yes"),
    "scormType as in 2004": lambda r: first(r, f".//{CP}resource").set(f"{ADL}scormType", "sco"),
    "scormtype in capitals": lambda r: first(r, f".//{CP}resource").set(f"{ADL}scormtype", "SCO"),
    "dataFromLMS as in 2004": lambda r: etree.SubElement(first(r, f".//{CP}item"), f"{ADL}dataFromLMS"),
    "prerequisites of another script": lambda r: first(r, f".//{ADL}prerequisites").set("type", "javascript"),
    "unknown time limit action": lambda r: told(r, f".//{ADL}timelimitaction", "exit, message"),
    "title longer than 200": lambda r: told(r, f".//{CP}title", "t" * 201),
    "data longer than 255": lambda r: told(r, f".//{ADL}datafromlms", "d" * 256),
    "time longer than 13": lambda r: told(r, f".//{ADL}maxtimeallowed", "0" * 14),
    "version longer than 20": lambda r: r.set("version", "1" * 21),
    "file without href": lambda r: first(r, f".//{CP}file").attrib.pop("href"),
    "resource without type": lambda r: first(r, f".//{CP}resource").attrib.pop("type"),
    "LOM in the namespace of 1.1": lambda r: renamed(r, f".//{MD}lom", "{http://www.imsglobal.org/xsd/imsmd_v1p2}lom"),
    "LOM size is no number": lambda r: told(r, f".//{MD}size", "big"),
    "LOM language is no tag": lambda r: first(r, f".//{MD}langstring").set(f"{XML}lang", "en us"),
    "vocabulary without a source": lambda r: removed(first(r, f".//{MD}purpose/{MD}source")),
    "foreign element": lambda r: etree.SubElement(r, "{urn:foreign}thing"),
}  # fmt: skip

HARMLESS: dict[str, Callable[[etree._Element], object]] = {
    "no title at all": lambda r: first(r, f".//{CP}organization").remove(first(r, f".//{CP}organization/{CP}title")),
    "default names no organization": lambda r: first(r, f"{CP}organizations").set("default", "O-9"),
    "reference that leads nowhere": lambda r: first(r, f".//{CP}item/{CP}item").set("identifierref", "R-9"),
    "title of 200": lambda r: told(r, f".//{CP}title", "ā" * 200),
    "text between LOM elements": lambda r: told(r, f".//{MD}general", "words"),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_broken_manifest_is_refused(name: str) -> None:
    root = full()
    BREAKAGES[name](root)
    assert violations(etree.tostring(root), "scorm12")


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_code_can_see_is_accepted(name: str) -> None:
    root = full()
    HARMLESS[name](root)
    assert violations(etree.tostring(root), "scorm12") == ()


@needs_reference
@pytest.mark.parametrize("name", [*BREAKAGES, *HARMLESS])
def test_the_reference_says_the_same_of_each(name: str, reference: etree.XMLSchema) -> None:
    root = full()
    (BREAKAGES | HARMLESS)[name](root)
    assert accepts(reference, etree.tostring(root)) is (name in HARMLESS)


def mutants() -> Iterator[tuple[str, bytes]]:
    """Yield the full manifest with one change: at every element, in every way."""
    size = sum(1 for _ in full().iter())
    for index in range(size):
        for change in (
            *CHANGES,
            *(given(child) for child in (f"{CP}title", f"{ADL}location", f"{MD}language")),
        ):
            root = full()
            element = list(root.iter())[index]
            if change(element):
                yield f"{change.__name__} {etree.QName(element).localname}", etree.tostring(root)


def removed(element: etree._Element) -> bool:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
    return parent is not None


def doubled(element: etree._Element) -> bool:
    if element.getparent() is not None:
        element.addnext(copy.deepcopy(element))
    return element.getparent() is not None


def after_the_next(element: etree._Element) -> bool:
    following = element.getnext()
    if following is not None:
        following.addnext(element)
    return following is not None


def emptied(element: etree._Element) -> bool:
    children = list(element)
    for child in children:
        element.remove(child)
    return bool(children)


def without_attributes(element: etree._Element) -> bool:
    had = bool(element.attrib)
    element.attrib.clear()
    return had


def with_unknown_attribute(element: etree._Element) -> bool:
    element.set("unknown", "1")
    return True


def with_adl_attribute(element: etree._Element) -> bool:
    element.set(f"{ADL}scormtype", "asset")
    return True


def with_xml_attribute(element: etree._Element) -> bool:
    element.set(f"{XML}base", "x")
    return True


def with_words(element: etree._Element) -> bool:
    element.text = "words"
    return True


def in_capitals(element: etree._Element) -> bool:
    element.tag = str(element.tag).upper()
    return True


def given(child: str) -> Callable[[etree._Element], bool]:
    def with_a_child(element: etree._Element) -> bool:
        etree.SubElement(element, child)
        return True

    return with_a_child


CHANGES = (
    removed,
    doubled,
    after_the_next,
    emptied,
    without_attributes,
    with_unknown_attribute,
    with_adl_attribute,
    with_xml_attribute,
    with_words,
    in_capitals,
)


@needs_reference
def test_verdicts_equal_the_reference_for_every_single_change_of_a_full_manifest(
    reference: etree.XMLSchema,
) -> None:
    verdicts = {True: 0, False: 0}
    differing = []
    for name, document in mutants():
        ours = accepts(schema("scorm12"), document)
        verdicts[ours] += 1
        if ours is not accepts(reference, document):
            differing.append((name, ours))
    assert differing == []
    assert min(verdicts.values()) > 200, verdicts


@needs_reference
@pytest.mark.skipif(
    not (SHARED / "manifests").exists(), reason="the manifests (shared/manifests) are not beside the checkout"
)
def test_verdicts_equal_the_reference_for_published_manifests(reference: etree.XMLSchema) -> None:
    paths = [entry["path"] for entry in json.loads((SHARED / "manifests" / "index.json").read_text("utf-8"))]
    manifests = [path for path in paths if path.endswith("imsmanifest.xml")]
    assert len(manifests) > 10
    verdicts = set()
    for path in manifests:
        document = (SHARED / "manifests" / path).read_bytes()
        try:
            etree.fromstring(document)
        except etree.XMLSyntaxError:
            continue
        ours = accepts(schema("scorm12"), document)
        assert ours is accepts(reference, document), path
        verdicts.add(ours)
    assert verdicts == {True, False}


def test_the_full_manifest_is_accepted() -> None:
    assert violations(FULL, "scorm12") == ()


def test_a_violation_names_the_line() -> None:
    line = FULL[: FULL.index(b"<title>Unit")].count(b"\n") + 1
    broken = FULL.replace(b"<title>Unit</title>", b"<titel>Unit</titel>")
    assert violations(broken, "scorm12")[0].startswith(f"line {line}: ")


@pytest.mark.parametrize("name", SHIPPED)
def test_each_shipped_schema_loads_alone(name: str) -> None:
    assert etree.XMLSchema(etree.parse(str(resource("schemas", "scorm12", name)))) is not None


def test_the_shipped_schemas_are_small() -> None:
    packed = 0
    for name in SHIPPED:
        deflater = zlib.compressobj(6, zlib.DEFLATED, -15)
        content = resource("schemas", "scorm12", name).read_bytes()
        packed += len(deflater.compress(content) + deflater.flush()) + 76 + 2 * len(name)
    assert packed <= 5 * 1024


def test_schemas_are_loaded_once() -> None:
    assert schema("scorm12") is schema("scorm12")
