"""Whatever lies in a folder: findings, never a traceback, and never a module with an error."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essence_packager.model.module import Bank, Lesson, Module
from essence_packager.model.node import Kind
from essence_packager.reading.folder import read
from tests.reading.cases.of_links import SVG
from tests.reading.folders import BANK, BASE, MODULE, make

YAML_BANK = """\
- id: one
  type: multiple
  text: |
    Which *two*?

    Choose.
  outcomes: [roles]
  options:
    - {id: a, text: "One", correct: true, feedback: Yes.}
    - {text: Two, correct: true}
    - {text: Three}
  hint: See [there](../lessons/01-why.md#part).
- {type: true-false, text: Really?, correct: false}
- {type: text, text: Capital?, accept: [Riga, Rīga], case: true, feedback: {wrong: No}}
- {type: numeric, text: How far is it?, answer: 310, tolerance: 5%, unit: km}
- {type: numeric, text: How long?, range: [1, "2,5"]}
- type: matching
  text: Match these.
  titles: [Who, What]
  pairs: [{left: Boss, right: Leads}, {left: Keeper, right: Writes}]
  extra: [Pays]
- {type: ordering, text: Sort these., partial: per-part, items: [Plan, {id: do, text: Do}]}
- {type: gaps, text: "The [[capital]] of [[Latvia|Latvija]].", choices: [Estonia]}
- {type: likert, text: How sure are you?, scale: [Not, A *little*, Very]}
- {type: long-text, text: Tell us., limit: 50}
- {type: single, text: Which?, options: [{image: ../media/a.svg, alt: A ring}, {text: None, correct: true}]}
"""
ANSWERS = """\

## How far? {#far}

Answer: = 1 250,5 ± 5% km

## Match. {#match}

| Who | What |
|---|---|
| Boss {#boss} | Leads |
| Keeper | Writes |
| | Pays |

## Sort. {#sort partial=per-part}

Order:

1. Plan {#plan}
2. Do

## The [[capital]] of [[Latvia|Latvija]]. {#gaps}

Choices: Estonia | Lithuania

## How sure? {#sure}

Scale: 1..5

## Tell. {#tell limit=50}

Answer: long
"""
LESSON = """\
---
minutes: 20
outcomes: [roles]
---
# Why

## Part {#part}

Text with *emphasis*, [a link](#part), $a^2$ and a note.[^n] ![x](../media/a.svg){width=30}

:::{tip} Title
- [ ] a
- [x] b
:::

:::{quiz} Practise
### What? {#what points=2}

- [ ] One
  > No.
- [x] Two

Hint: Think.

### And? {outcomes=roles}

Answer: this | that
:::

| a | b |
|---|---|
| 1 | <b>2</b> |

Term
: Meaning

[^n]: The *note*.
"""
SAFE = re.compile(r"https?://|mailto:|tel:", re.IGNORECASE)
SOURCES = {
    "module.yaml": MODULE + "  - id: more\n    role: practice\n",
    "lessons/01-why.md": LESSON,
    "questions/final.md": BANK + ANSWERS,
    "questions/more.yaml": YAML_BANK,
    "media/a.svg": SVG.decode(),
}
PIECES = st.sampled_from(
    [
        *("\n", "\n\n", " ", "  ", "\t", "- ", "- [x] ", "> ", "# ", "## ", ":::", ":::{note}\n", ":::{quiz}\n", "```"),
        *("[", "](", ")", "![", "[^", "]:", "{", "}", "{#", "*", "_", "`", "$", "$$", "|", "|---|", "~~", "\\", "&lt;"),
        *("<b>", "</b>", "<script>", "<!--", "---", "---\n", ": ", ":", "? ", "&a ", "*a", "!!x ", "'", '"', "“", "@"),
        *(
            "Answer: ",
            "Hint: ",
            "Right:",
            "Order:",
            "Scale: ",
            "=",
            "[[x]]",
            "[[",
            "±",
            "..",
            "| ",
            "1. ",
            "00",
            "1.5",
            "1,5",
            "true",
            "null",
            ".nan",
            "-.inf",
        ),
        *("\u00a0", "\u2028", "\ufeff", "\u200f", "\0", "\x08", "é", "e\u0301", "\U0001f600", "\r", "%2e%2e/", "../"),
    ]
)


def _read(files: dict[str, str | bytes]) -> None:
    with TemporaryDirectory() as folder:
        module, report = read(make(Path(folder) / "module", files, base=BASE))
        assert (module is not None) == report.ok
        for finding in report.findings:
            assert finding.position.line >= 0
            assert finding.message
        if module:
            _hold_together(module)


def _hold_together(module: Module) -> None:
    """Every reference of a module resolves, and nothing in it can act."""
    media = {one.path for one in module.media}
    lessons = {one.id for one in module.lessons}
    parts: tuple[Lesson | Bank, ...] = (*module.lessons, *module.banks)
    questions = [q for part in parts for q in part.questions]
    ids = {q.id for q in questions}
    assert len(ids) == len(questions)
    trees = [lesson.body for lesson in module.lessons] + [q.text.nodes for q in questions]
    for node in (below for tree in trees for top in tree for below in top.walk()):
        if node.kind is Kind.IMAGE:
            assert node.get("src") in media
            assert node.text or node.get("decorative")
        elif node.kind is Kind.LINK:
            assert node.get("media") in media | {""}
            assert node.get("lesson") in lessons | {""}
            assert node.get("lesson") or node.get("media") or SAFE.match(node.get("href"))
        elif node.kind is Kind.QUESTION:
            assert node.get("ref") in ids
        elif node.kind in (Kind.HTML, Kind.HTML_BLOCK):
            assert not re.search(r"<\s*(script|style|iframe|img|a)\b|\son\w+\s*=", node.text, re.IGNORECASE)


@st.composite
def changed(draw: st.DrawFn) -> dict[str, str | bytes]:
    """Draw a module in which some files were cut, glued and sprinkled with what means something."""
    files: dict[str, str | bytes] = {}
    for path, text in SOURCES.items():
        result = text
        for _ in range(draw(st.integers(0, 3))):
            start = draw(st.integers(0, len(result)))
            length = draw(st.sampled_from((0, 0, 1, 2, 5, 30)))
            result = result[:start] + "".join(draw(st.lists(PIECES, max_size=4))) + result[start + length :]
        files[path] = result
    return files


def test_the_module_that_accidents_happen_to_is_without_fault(tmp_path: Path) -> None:
    module, report = read(make(tmp_path, SOURCES, base=BASE))
    assert report.findings == ()
    assert module is not None
    _hold_together(module)


SETTINGS = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@SETTINGS
@given(changed())
def test_a_module_with_accidents_gives_findings(files: dict[str, str | bytes]) -> None:
    _read(files)


@SETTINGS
@given(st.sampled_from(sorted(SOURCES)), st.lists(PIECES | st.text(max_size=5), max_size=40))
def test_any_text_in_any_file_gives_findings(path: str, pieces: list[str]) -> None:
    _read({**SOURCES, path: "".join(pieces).encode("utf-8", "surrogatepass")})


@SETTINGS
@given(st.sampled_from(sorted(SOURCES)), st.binary(max_size=300))
def test_any_bytes_in_any_file_give_findings(path: str, content: bytes) -> None:
    _read({**SOURCES, path: content})


@SETTINGS
@given(st.dictionaries(st.sampled_from(sorted(SOURCES)), st.none() | st.just(b""), max_size=5))
def test_missing_and_empty_files_give_findings(files: dict[str, bytes | None]) -> None:
    present = {path: content for path, content in {**SOURCES, **files}.items() if content is not None}
    with TemporaryDirectory() as folder:
        module, report = read(make(Path(folder) / "module", present, base={}) if present else Path(folder))
        assert (module is not None) == report.ok
