"""Whatever an author writes, the manifest is valid, the sheet is HTML and the code book can be read back."""

import csv
import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from essence_packager.model.module import Partner
from essence_packager.packaging.codebook import codebook, codebook_csv, codebook_json
from essence_packager.packaging.schema import violations
from essence_packager.packaging.scorm12 import SCORM12
from essence_packager.packaging.scorm12_manifest import manifest
from essence_packager.packaging.teacher import teacher_sheet
from tests.packaging.courses import COMPETENCE, course

LOM_LANGSTRING = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}langstring"

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(lambda text: text.strip())


@settings(max_examples=60, deadline=None)
@given(words, words, words, words, words)
def test_any_words_of_an_author_can_be_packed(title: str, summary: str, name: str, licence: str, level: str) -> None:
    made = course(
        title=title,
        summary=summary,
        keywords=(name, level),
        audience=level,
        level=level,
        license=licence,
        authors=(name,),
        contact=name,
        partners=(Partner(name=name),),
        competences=(COMPETENCE.model_copy(update={"title": title, "code": level, "framework": name}),),
    )

    document = manifest(made, "en", ["index.html"])
    assert violations(document, "scorm12") == ()
    assert b"&#" not in document
    assert len(list(etree.fromstring(document).iter(LOM_LANGSTRING))) > 20

    book = codebook(made, "en")
    sheet = teacher_sheet(made, book, {SCORM12: "a.zip"}, ["a.csv"]).decode("utf-8")
    assert len(html.fromstring(sheet).findall(".//section")) == 6
    assert json.loads(codebook_json(book))["title"] == made.texts["en"].title
    table = list(csv.reader(io.StringIO(codebook_csv(book).decode("utf-8-sig"), newline="")))
    assert len(table) == 1 + len(book.questions) + len(book.competences)
