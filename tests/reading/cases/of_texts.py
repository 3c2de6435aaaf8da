"""Findings about lessons: headings, lists, notes, HTML, directives."""

from tests.reading.cases import Case
from tests.reading.folders import lesson

AT = "lessons/01-why.md:3"
NOTE = ":::{note}\nBe kind.\n:::"

CASES = [
    Case(
        "directive-form",
        lesson("::{tip} Now\n\nBe kind."),
        lesson("Now: {tip}"),
        "lessons/01-why.md:3:1",
        says=":::{tip} Now",
    ),
    Case(
        "directive-form", lesson(": : :{tip}\n\nBe kind."), lesson("Be kind."), "lessons/01-why.md:3:1", says=":::{tip}"
    ),
    Case(
        "table-dashes",
        lesson("| a | b |\n| 1 | 2 |"),
        lesson("| a | b |\n|---|---|\n| 1 | 2 |"),
        "lessons/01-why.md:3:1",
        says="|---|---|",
    ),
    Case(
        "link-gap",
        lesson("See [this] (https://example.org/a)."),
        lesson("See [this] (in short)."),
        "lessons/01-why.md:3:5",
        says="[this](https://example.org/a)",
    ),
    Case("formula-broken", lesson("So $x^$ is it."), lesson("So $x^2$ is it."), "lessons/01-why.md:3:5"),
    Case("formula-broken", lesson("$$\n\\left(\n$$"), lesson("$$\n\\sqrt{2}\n$$"), "lessons/01-why.md:3"),
    Case(
        "lesson-without-title",
        {"lessons/01-why.md": "Because.\n"},
        {"lessons/01-why.md": "---\ntitle: Why\n---\nBecause.\n"},
        "lessons/01-why.md:1",
    ),
    Case("lesson-empty", {"lessons/01-why.md": "# Why\n"}, {}, "lessons/01-why.md:1"),
    Case("heading-second-title", lesson("# Again"), lesson("## Again"), AT),
    Case("heading-skips", lesson("### Deep"), lesson("## Less\n\n### Deep\n\n## Up"), AT, says="##"),
    Case("heading-empty", lesson("##"), lesson("## Part"), AT),
    Case("heading-space", lesson("##Part"), lesson("## Part"), AT + ":1", says="## Part"),
    Case("heading-attribute", lesson("## Part {#a colour=red}"), lesson("## Part {#a}"), AT),
    Case(
        "heading-id-twice",
        lesson("## One {#a}\n\n## Two {#a}"),
        lesson("## One {#a}\n\n## Two {#b}"),
        "lessons/01-why.md:5",
    ),
    Case("nesting-too-deep", lesson(">" * 70 + " deep"), lesson(">" * 20 + " deep"), AT),
    Case("no-break-space", lesson("##\u00a0Part"), lesson("## Part\u00a0one"), AT + ":1"),
    Case("no-break-space", lesson("-\u00a0one\n-\u00a0two"), lesson("- one\n- two"), AT + ":1"),
    Case("list-bullet", lesson("• one\n• two"), lesson("- one\n- two"), AT + ":1", says="- one"),
    Case("list-bullet", lesson("So:\n· one"), lesson("So · one"), "lessons/01-why.md:4:1", says="- one"),
    Case("footnote-undefined", lesson("See.[^a]"), lesson("See.[^a]\n\n[^a]: Here."), AT + ":5"),
    Case("footnote-unused", lesson("See.\n\n[^a]: Here."), lesson("See.[^a]\n\n[^a]: Here."), "lessons/01-why.md:5"),
    Case(
        "footnote-not-here",
        lesson(":::{question}\n## What?[^a]\n\nAnswer: me\n:::\n\n[^a]: Here."),
        lesson("Who?[^a]\n\n[^a]: Here."),
        "lessons/01-why.md:4:9",
    ),
    Case("html-removed", lesson("<script>alert(1)</script>"), lesson("<p>Hello</p>"), AT, says="<script>"),
    Case("html-removed", lesson('<p onclick="x()">Hello</p>'), lesson('<p lang="lv">Sveiki</p>'), AT, says="onclick"),
    Case("html-removed", lesson('a <img src="x.png"> b'), lesson("a<br>b"), AT + ":3", says="<img>"),
    Case("html-removed", lesson("a <iframe>b"), lesson("H<sub>2</sub>O"), AT + ":3"),
    Case("html-removed", lesson("a </b> b"), lesson("a <b>b</b>"), AT + ":3"),
    Case("html-removed", lesson("<?php echo 1 ?>"), lesson("<!-- later -->\n\nHello"), AT),
    Case("html-unclosed", lesson("a <b>b"), lesson("a <b>b</b>"), AT + ":3"),
    Case("html-unclosed", lesson("*a <b>b* c</b>"), lesson("*a <b>b</b>* c"), AT + ":4", also=("html-removed",)),
    Case("html-unclosed", lesson("<div>\n\nHello\n\n</div>"), lesson("<div>\nHello\n</div>"), AT),
    Case("directive-unknown", lesson(NOTE.replace("note", "notte")), lesson(NOTE), AT, says=":::{note}"),
    Case(
        "directive-unknown", lesson(NOTE.replace("note", "xyz")), lesson(NOTE.replace("note", "tip")), AT, says="quiz"
    ),
    Case("directive-later", lesson(NOTE.replace("note", "scenario")), lesson(NOTE), AT),
    Case("directive-unclosed", lesson(NOTE.removesuffix(":::")), lesson(NOTE), AT + ":1", says="note"),
    Case(
        "directive-unclosed",
        lesson(f"::::{{tip}}\n:::{{note}}\na\n::::\n\n{NOTE}"),
        lesson(f":::{{tip}}\n{NOTE}\n:::"),
        "lessons/01-why.md:4:1",
        says="note",
    ),
    Case("directive-stray", lesson(NOTE + "\n\n:::"), lesson(NOTE), "lessons/01-why.md:7:1"),
    Case("directive-form", lesson("::: note\nBe kind."), lesson(NOTE), AT + ":1", says=":::{note}"),
    Case("directive-empty", lesson(":::{note}\n:::"), lesson(NOTE), AT),
    Case(
        "directive-not-here",
        lesson(":::{quiz}\n## What?\n\nAnswer: me\n\n:::{question}\n## And?\n\nAnswer: you\n:::\n:::"),
        lesson(":::{quiz}\n## What?\n\nAnswer: me\n\n## And?\n\nAnswer: you\n:::"),
        "lessons/01-why.md:8",
    ),
]
