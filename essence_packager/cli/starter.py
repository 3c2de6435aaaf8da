"""Writes the files of a new module, all of them or none: a sample of two lessons, or a copy of an example."""

import contextlib
import json
import re
import unicodedata
import uuid
from pathlib import Path
from typing import NamedTuple

from essence_packager.litter import is_litter
from essence_packager.resources import resource

LANGUAGES = ("en", "lv")
"""Languages that there is a sample text in; the first serves all others."""

SCHEMA = Path(".essence", "module.schema.json")
"""Where the first line of module.yaml tells editors to look, so that they need no network."""

MODULE = Path("module.yaml")

Files = dict[Path, bytes]


class Wishes(NamedTuple):
    """What the author of a new module was asked. ``language`` is a BCP 47 tag, ``licence`` an SPDX expression."""

    title: str
    language: str
    licence: str
    contact: str


def sample(wishes: Wishes) -> Files:
    """Return the files of the sample: two lessons and five questions that build at once."""
    files = _files(resource("templates", "new", sample_language(wishes.language)))
    files[MODULE] = _filled(files[MODULE].decode("utf-8"), wishes).encode("utf-8")
    files[SCHEMA] = resource("schemas", "module.schema.json").read_bytes()
    return files


def copied(name: str, title: str = "", contact: str = "") -> Files:
    """Return the files of an example by its name, with an identity of its own and what is given of its facts."""
    files = _files(resource("examples", name))
    files[MODULE] = re.sub(rb"(?m)^uuid: [0-9a-f-]+", b"uuid: " + _identity().encode(), files[MODULE], count=1)
    for field, value in (("title", title), ("contact", contact)):
        if value:
            files[MODULE] = _with_value(files[MODULE], field, value)
    return files


def _with_value(facts: bytes, field: str, value: str) -> bytes:
    line = f"{field}: {_quoted(value)}".encode()
    return re.sub(rb"(?m)^" + field.encode() + rb": [^\r\n]*", lambda _: line, facts, count=1)


def write(folder: Path, files: Files) -> tuple[Path, ...]:
    """Write a new module into a folder that is empty or not there; return its files, relative to the folder.

    Raises OSError when it cannot be written; what was written until then is removed.
    """
    made: list[Path] = []
    try:
        for name, content in files.items():
            _make_parents(folder / name, made)
            made.append(folder / name)
            made[-1].write_bytes(content)
    except BaseException:
        _remove(made)
        raise
    return tuple(name for name in files if name != SCHEMA)


def sample_language(language: str) -> str:
    """Return the language of the sample text that a module in ``language`` starts with."""
    base = language.partition("-")[0].lower()
    return base if base in LANGUAGES else LANGUAGES[0]


def _files(folder: Path) -> Files:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not is_litter(path.name))
    return {path.relative_to(folder): path.read_bytes() for path in found}


def _make_parents(path: Path, made: list[Path]) -> None:
    missing = [parent for parent in path.parents if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir()
        made.append(parent)


def _remove(made: list[Path]) -> None:
    for path in reversed(made):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _identity() -> str:
    return str(uuid.uuid4())


def _filled(template: str, wishes: Wishes) -> str:
    """Fill in the answers as YAML strings in double quotes: whatever was typed means itself."""
    values = {
        "uuid": _identity(),
        "title": _quoted(wishes.title),
        "language": wishes.language,
        "license": wishes.licence,
        "contact": _quoted(wishes.contact),
    }
    lines = template.splitlines()
    kept = [line for line in lines if wishes.contact or not line.startswith("contact:")]
    return "".join(line.format(**values) + "\n" for line in kept)


def _quoted(text: str) -> str:
    folded = " ".join(text.split())
    safe = "".join(c for c in folded if unicodedata.category(c) not in ("Cc", "Cs"))
    return json.dumps(unicodedata.normalize("NFC", safe), ensure_ascii=False)
