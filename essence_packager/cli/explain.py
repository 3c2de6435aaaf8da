"""The command ``explain``: says more about a finding than fits beside a line."""

import re

import click

from essence_packager.cli.finding_ids import check_known, complete
from essence_packager.cli.language import lang_option
from essence_packager.model.finding import Severity

_PLACEHOLDER = re.compile(r"<\w+>")
"""A remedy that is made for its place as a whole, and says nothing without it."""


@click.command(short_help="Explain a finding.")
@lang_option
@click.argument("id", required=False, shell_complete=complete)
def command(id: str | None) -> int:
    """Explain the finding ID: what it means, why it matters, how to mend it.

    Without ID all findings are listed.
    """
    if id is None:
        _list()
    else:
        _explain(id.strip("[]"))
    return 0


def _list() -> None:
    from essence_packager.cli.language import language, words
    from essence_packager.findings.catalogue import ids
    from essence_packager.findings.translation import entry_in

    known, severities = ids(), {each: words().t(f"severity-{each.value}") for each in Severity}
    width, kind = max(map(len, known)), max(map(len, severities.values()))
    for found in (entry_in(id, language()) for id in known):
        click.echo(f"{found.id:<{width}}  {severities[found.severity]:<{kind}}  {found.title}")


def _explain(id: str) -> None:
    from essence_packager.cli.language import language, words
    from essence_packager.findings.catalogue import readable
    from essence_packager.findings.translation import entry_in

    check_known([id])
    found, t = entry_in(id, language()), words().t
    others = "".join(
        t("explain-profile", severity=t(f"severity-{severity.value}"), name=profile)
        for profile, severity in found.profiles
    )
    severity = t(f"severity-{found.severity.value}")
    click.echo(f"{click.style(found.id, bold=True)} ({severity}{others}): {found.title}")
    mend = readable(found.mend)
    parts = [readable(found.why), t("what-to-do-there") if _PLACEHOLDER.fullmatch(mend) else t("what-to-do", mend=mend)]
    if found.source:
        parts.append(t("source", source=found.source))
    for part in parts:
        click.echo()
        click.echo(click.wrap_text(part, width=90, preserve_paragraphs=True))
