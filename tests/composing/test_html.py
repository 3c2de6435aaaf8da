"""What authors write in Markdown is what learners' browsers get."""

from pathlib import Path

import pytest

import essence_packager
from essence_packager.composing.compose import compose
from tests.support.sources import write_source

PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'


@pytest.fixture
def page(tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """The HTML of a lesson whose body is the test's parameter; a second lesson stands beside it."""
    files = {
        "media/Große Karte.svg": PIXEL,
        "lessons/01-one.md": f"# One\n\n{request.param}\n",
        "lessons/02-two.md": "# Two\n\n## Later\n\nText.\n",
    }
    write_source(tmp_path, files)
    course, findings = compose(essence_packager.load(tmp_path))
    assert not findings
    return course.texts["en"].pages["one"]


@pytest.mark.parametrize(
    ("page", "fragment"),
    [
        ("a < b & *c*", "<p>a &lt; b &amp; <em>c</em></p>"),
        ("- one\n- two\n  - three", "<li>two\n<ul>\n<li>three</li>\n</ul></li>"),
        ("3. three\n4. four", '<ol start="3">'),
        ("| a | b |\n|---|--:|\n| 1 | 2 |", '<th scope="col">a</th><th scope="col" class="a-right">b</th>'),
        ("| a | b |\n|---|--:|\n| 1 | 2 |", '<td>1</td><td class="a-right">2</td>'),
        ("[next](02-two.md)", '<a href="#page-two">next</a>'),
        ("[next](02-two.md#later)", '<a href="#h-two.later">next</a>'),
        ("[out](https://example.org/?a=1&b=2)", 'href="https://example.org/?a=1&amp;b=2" target="_blank"'),
        (":::{tip} Try it\nNow.\n:::", '<div class="callout tip" role="note" aria-label="Tip">'),
        (":::{note}\nNow.\n:::", '<p class="callout-title">Note</p>'),
        ("Word[^1]\n\n[^1]: Its source.", '<sup><a id="ref-one.1" href="#note-one.1"'),
        ("Word[^1]\n\n[^1]: Its source.", '<li id="note-one.1">Its source.'),
        ("One[^1] two[^1]\n\n[^1]: Source.", 'id="ref-one.1.2"'),
        ("Term\n: What it means", "<dl>\n<dt>Term</dt>\n<dd>What it means</dd>\n</dl>"),
        ("```python\na < b\n```", '<pre><code class="language-python">a &lt; b'),
        ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>"),
        ("$\\frac{1}{2}$", "<mfrac>"),
    ],
    indirect=["page"],
)
def test_markdown_becomes_html(page: str, fragment: str) -> None:
    assert fragment in page


@pytest.mark.parametrize("page", ["![A map of the town](<../media/Große Karte.svg>)"], indirect=True)
def test_a_picture_has_a_portable_name_and_its_words(page: str) -> None:
    assert 'src="media/grosse-karte.svg" alt="A map of the town"' in page
    assert page.startswith("<figure>")


@pytest.mark.parametrize("page", ["![](<../media/Große Karte.svg>){decorative}"], indirect=True)
def test_a_decoration_is_silent(page: str) -> None:
    assert 'alt=""' in page


@pytest.mark.parametrize(
    "page",
    [
        r"$\text{<img/src=x/onerror=alert(1)><script/src='media/a.txt'></script>}$",
        r"$\href{javascript:alert(1)}{x}$",
        r"$\style{color:red}{x}$ and $\class{external}{x}$",
    ],
    indirect=True,
)
def test_a_formula_brings_no_markup_of_its_own(page: str) -> None:
    assert "<math" in page
    assert not any(word in page for word in ("<img", "<script", "javascript:", "style=", "class=", "href="))
