"""Makes the pages of the reference from the code: ``make reference``; a test says when they are out of date."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from docs.site import api, commands, examples, fields, settings
from essence_packager.findings import page as findings
from essence_packager.packaging import xapi_profile

DOCS = Path(__file__).resolve().parents[1]

PAGES: Mapping[str, Callable[[], str]] = {
    "reference/api.md": api.page,
    "reference/commands.md": commands.page,
    "reference/examples.md": examples.page,
    "reference/fields.md": fields.page,
    "reference/settings.md": settings.page,
    **{name: partial(findings.page, name) for name in findings.PAGES},
}
"""Pages that are made whole; that of the xAPI profile is made in part."""


def main() -> None:
    """Write all of them."""
    for name, made in PAGES.items():
        (DOCS / name).write_text(made(), encoding="utf-8", newline="\n")
    xapi_profile.main(DOCS)


if __name__ == "__main__":
    main()
