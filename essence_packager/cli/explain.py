"""The command ``explain``: says more about a finding than fits beside a line."""

import difflib

import click

from essence_packager.cli.completion import finding_ids
from essence_packager.cli.language import lang_option
from essence_packager.model.finding import Severity


@click.command(short_help="Explain a finding.")
@lang_option
@click.argument("id", required=False, shell_complete=finding_ids)
def command(id: str | None) -> int:
    """Explain the finding ID: what it means, why it matters, how to mend it.

    Without ID all findings are listed.
    """
    from essence_packager.cli.language import language, words
    from essence_packager.findings.catalogue import ids
    from essence_packager.findings.translation import entry_in

    spoken, t = language(), words().t
    known = ids()
    if id is None:
        width = max(map(len, known))
        kind = max(len(t(f"severity-{severity.value}")) for severity in Severity)
        for each in (entry_in(id, spoken) for id in known):
            click.echo(f"{each.id:<{width}}  {t(f'severity-{each.severity.value}'):<{kind}}  {each.title}")
        return 0
    name = id.strip("[]")
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint = f"Did you mean {near[0]}?" if near else "`essence-packager explain` lists them all."
        raise click.UsageError(f"There is no finding {name}. {hint}")
    found = entry_in(name, spoken)
    others = "".join(
        t("explain-profile", severity=t(f"severity-{severity.value}"), name=profile)
        for profile, severity in found.profiles
    )
    severity = t(f"severity-{found.severity.value}")
    click.echo(f"{click.style(found.id, bold=True)} ({severity}{others}): {found.title}")
    mend = found.mend.format_map(_Placeholders())
    for text in (found.why, t("what-to-do", mend=mend), t("source", source=found.source) if found.source else ""):
        if text:
            click.echo()
            click.echo(click.wrap_text(text, width=90, preserve_paragraphs=True))
    return 0


class _Placeholders(dict[str, str]):
    """Shows where a finding would name the author's own words."""

    def __missing__(self, name: str) -> str:
        return f"<{name}>"
