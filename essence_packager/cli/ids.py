"""The command ``ids``: writes the ids of all that learners answer into the files, to outlive a new wording."""

import os
import shutil
from itertools import groupby
from pathlib import Path

import click

from essence_packager.cli.folder import folder_argument

SUFFIX = ".essence-part"


@click.command(short_help="Write missing ids into the sources.")
@folder_argument
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
def command(folder: Path, dry_run: bool) -> int:
    """Write an id into every question, reflection and checklist of the module in FOLDER that has none.

    Without an id of its own a question is known by its words: change them, and the LMS sees a new question; what
    learners wrote or ticked off is lost. Run this before learners get the package. Ids that are there stay.
    """
    from essence_packager.api import check
    from essence_packager.cli.findings import show
    from essence_packager.cli.language import language, words
    from essence_packager.cli.naming import named
    from essence_packager.findings.translation import translated
    from essence_packager.model.finding import Report
    from essence_packager.reading.ids import unnamed

    report = check(folder)
    if not report.ok:
        show(translated(Report(report.errors), language()), folder)
        click.echo(f"\n{words().t('no-id-written')}")
        return 1
    found = unnamed(folder)
    for file, questions in groupby(found, key=lambda question: question.file):
        path = folder.joinpath(*file.split("/"))
        group = list(questions)
        for question in group:
            click.echo(f"{path}:{question.line}: #{question.id}")
        if not dry_run:
            with path.open(encoding="utf-8", newline="") as stream:
                text = stream.read()
            _replace(path, named(text, group, markdown=path.suffix.lower() == ".md"))
    done = "ids-to-write" if dry_run else "ids-written"
    click.echo(words().t(done, n=len(found)) if found else words().t("ids-complete"))
    return 0


def _replace(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}{SUFFIX}")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        shutil.copymode(path, part)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
