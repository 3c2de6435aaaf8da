"""Writes small modules as an author would, builds them, and hands out what an LMS unpacks."""

import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import essence_packager
from tests.support.packages import unpack

UUID = "5a0c9d3e-7c1b-4f6e-9a52-0d6a3f1e8b77"

FACTS = """\
format: 1
uuid: {uuid}
id: small
title: Small module
version: {version}
language: en
license: CC-BY-4.0
authors: [Anna Bērziņa]
contact: anna@example.org
competences:
  - id: collaboration
    title: Collaboration
    framework: lifecomp
    code: S3
    outcomes:
      - id: roles
        statement: Agree on roles
  - id: communication
    title: Communication
    framework: lifecomp
    code: S2
    outcomes:
      - id: listening
        statement: Listen first
"""

FINAL = """\
## Who speaks first? {#speak-first outcomes=roles}
- [ ] The boss
  > Then nobody disagrees.
- [x] The newest member
  > Yes, fresh eyes first.
- [ ] Nobody

Hint: Who has least to lose?

## What helps a team? {#helps outcomes=roles,listening}
- [x] A shared goal
- [ ] Silence
- [x] Clear roles

## A wish is a goal. {#wish outcomes=listening}
Answer: false

## What is the capital of Latvia? {#capital outcomes=listening}
Answer: Riga | Rīga
"""

LONG = "\n\n".join(f"Sentence {number} of a lesson that is longer than the screen." for number in range(1, 31))
"""So that a lesson does not count as read because its end happens to be in sight."""

WHY = f"""\
# Why teams fail

Nobody says what the goal is.

{LONG}

:::{{question}}
## Which of these is a goal? {{#goal outcomes=roles}}
- [ ] We do our best
  > A wish, not a goal.
- [x] By Friday the report is sent
:::
"""

END = f"""\
# A short end

Write the goal down.

{LONG}
"""


@dataclass(frozen=True, slots=True)
class Source:
    """The folder of a module: two lessons with a question in the flow, and one final test of four questions."""

    version: str = "1.0.0"
    settings: str = ""
    """Further lines of module.yaml."""
    finals: str = "attempts: 2, pass: 75%"
    """Settings of the final test, as in a YAML flow mapping; empty: there is no final test."""
    assessments: Mapping[str, str] = field(default_factory=dict)
    """Further assessments: settings by id."""
    lessons: Mapping[str, str] = field(default_factory=lambda: {"01-why": WHY, "02-end": END})
    banks: Mapping[str, str] = field(default_factory=lambda: {"final": FINAL})

    def but(self, **changes: object) -> "Source":
        """The same module with something else in it."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def write(self, folder: Path) -> Path:
        """Write the folder."""
        declared = {**({"final": self.finals} if self.finals else {}), **self.assessments}
        lines = [f"  - {{id: {name}, {settings}}}\n" for name, settings in declared.items()]
        facts = FACTS.format(uuid=UUID, version=self.version) + self.settings + "\n"
        if lines:
            facts += "assessments:\n" + "".join(lines)
        named = {*declared, *re.findall(r"[\w-]+", " ".join(declared.values()))}
        files = {"module.yaml": facts}
        files |= {f"lessons/{name}.md": text for name, text in self.lessons.items()}
        files |= {f"questions/{name}.md": text for name, text in self.banks.items() if name in named}
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder


class Builder:
    """Builds modules once each; a context manager that leaves nothing behind."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.built: dict[str, Path] = {}

    def __call__(self, source: Source) -> Path:
        """The unpacked SCORM 1.2 package of a module."""
        key = repr(source)
        if key not in self.built:
            place = Path(tempfile.mkdtemp(dir=self.folder))
            [package] = essence_packager.build(source.write(place / "small"), out=place / "out")
            self.built[key] = unpack(package.path, place / "unpacked")
            shutil.rmtree(place / "small")
        return self.built[key]
