"""A lesson in Markdown becomes a tree of blocks."""

from pathlib import Path

import pytest

from essence_packager.model.node import Kind, Node
from tests.reading.folders import lesson, module, picture
from tests.reading.trees import shown


def body(folder: Path, text: str, **more: bytes) -> tuple[Node, ...]:
    files = {**lesson(text), **picture(), "lessons/02-how.md": "# How\n\n## First part\n\nSo.\n"}
    return module(folder, files | more).lessons[0].body


TREES = [
    ("One\ntwo.", "paragraph('One\\ntwo.')"),
    ("*a* **b** ~~c~~ `d`", "paragraph(emphasis('a') ' ' strong('b') ' ' strike('c') ' ' code_span('d'))"),
    ("a  \nb", "paragraph('a' break 'b')"),
    (r"5 \* 3 &amp; 2", "paragraph('5 * 3 & 2')"),
    ("## Part", "heading[level=2 id=part]('Part')"),
    ("## Part {#p}", "heading[level=2 id=p]('Part')"),
    ("## Kāpēc šādi?", "heading[level=2 id=kapec-sadi]('Kāpēc šādi?')"),
    ("## One\n\n## One", "heading[level=2 id=one]('One') heading[level=2 id=one-2]('One')"),
    ("- a\n- b", "list(item(paragraph[tight=1]('a')) item(paragraph[tight=1]('b')))"),
    ("- a\n\n- b", "list(item(paragraph('a')) item(paragraph('b')))"),
    ("3. a", "list[ordered=1 start=3](item(paragraph[tight=1]('a')))"),
    ("1. a", "list[ordered=1](item(paragraph[tight=1]('a')))"),
    ("- [x] a\n- [ ] b", "list(item[task=x](paragraph[tight=1]('a')) item[task= ](paragraph[tight=1]('b')))"),
    ("> a", "quote(paragraph('a'))"),
    ("---", "rule"),
    ("```python\nx\n```", "code[language=python]('x\\n')"),
    ("    x", "code('x\\n')"),
    (
        "| a | b |\n|---|--:|\n| 1 | |",
        "table(row[header=1](cell('a') cell[align=right]('b')) row(cell('1') cell[align=right]))",
    ),
    ("Term\n: Meaning", "definitions(term('Term') definition(paragraph[tight=1]('Meaning')))"),
    ("$a^2$ costs $5", "paragraph(math('a^2') ' costs $5')"),
    (r"$a\$b$ 5$ x$ $ y$", r"paragraph(math('a\\$b') ' 5$ x$ $ y$')"),
    ("It costs $5 or $10.", "paragraph('It costs $5 or $10.')"),
    ("$$\na^2\n$$", "math_block('a^2')"),
    ("H<sub>2</sub>O", "paragraph('H' html('<sub>') '2' html('</sub>') 'O')"),
    ("<p>Hi</p>", "html_block('<p>Hi</p>')"),
    ("<!-- later -->", ""),
    ("a <!-- later --> b", "paragraph('a ' ' b')"),
    ("[a](https://example.org)", "paragraph(link[href=https://example.org]('a'))"),
    ("<https://example.org>", "paragraph(link[href=https://example.org]('https://example.org'))"),
    ('[a](02-how.md "T")', "paragraph(link[href=02-how.md title=T lesson=how]('a'))"),
    ("[a](02-how.md#first-part)", "paragraph(link[href=02-how.md#first-part lesson=how fragment=first-part]('a'))"),
    ("[a](../media/a.png)", "paragraph(link[href=../media/a.png media=media/a.png]('a'))"),
    ("![*Two* circles](../media/a.png)", "paragraph(image[src=media/a.png]('Two circles'))"),
    ('![x](../media/a.png "T"){width=9} b', "paragraph(image[src=media/a.png title=T width=9]('x') ' b')"),
    ("![](../media/a.png){decorative}", "paragraph(image[src=media/a.png decorative=1])"),
    ("![x](../media/a.png) {b}", "paragraph(image[src=media/a.png]('x') ' {b}')"),
    (":::{tip} Try it\nNow.\n:::", "callout[name=tip title=Try it](paragraph('Now.'))"),
    ("::: {tip} Try it\nNow.\n:::", "callout[name=tip title=Try it](paragraph('Now.'))"),
    (":::{note}\n- a\n:::", "callout[name=note](list(item(paragraph[tight=1]('a'))))"),
    (":::{note}\n:::{tip}\na\n:::\n:::", "callout[name=note](callout[name=tip](paragraph('a')))"),
    ("::::{note}\n:::{tip}\na\n:::\n::::", "callout[name=note](callout[name=tip](paragraph('a')))"),
    (":::{note}\n```\n:::\n```\n:::", "callout[name=note](code(':::\\n'))"),
    ("- a\n\n  :::{note}\n  b\n  :::", "list(item(paragraph('a') callout[name=note](paragraph('b'))))"),
    ("a\n:::{note}\nb\n:::\nc", "paragraph('a') callout[name=note](paragraph('b')) paragraph('c')"),
    (
        "a[^n]\n\n[^n]: b",
        "paragraph('a' note_ref[number=1 label=n]) footnotes(footnote[number=1 label=n](paragraph('b')))",
    ),
    ("a^[b]", "paragraph('a' note_ref[number=1 label=1]) footnotes(footnote[number=1 label=1](paragraph('b')))"),
]


@pytest.mark.parametrize(("text", "tree"), TREES, ids=[text for text, _ in TREES])
def test_markdown_becomes_a_tree(text: str, tree: str, tmp_path: Path) -> None:
    assert shown(body(tmp_path, f"Begin.\n\n{text}")[1:]) == tree


def test_line_ends_of_windows_and_a_byte_order_mark_make_no_difference(tmp_path: Path) -> None:
    text = "# Why\n\nOne\ntwo.\n\n- a\n- b\n"
    unix = module(tmp_path / "a", {"lessons/01-why.md": text}).lessons
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert module(tmp_path / "b", {"lessons/01-why.md": windows}).lessons == unix


def test_blocks_know_their_lines(tmp_path: Path) -> None:
    files = {"lessons/01-why.md": "---\nminutes: 5\n---\n# Why\n\nOne.\n\n- a\n- b\n"}
    nodes = module(tmp_path, files).lessons[0].body
    assert [(node.kind, node.line) for top in nodes for node in top.walk() if node.kind is not Kind.TEXT] == [
        ("paragraph", 6),
        ("list", 8),
        ("item", 8),
        ("paragraph", 8),
        ("item", 9),
        ("paragraph", 9),
    ]


def test_links_and_images_know_their_own_lines(tmp_path: Path) -> None:
    nodes = body(tmp_path, "One `a\nb` two\n[three](02-how.md)")
    assert [node.line for node in nodes[0].walk() if node.kind is Kind.LINK] == [5]


def test_segments_keep_their_ids_when_other_text_moves(tmp_path: Path) -> None:
    before = {n.source: n.segment for n in body(tmp_path / "a", "One *more*.\n\nTwo.\n\nTwo.")}
    after = {n.source: n.segment for n in body(tmp_path / "b", "New.\n\nTwo.\n\nOne *more*.\n\nTwo.")}
    assert before["One *more*."] == after["One *more*."]
    assert before["Two."] == after["Two."]
    assert len({n.segment for n in body(tmp_path / "c", "Two.\n\nTwo.")}) == 2


def test_an_image_in_html_is_not_used(tmp_path: Path) -> None:
    assert module(tmp_path, lesson('a <img src="../media/a.png"> b') | picture()).media == ()


def test_text_without_a_title_keeps_its_facts_title(tmp_path: Path) -> None:
    found = module(tmp_path, {"lessons/01-why.md": "---\ntitle: Whither\n---\nOn.\n"}).lessons[0]
    assert (found.title, shown(found.body)) == ("Whither", "paragraph('On.')")
