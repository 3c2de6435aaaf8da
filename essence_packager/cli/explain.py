"""The command ``explain``: says more about a finding than fits beside a line."""

import difflib

import click

from essence_packager.cli.completion import finding_ids


@click.command(short_help="Explain a finding.")
@click.argument("id", required=False, shell_complete=finding_ids)
def command(id: str | None) -> int:
    """Explain the finding ID: what it means, why it matters, how to mend it.

    Without ID all findings are listed.
    """
    from essence_packager.findings.catalogue import entries, entry

    known = {each.id: each for each in entries()}
    if id is None:
        width = max(map(len, known))
        for each in known.values():
            click.echo(f"{each.id:<{width}}  {each.severity.value:<7}  {each.title}")
        return 0
    name = id.strip("[]")
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint = f"Did you mean {near[0]}?" if near else "`essence-packager explain` lists them all."
        raise click.UsageError(f"There is no finding {name}. {hint}")
    found = entry(name)
    others = "".join(f", {severity.value} with --lms {name}" for name, severity in found.profiles)
    click.echo(f"{click.style(found.id, bold=True)} ({found.severity.value}{others}): {found.title}")
    mend = found.mend.format_map(_Placeholders())
    for text in (found.why, f"What to do: {mend}", f"Source: {found.source}" if found.source else ""):
        if text:
            click.echo()
            click.echo(click.wrap_text(text, width=90, preserve_paragraphs=True))
    return 0


class _Placeholders(dict[str, str]):
    """Shows where a finding would name the author's own words."""

    def __missing__(self, name: str) -> str:
        return f"<{name}>"
