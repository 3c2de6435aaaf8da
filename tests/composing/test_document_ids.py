"""No two elements of the page have the same id, whatever names an author gave to lessons, headings and questions."""

from pathlib import Path

import lxml.html
import pytest

import essence_packager
from essence_packager.composing.compose import compose
from essence_packager.packaging.page import page_files
from essence_packager.packaging.scorm12 import SCORM12
from tests.support.sources import write_source

ASSESSMENTS = """\
assessments:
  - id: final
    role: final
    pass: 70%
"""
NOTES = "A[^1] b[^1] c[^2]\n\n[^1]: One.\n[^2]: Two.\n"
LESSONS = {
    "01-help.md": "# Help\n\nText.\n",
    "02-record.md": "# Record\n\nText.\n",
    "03-assessment-final.md": "# Final\n\nText.\n",
    "04-a.md": f"# A\n\n## B c\n\n{NOTES}",
    "05-a-b.md": f"# A b\n\n## C\n\n{NOTES}",
    "06-a-1.md": f"# A 1\n\n## 1.2 C\n\n{NOTES}",
    "07-player-record.md": "# Player\n\n[to C](05-a-b.md#c) [to B](04-a.md#b-c) [to A](04-a.md)\n",
}
NAMES = ("name", "name-text", "name-how", "final-outcome")
QUESTIONS = "".join(f"\n## Who is it, {name}? {{#{name}}}\n\n- [x] She\n- [ ] He\n" for name in NAMES)


@pytest.fixture
def document(tmp_path: Path) -> lxml.html.HtmlElement:
    """The page of a module whose names look like parts of other ids."""
    lessons = {f"lessons/{name}": text for name, text in LESSONS.items()}
    write_source(tmp_path, lessons | {"questions/final.md": QUESTIONS}, more_facts=ASSESSMENTS)
    course, findings = compose(essence_packager.load(tmp_path))
    assert not findings
    files = page_files(course, "en", SCORM12)
    return lxml.html.document_fromstring(files["index.html"].decode("utf-8"))


def test_no_id_stands_twice_in_the_document(document: lxml.html.HtmlElement) -> None:
    ids = document.xpath("//@id")
    assert sorted(ids) == sorted(set(ids))


def test_no_page_has_the_name_of_another(document: lxml.html.HtmlElement) -> None:
    pages = document.xpath("//section/@data-page")
    assert len(pages) == len(set(pages)) == len(LESSONS) + 3


def test_all_that_points_to_an_id_finds_it(document: lxml.html.HtmlElement) -> None:
    named = document.xpath("//@aria-labelledby | //@aria-describedby | //@aria-controls")
    links = [href[1:] for href in document.xpath("//a/@href") if href.startswith("#")]
    missing = {*links, *(id for value in named for id in value.split())} - set(document.xpath("//@id"))
    assert not missing
