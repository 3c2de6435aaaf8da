"""Findings about links, images and drawings."""

from tests.reading.cases import Case
from tests.reading.folders import facts, lesson, picture

AT = "lessons/01-why.md:3"
OTHER = {"lessons/02-how.md": "# How\n\n## First part\n\nSo.\n"}
IMAGE = lesson("![A circle](../media/a.png)") | picture()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>'
DOCTYPE = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


def drawing(content: bytes) -> dict[str, str | bytes | None]:
    """Return a lesson with a drawing."""
    return lesson("![A circle](../media/a.svg)") | picture("media/a.svg", content)


def inside(element: bytes) -> dict[str, str | bytes | None]:
    """Return a lesson with a drawing that holds an element."""
    return drawing(SVG.replace(b"<circle", element + b"<circle"))


CASES = [
    Case("link-dead", lesson("a [b](02-how.md)"), lesson("a [b](02-how.md)") | OTHER, AT + ":3"),
    Case(
        "link-dead", lesson("a [b](02-hwo.md)") | OTHER, lesson("a [b](02-how.md)") | OTHER, AT + ":3", says="02-how.md"
    ),
    Case(
        "link-dead",
        lesson("a [b](media/a.pdf)") | picture("media/a.pdf"),
        lesson("a [b](../media/a.pdf)") | picture("media/a.pdf"),
        AT + ":3",
        says="../media/a.pdf",
    ),
    Case(
        "link-heading",
        lesson("a [b](02-how.md#first-prt)") | OTHER,
        lesson("a [b](02-how.md#first-part)") | OTHER,
        AT + ":3",
        says="#first-part",
    ),
    Case("link-heading", lesson("a [b](#xyz)\n\n## Part"), lesson("a [b](#part)\n\n## Part"), AT + ":3", says="#part"),
    Case(
        "link-no-headings",
        lesson("a [b](#xyz)"),
        lesson("a [b](#xyz)\n\n## Part {#xyz}"),
        AT + ":3",
        says="## A heading {#xyz}",
    ),
    Case("link-empty", lesson("a [](https://example.org)"), lesson("a <https://example.org>"), AT + ":3"),
    Case(
        "link-spaces",
        lesson("a [b](../media/my file.pdf)") | picture("media/my file.pdf"),
        lesson("a [b](<../media/my file.pdf>)") | picture("media/my file.pdf"),
        AT + ":5",
        says="<../media/my file.pdf>",
    ),
    Case("link-scheme", lesson("a [b](javascript:alert(1))"), lesson("a [b](mailto:anna@example.org)"), AT + ":3"),
    Case("link-scheme", lesson("a [b](data:text/html,hi)"), lesson("a [b](tel:+371)"), AT + ":3"),
    Case(
        "link-without-scheme",
        lesson("a [b](www.example.org)"),
        lesson("a [b](https://www.example.org)"),
        AT + ":3",
        says="https://www.example.org",
    ),
    Case("link-not-media", lesson("a [b](../guide/g.md)") | {"guide/g.md": "x"}, {"guide/g.md": "x"}, AT + ":3"),
    Case(
        "link-to-unlisted",
        {**facts("contact:", "lessons: [01-why.md]\ncontact:"), **lesson("a [b](02-how.md)"), **OTHER},
        lesson("a [b](02-how.md)") | OTHER,
        AT + ":3",
        also=("lesson-not-listed",),
    ),
    Case("path-case", lesson("![x](../media/A.png)") | picture(), IMAGE, AT + ":1", says="../media/a.png"),
    Case(
        "path-case", lesson("a [b](02-How.md)") | OTHER, lesson("a [b](02-how.md)") | OTHER, AT + ":3", says="02-how.md"
    ),
    Case("path-backslash", lesson(r"![x](..\media\a.png)") | picture(), IMAGE, AT + ":1", says="../media/a.png"),
    Case("path-of-computer", lesson(r"![x](C:\Users\a.png)"), IMAGE, AT + ":1"),
    Case("path-of-computer", lesson("a [b](file:///etc/passwd)"), {}, AT + ":3"),
    Case("path-outside", lesson("![x](../../a.png)"), IMAGE, AT + ":1"),
    Case("path-outside", lesson("a [b](/etc/passwd)"), {}, AT + ":3"),
    Case("path-outside", lesson("a [b](%2e%2e/%2e%2e/x.pdf)"), {}, AT + ":3"),
    Case("image-missing", lesson("![A circle](../media/a.png)"), IMAGE, AT + ":1"),
    Case(
        "image-missing",
        lesson("one\n![A circle](a.png)") | picture(),
        IMAGE,
        "lessons/01-why.md:4:1",
        says="../media/a.png",
    ),
    Case("image-without-file", lesson("![A circle]()"), IMAGE, AT + ":1"),
    Case("image-remote", lesson("![A circle](https://example.org/a.png)"), IMAGE, AT + ":1"),
    Case(
        "image-not-in-media",
        lesson("![A circle](../guide/a.png)") | picture("guide/a.png"),
        picture("guide/a.png"),
        AT + ":1",
    ),
    Case(
        "image-type",
        lesson("![A circle](../media/a.tif)") | picture("media/a.tif"),
        IMAGE,
        AT + ":1",
    ),
    Case(
        "image-alt-missing",
        lesson("![](../media/a.png)") | picture(),
        lesson("![](../media/a.png){decorative}") | picture(),
        AT + ":1",
    ),
    Case(
        "image-decorative-with-words",
        lesson("![A circle](../media/a.png){decorative}") | picture(),
        lesson("![](../media/a.png){decorative}") | picture(),
        AT + ":1",
    ),
    Case("image-alt-file-name", lesson("![IMG_2041.png](../media/a.png)") | picture(), IMAGE, AT + ":1"),
    Case(
        "image-size",
        lesson("![A circle](../media/a.png){width=50%}") | picture(),
        lesson("![A circle](../media/a.png){width=50}") | picture(),
        AT + ":1",
        says="{width=300}",
    ),
    Case(
        "attribute-unknown",
        lesson("![A circle](../media/a.png){decorativ}") | picture(),
        IMAGE,
        AT + ":1",
        says="decorative",
    ),
    Case("attribute-unknown", lesson("![A circle](../media/a.png){.left}") | picture(), IMAGE, AT + ":1"),
    Case(
        "media-type",
        lesson("a [b](../media/a.exe)") | picture("media/a.exe"),
        lesson("a [b](../media/a.pdf)") | picture("media/a.pdf"),
        AT + ":3",
    ),
    Case("svg-cleaned", inside(b"<script>alert(1)</script>"), drawing(SVG), "media/a.svg", says="<script>"),
    Case("svg-cleaned", inside(b'<g onload="alert(1)"/>'), inside(b'<g id="onload"/>'), "media/a.svg", says="onload"),
    Case("svg-cleaned", inside(b"<foreignObject><b/></foreignObject>"), drawing(SVG), "media/a.svg"),
    Case(
        "svg-cleaned",
        inside(b'<image href="https://example.org/x.png"/>'),
        inside(b'<image href="data:image/png;base64,AAAA"/>'),
        "media/a.svg",
    ),
    Case("svg-cleaned", inside(b'<a href="javascript:alert(1)"/>'), inside(b'<use href="#a"/>'), "media/a.svg"),
    Case(
        "svg-cleaned",
        inside(b"<style>@import 'x.css';</style>"),
        inside(b"<style>circle{fill:red}</style>"),
        "media/a.svg",
        says="@import",
    ),
    Case(
        "svg-cleaned",
        inside(b"<style>circle{fill:url(http://x.org/)}</style>"),
        inside(b"<style>circle{fill:url(#a)}</style>"),
        "media/a.svg",
    ),
    Case("svg-cleaned", inside(b"<style>@\\69mport 'x'</style>"), drawing(SVG), "media/a.svg"),
    Case(
        "svg-cleaned",
        inside(b'<set attributeName="href" to="javascript:x"/>'),
        inside(b'<set attributeName="x" to="1"/>'),
        "media/a.svg",
    ),
    Case("svg-hostile", drawing(DOCTYPE + SVG), drawing(SVG), "media/a.svg"),
    Case(
        "svg-hostile",
        drawing((DOCTYPE + SVG).decode().encode("utf-16")),
        drawing(SVG.decode().encode("utf-16")),
        "media/a.svg",
    ),
    Case("svg-broken", drawing(SVG[:-3]), drawing(SVG), "media/a.svg:1:59"),
    Case("svg-not-svg", drawing(b"<svg><circle/></svg>"), drawing(SVG), "media/a.svg:1"),
]
