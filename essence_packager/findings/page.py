"""Makes the pages of findings from the catalogue: ``python -m essence_packager.findings.page docs``."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from essence_packager.findings.catalogue import Entry, entry, readable
from essence_packager.resources import resource

_LINE = re.compile(r"^# --- (?P<section>.+?) -+$|^\[(?P<id>[a-z0-9-]+)\]$", re.MULTILINE)
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~$])")
_FILES = re.compile(r" \([^()]*\.py[^()]*\)$")
_BACKTICKS = re.compile(r"`+")

_MADE = """
<!-- Made from schemas/{file} by essence_packager/findings/page.py. Change the catalogue, not this page. -->
"""

_MODULES = """\
# Findings

Everything that `essence-packager check` and `essence-packager build` can say about a module. The name of a finding
stands in square brackets at the end of its line; `essence-packager explain NAME` prints what stands here.

An **error** keeps the package from being built. A **warning** does not, but learners would notice. A **note** is for
your information. Words in angle brackets, such as `<src>`, stand for what is in your file.
"""

_PACKAGES = """\
# Findings in packages

Everything that `essence-packager validate` can say about a package. The name of a finding stands in square brackets
at the end of its line; `essence-packager explain NAME` prints what stands here.

An **error** will go wrong after the import, or keeps the package from being imported. A **warning** goes wrong in some
LMSs. A **note** is for your information. Where it matters otherwise with `--lms moodle` or `--lms adl` (the letter of
the standards), that stands beside it. Words in angle brackets, such as `<name>`, stand for what is in the package.
"""

PAGES = {
    "reference/findings.md": ("findings.toml", _MODULES),
    "reference/package-findings.md": ("package-findings.toml", _PACKAGES),
}
"""The pages in docs/, the file of the catalogue that each is made from, and how it begins."""


def page(name: str) -> str:
    """Return a page: every finding of its file, in its order and under its headings. Raises KeyError."""
    file, head = PAGES[name]
    return head + _MADE.format(file=file) + "".join(_parts(file))


def _parts(file: str) -> Iterator[str]:
    for line in _LINE.finditer(resource("schemas", file).read_text(encoding="utf-8")):
        if line["id"]:
            yield _described(entry(line["id"]))
        else:
            section = _FILES.sub("", line["section"]).removeprefix("packages: ")
            yield f"\n## {section[:1].upper()}{section[1:]}\n"


def _described(found: Entry) -> str:
    parts = [
        f"### {found.id}",
        f"**{_severity(found)}: {_plain(found.title)}.** {_plain(found.message)}",
        _plain(found.why),
        f"Write or do: {_code(found.mend)}",
        f"Where we can guess what you meant: {_code(found.mend_guess)}" if found.mend_guess else "",
        f"Source: {_plain(found.source)}" if found.source else "",
    ]
    return "\n" + "\n\n".join(filter(None, parts)) + "\n"


def _severity(found: Entry) -> str:
    other = "".join(f" ({severity.value} with --lms {name})" for name, severity in found.profiles)
    return found.severity.value.capitalize() + other


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(readable(text).split()))


def _code(text: str) -> str:
    words = " ".join(readable(text).split())
    longest = max(map(len, _BACKTICKS.findall(words)), default=0)
    fence = "`" * (longest + 1)
    space = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{space}{words}{space}{fence}"


if __name__ == "__main__":
    for each in PAGES:
        (Path(sys.argv[1]) / each).write_text(page(each), encoding="utf-8", newline="\n")
