"""Random modules as folders: mostly right ones, and ways to spoil them."""

from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=40
).filter(lambda words: words.strip())
PLAIN = st.sampled_from(
    ["goal", "Rīga", "команда", "فريق", "two words", "x < y & z", "100 %", "it’s", "a_b*c", "`tick`"]
)
IDS = st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True)


@st.composite
def choices(draw: st.DrawFn, identifier: str, several: bool) -> dict[str, Any]:
    """A single or multiple choice in the YAML form."""
    count = draw(st.integers(2, 9))
    right = draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=count if several else 1))
    options = [{"id": f"o{n}", "text": draw(PLAIN) + f" {n}", "correct": n in right} for n in range(count)]
    return {"id": identifier, "type": "multiple" if several else "single", "text": draw(PLAIN), "options": options}


@st.composite
def questions(draw: st.DrawFn, identifier: str) -> dict[str, Any]:
    """A question of any type in the YAML form."""
    kind = draw(st.sampled_from(["single", "multiple", *FIELDS]))
    if kind not in FIELDS:
        return draw(choices(identifier, several=kind == "multiple"))
    return {"id": identifier, "type": kind, "text": draw(PLAIN), **draw(FIELDS[kind])}


ACCEPTED = st.lists(st.sampled_from(["Riga", "Rīga!", "x" * 60, "ja"]), min_size=1, max_size=3, unique=True)
PARTIAL = st.sampled_from(["all-or-nothing", "per-part", "right-minus-wrong"])
FEW_WORDS = st.lists(st.sampled_from(["one", "two", "three", "four", "five", "six"]), min_size=2, unique=True)
FIELDS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "true-false": st.fixed_dictionaries({"correct": st.booleans()}),
    "text": st.fixed_dictionaries({"accept": ACCEPTED, "case": st.booleans()}),
    "numeric": st.fixed_dictionaries({"answer": st.integers(-999, 999), "tolerance": st.sampled_from([0, 5, "5%"])}),
    "matching": FEW_WORDS.flatmap(
        lambda words: st.fixed_dictionaries(
            {
                "pairs": st.just([{"left": f"{word} {n}", "right": word} for n, word in enumerate(words)]),
                "partial": PARTIAL,
            }
        )
    ),
    "ordering": st.fixed_dictionaries({"items": FEW_WORDS, "partial": PARTIAL}),
    "gaps": st.fixed_dictionaries(
        {"text": st.sampled_from(["[[Riga|Rīga]] is on the [[Daugava]]", "A [[goal]]"]), "partial": PARTIAL},
        optional={"choices": st.just(["Gauja", "Venta"])},
    ),
    "likert": st.fixed_dictionaries({"scale": st.sampled_from([["No", "A little", "Yes"], 5])}),
    "long-text": st.fixed_dictionaries({"limit": st.integers(20, 60)}),
}
"""What each type has besides id, type and text."""


@st.composite
def assessments(draw: st.DrawFn, n: int, made: list[dict[str, Any]]) -> dict[str, Any]:
    """An assessment with two banks; some draw, some shuffle, some are surveys."""
    facts: dict[str, Any] = {"id": f"final-{n}", "banks": [f"bank-{n}-a", f"bank-{n}-b"]}
    if draw(st.booleans()):
        facts["draw"] = draw(st.integers(1, len(made)))
    facts["shuffle"] = draw(st.sampled_from([True, False, "questions", "options"]))
    facts["role"] = draw(st.sampled_from(["final", "final", "practice", "diagnostic", "survey"]))
    if sum(question["type"] in ("likert", "long-text") for question in made) >= facts.get("draw", len(made)):
        facts["role"] = "survey"
    if facts["role"] != "survey":
        facts["pass"] = f"{draw(st.integers(1, 100))}%"
        facts["attempts"] = draw(st.sampled_from([1, 2, 3, 35, "unlimited"]))
        facts["feedback"] = draw(st.sampled_from(["after-each", "at-end", "none"]))
    return facts


@st.composite
def folders(draw: st.DrawFn) -> dict[str, str]:
    """A module as file names and texts; it has no mistakes."""
    lessons = draw(st.integers(1, 5))
    banks = [
        {bank: [draw(questions(f"q-{n}-{bank}-{index}")) for index in range(draw(st.integers(1, 6)))] for bank in "ab"}
        for n in range(draw(st.integers(0, 2)))
    ]
    facts: dict[str, Any] = {
        "format": 1,
        "uuid": "3f0c0d0e-0b8e-4a57-9f3a-2f6f3a1d9c11",
        "title": draw(PLAIN),
        "language": draw(st.sampled_from(["en", "lv", "ar", "pt-BR"])),
        "license": "CC-BY-4.0",
        "contact": "anna@example.org",
        "assessments": [draw(assessments(n, bank["a"] + bank["b"])) for n, bank in enumerate(banks)],
    }
    files = {"module.yaml": yaml.safe_dump(facts, allow_unicode=True, sort_keys=False)}
    for lesson in range(lessons):
        files[f"lessons/{lesson:02}-lesson-{lesson}.md"] = f"# Lesson {lesson}\n\n{draw(WORDS)}\n"
    for n, both in enumerate(banks):
        for bank, content in both.items():
            files[f"questions/bank-{n}-{bank}.yaml"] = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    return files


@st.composite
def spoiled(draw: st.DrawFn, valid: dict[str, str]) -> dict[str, bytes]:
    """A folder with a few accidents: bytes cut out, put in, doubled, or a file gone or renamed."""
    files = {name: text.encode("utf-8") for name, text in valid.items()}
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(files)))
        content = files[name]
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 30)))
        accident = draw(st.sampled_from(["cut", "put", "double", "gone", "rename", "recode"]))
        if accident == "cut":
            files[name] = content[:start] + content[end:]
        elif accident == "put":
            files[name] = content[:start] + draw(SCRAPS) + content[start:]
        elif accident == "double":
            files[name] = content[:end] + content[start:]
        elif accident == "gone" and len(files) > 1:
            del files[name]
        elif accident == "rename":
            files[name + draw(st.sampled_from([".txt", " (1)", ".bak", ".docx"]))] = files.pop(name)
        elif accident == "recode":
            files[name] = content.decode("utf-8", "replace").encode("cp1257", "replace")
    return files


SCRAPS = st.one_of(
    st.binary(max_size=12),
    st.sampled_from(
        [
            b":::{question}\n",
            b":::\n",
            b"---\n",
            b"\t",
            "“".encode(),
            b"\xef\xbb\xbf",
            b"\r\n",
            b"&a *a",
            b"<<: *x\n",
            b"- [x] \n",
            b"Answer: \n",
            b"## \n",
            b"![](../../etc)\n",
            b"[a](b.md)\n",
            b"<script>",
            b"[^1]",
            b"$$\\frac{",
            b"{#id outcomes=}",
            b"\x00",
            "\u2028".encode(),
            b"!!python/object:os.system",
        ]
    ),
)


def write(files: dict[str, bytes] | dict[str, str], folder: Path) -> Path:
    """Write a folder's files."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return folder
