"""Writes courses to measure with: lessons of about 750 words with a picture, a list and a table, twenty questions."""

import random
from pathlib import Path

WORDS = """attempt because before between change clear common compare complex context culture current develop different
energy evidence example explain function general history important include increase language learning lesson light
measure method model motion number observe package predict pressure process question reason recent record reduce
report require result science score signal similar simple sound student surface system teacher water""".split()
OPTIONS = 4
PICTURE_BYTES = 100_000

_HEAD = """format: 1
uuid: 0a7f6f1e-64a5-4d24-9c5e-3f5e3a9b7c10
title: A course to measure with
language: en
license: CC0-1.0
"""
_ASSESSED = """competences:
  - id: measuring
    title: Measuring
    framework: https://example.org/framework
    outcomes:
      - id: known
        statement: Say how long it takes
assessments:
  - id: final
"""
# The start of a JPEG of 800 × 600; what follows stands for its compressed picture and is as hard to compress.
_JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0001108025803200301110002110003110000")


def write_course(folder: Path, lessons: int, seed: int = 1) -> Path:
    """Write a course of so many lessons, the same for the same seed; return its folder."""
    dice = random.Random(seed)
    for name in ("lessons", "questions", "media"):
        (folder / name).mkdir(parents=True)
    _text(folder / "module.yaml", _HEAD + _ASSESSED)
    for number in range(1, lessons + 1):
        _text(folder / "lessons" / f"{number:04}.md", _lesson(dice, number))
        (folder / "media" / f"{number:04}.jpg").write_bytes(_JPEG + dice.randbytes(PICTURE_BYTES - len(_JPEG)))
    _text(folder / "questions" / "final.yaml", "".join(_question(dice, number) for number in range(1, 21)))
    return folder


def write_page(folder: Path) -> Path:
    """Write a module of one page: a title and a sentence."""
    (folder / "lessons").mkdir(parents=True)
    _text(folder / "module.yaml", _HEAD)
    _text(folder / "lessons" / "01-page.md", "# One page\n\nOne sentence.\n")
    return folder


def write_film_course(folder: Path, films: int, size: int) -> Path:
    """Write a module of one page that links to so many files of ``size`` bytes; sparse, so that the disk holds none."""
    write_page(folder)
    (folder / "media").mkdir()
    links = []
    for number in range(1, films + 1):
        with (folder / "media" / f"film-{number}.mp4").open("wb") as stream:
            stream.truncate(size)
        links.append(f"- [Film {number}](../media/film-{number}.mp4)\n")
    _text(folder / "lessons" / "01-page.md", "# Films\n\n" + "".join(links))
    return folder


def _lesson(dice: random.Random, number: int) -> str:
    items = "".join(f"- {_sentence(dice, 8)}\n" for _ in range(5))
    rows = "".join(f"| {_words(dice, 3)} | {_words(dice, 5)} |\n" for _ in range(4))
    paragraphs = "\n\n".join(" ".join(_sentence(dice, 14) for _ in range(6)) for _ in range(7))
    return (
        f"---\nminutes: 10\noutcomes: [known]\n---\n# Lesson {number}: {_words(dice, 4)}\n\n{paragraphs}\n\n"
        f"## {_words(dice, 3)}\n\n![{_sentence(dice, 9)}](../media/{number:04}.jpg)\n\n{items}\n"
        f"| Word | Meaning |\n|---|---|\n{rows}\n{_sentence(dice, 12)}\n"
    )


def _question(dice: random.Random, number: int) -> str:
    right = dice.randrange(OPTIONS)
    options = "".join(
        f'    - {{id: o{index}, text: "{_sentence(dice, 10)}", correct: {str(index == right).lower()}}}\n'
        for index in range(OPTIONS)
    )
    text = _sentence(dice, 12)
    return f'- id: q{number:02}\n  type: single\n  text: "{text}"\n  outcomes: [known]\n  options:\n{options}'


def _sentence(dice: random.Random, words: int) -> str:
    chosen = dice.choices(WORDS, k=words)
    chosen[words // 2] = f"*{chosen[words // 2]}*"
    return f"{' '.join(chosen).capitalize()}."


def _words(dice: random.Random, words: int) -> str:
    return " ".join(dice.choices(WORDS, k=words))


def _text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
