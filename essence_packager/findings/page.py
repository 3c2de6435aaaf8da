"""Makes docs/findings.md from the catalogue: ``python -m essence_packager.findings.page docs/findings.md``."""

import re
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from essence_packager.findings.catalogue import Entry, entry
from essence_packager.resources import resource

_LINE = re.compile(r"^# --- (?P<section>.+?) -+$|^\[(?P<id>[a-z0-9-]+)\]$", re.MULTILINE)
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~$])")
_BACKTICKS = re.compile(r"`+")

_HEAD = """\
# Findings

Everything that `essence-packager check` and `essence-packager build` can say about a module. The name of a finding
stands in square brackets at the end of its line; `essence-packager explain NAME` prints what stands here.

An **error** keeps the package from being built. A **warning** does not, but learners would notice. A **note** is for
your information. Words in angle brackets, such as `<src>`, stand for what is in your file.

<!-- Made from schemas/findings.toml by essence_packager/findings/page.py. Change the catalogue, not this page. -->
"""


def page() -> str:
    """Return the page: every finding of the catalogue, in its order and under its headings."""
    return _HEAD + "".join(_parts())


def readable(text: str) -> str:
    """Return a text of the catalogue for people: ``{{`` is one brace, and the placeholder ``{id}`` is ``<id>``."""
    fields = string.Formatter().parse(text)
    return "".join(words + (f"<{name}>" if name is not None else "") for words, name, _, _ in fields)


def _parts() -> Iterator[str]:
    for line in _LINE.finditer(resource("schemas", "findings.toml").read_text(encoding="utf-8")):
        if line["id"]:
            yield _described(entry(line["id"]))
        else:
            yield f"\n## {line['section'][:1].upper()}{line['section'][1:]}\n"


def _described(found: Entry) -> str:
    parts = [
        f"### {found.id}",
        f"**{found.severity.value.capitalize()}: {_plain(found.title)}.** {_plain(found.message)}",
        _plain(found.why),
        f"Write or do: {_code(found.mend)}",
        f"Where we can guess what you meant: {_code(found.mend_guess)}" if found.mend_guess else "",
        f"Source: {_plain(found.source)}" if found.source else "",
    ]
    return "\n" + "\n\n".join(filter(None, parts)) + "\n"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(readable(text).split()))


def _code(text: str) -> str:
    words = " ".join(readable(text).split())
    longest = max(map(len, _BACKTICKS.findall(words)), default=0)
    fence = "`" * (longest + 1)
    space = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{space}{words}{space}{fence}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8", newline="\n")
