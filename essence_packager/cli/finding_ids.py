"""The names of findings as people type them: completed with the Tab key, and checked, with the one that was meant."""

from collections.abc import Iterable

import click


def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids that begin with what is typed so far; for parameters that name a finding."""
    from essence_packager.findings.catalogue import ids

    return [id for id in ids() if id.startswith(incomplete)]


def check_known(typed: Iterable[str]) -> None:
    """Raise UsageError for the first id that no finding has."""
    from essence_packager.findings.catalogue import ids

    known = ids()
    for id in typed:
        if id not in known:
            import difflib

            near = difflib.get_close_matches(id, known, n=1, cutoff=0.75)
            hint = f"Did you mean {near[0]}?" if near else "`essence-packager explain` lists them all."
            raise click.UsageError(f"There is no finding {id}. {hint}")
