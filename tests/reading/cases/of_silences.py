"""Findings about mistakes that nothing would break, so that only learners would meet them."""

from tests.reading.cases import Case
from tests.reading.cases.of_answers import AT, of, says
from tests.reading.folders import facts, lesson, picture, yaml_bank

LESSON = "lessons/01-why.md:"
OPTIONS = "- [x] A\n- [ ] B"
PHOTO = lesson("![A circle](../media/a.jpg)")
JPEG = b"\xff\xd8\xff\xe0"
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"
AVIF = b"\x00\x00\x00\x18ftypavif\x00\x00\x00\x00"
NEWEST = "- [x] The newest member of the whole team"

BRACES = [
    Case(
        "braces-left",
        says("What? {#what points=2", OPTIONS),
        says("What? {#what points=2}", OPTIONS),
        AT + "6",
        says="## What? {#what points=2}",
    ),
    Case(
        "braces-left",
        says("Who {#what} goes?", OPTIONS),
        says("Who `{#what}` goes? {#what}", OPTIONS),
        AT + "6",
        says="## Who goes? {#what}",
    ),
    Case("braces-left", lesson("## Part {#feed\n\nSo."), lesson("## Part \\{#feed\n\nSo."), LESSON + "3"),
    Case("braces-left", lesson("## Part {#a} two\n\nSo."), lesson("## Part {a} two\n\nSo."), LESSON + "3"),
    Case("braces-left", of("- [x] A {#a\n- [ ] B"), of("- [x] A {#a}\n- [ ] B"), AT + "8", says="- [x] A {#a}"),
]

CUT = [
    Case(
        "yaml-cut",
        facts("title: Teams", "title: Teams #1"),
        facts("title: Teams", "title: Teams # see #1"),
        "module.yaml:3:8",
        says='title: "Teams #1"',
    ),
    Case(
        "yaml-cut",
        facts("- id: roles\n        statement: Agree on roles", "- statement: Use #tags well #1\n        id: roles"),
        facts("- id: roles\n        statement: Agree on roles", "- statement: Use C# well\n        id: roles"),
        "module.yaml:13:20",
        says='- statement: "Use #tags well #1"',
    ),
    Case(
        "yaml-cut",
        yaml_bank("- id: b\n  text: Who is #1?\n  type: true-false\n  correct: true\n"),
        yaml_bank('- id: b\n  text: "Who is #1?"\n  type: true-false\n  correct: true\n'),
        "questions/final.yaml:7:9",
    ),
]

JOINED = [
    Case(
        "option-joined",
        of("- [x] A\nYes, twelve hours.\n- [ ] B"),
        of("- [x] A\n  > Yes, twelve hours.\n- [ ] B"),
        AT + "9",
        says="  > Yes, twelve hours.",
    ),
    Case(
        "option-joined",
        of(f"{NEWEST}\nof all.\n- [ ] B"),
        of(f"{NEWEST}\n  of all.\n- [ ] B"),
        AT + "9",
    ),
    Case("option-joined", of("- [x] A\n- [ ] B\nNo."), of("- [x] A\n- [ ] B\nWrong: No."), AT + "10"),
]

RIGHT = [
    Case("question-all-right", of("- [x] A\n- [x] B"), of("- [x] A\n- [x] B\n- [ ] C"), AT + "6"),
]

PICTURES = [
    Case(
        "image-broken",
        PHOTO | picture("media/a.jpg", HEIC),
        PHOTO | picture("media/a.jpg", JPEG),
        "media/a.jpg",
        says="save it from there as .jpg",
    ),
    Case(
        "image-broken",
        PHOTO | picture("media/a.jpg", b"<!DOCTYPE html>"),
        PHOTO | picture("media/a.jpg"),
        "media/a.jpg",
    ),
    Case(
        "image-broken",
        PHOTO | picture("media/a.jpg", b"RIFF\x24\x00\x00\x00WAVEfmt "),
        PHOTO | picture("media/a.jpg", b"RIFF\x24\x00\x00\x00WEBPVP8 "),
        "media/a.jpg",
    ),
    Case(
        "image-broken", PHOTO | picture("media/a.jpg", b"II*\x00"), PHOTO | picture("media/a.jpg", AVIF), "media/a.jpg"
    ),
]

CASES = [*BRACES, *CUT, *JOINED, *RIGHT, *PICTURES]
