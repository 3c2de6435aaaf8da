"""Writes the folder of a small module for tests that compose or build it: its facts, and the files that they name."""

from pathlib import Path

from tests.reading.folders import Files, make

_FACTS = """\
format: 1
uuid: 3f0c0d0e-0b8e-4a57-9f3a-2f6f3a1d9c11
title: Sample
language: {language}
license: CC-BY-4.0
contact: anna@example.org
{more}"""


def write_source(folder: Path, files: Files, language: str = "en", more_facts: str = "") -> Path:
    """Write module.yaml (with further lines) and these files, by path; return the folder."""
    return make(folder, files, base={"module.yaml": _FACTS.format(language=language, more=more_facts)})
