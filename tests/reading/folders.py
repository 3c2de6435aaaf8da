"""Small module folders for the tests of the reading room."""

from collections.abc import Mapping
from pathlib import Path

from essence_packager.model.finding import Finding
from essence_packager.model.module import Module
from essence_packager.reading.folder import read

Content = str | bytes | None
Files = Mapping[str, Content]

MODULE = """\
format: 1
uuid: 6f1d1f5e-8a53-4d9e-9d0b-5f4f5b0c7a11
title: Teams
language: en
license: CC-BY-4.0
contact: anna@example.org
competences:
  - id: collaboration
    title: Collaboration
    framework: lifecomp
    code: S3
    outcomes:
      - id: roles
        statement: Agree on roles
assessments:
  - id: final
    pass: 70%
"""
LESSON = "# Why\n\nBecause.\n"
BANK = "## Who? {#who outcomes=roles}\n\n- [ ] The boss\n- [x] The newest\n"
SMALLEST_PNG = b"\x89PNG\r\n\x1a\n"

BASE: Files = {"module.yaml": MODULE, "lessons/01-why.md": LESSON, "questions/final.md": BANK}
"""The smallest module that nothing is to be said about."""


def make(folder: Path, files: Files = {}, base: Files = BASE) -> Path:  # noqa: B006
    """Write the base with some files changed, added, or (None) left out; return the folder."""
    for path, content in {**base, **files}.items():
        if content is None:
            continue
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return folder


def findings(folder: Path, files: Files = {}) -> tuple[Finding, ...]:  # noqa: B006
    """Return what is said about the base with some files changed."""
    return read(make(folder, files))[1].findings


def module(folder: Path, files: Files = {}) -> Module:  # noqa: B006
    """Return the module of the base with some files changed, which must be without errors."""
    found, report = read(make(folder, files))
    assert found is not None, report.findings
    return found


def lesson(text: str) -> dict[str, Content]:
    """Return a lesson with a title and this text, which begins on line 3."""
    return {"lessons/01-why.md": f"# Why\n\n{text}\n"}


def facts(old: str, new: str) -> dict[str, Content]:
    """Return module.yaml with some words changed."""
    assert old in MODULE
    return {"module.yaml": MODULE.replace(old, new)}


def more_facts(lines: str) -> dict[str, Content]:
    """Return module.yaml with lines added at its end (from line 18 on)."""
    return {"module.yaml": f"{MODULE}{lines}\n"}


def bank(text: str) -> dict[str, Content]:
    """Return a bank with the base's question (lines 1 to 4) and more from line 6 on."""
    return {"questions/final.md": f"{BANK}\n{text}\n"}


def yaml_bank(lines: str) -> dict[str, Content]:
    """Return a YAML bank in place of the Markdown one: one good question (lines 1 to 4), then these lines."""
    first = "- id: who\n  type: true-false\n  text: Two make a team.\n  correct: true\n  outcomes: [roles]\n"
    return {"questions/final.md": None, "questions/final.yaml": first + lines}


def picture(name: str = "media/a.png", content: bytes = SMALLEST_PNG) -> dict[str, Content]:
    """Return a media file."""
    return {name: content}
