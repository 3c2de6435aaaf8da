"""The command ``statements``: reads results back from an LRS or a file, and prints them as a table."""

from pathlib import Path

import click


@click.command(short_help="Read results back from an LRS.")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--lrs", envvar="ESSENCE_LRS_ENDPOINT", help="The LRS's address, e.g. https://lrs.example.org/xapi/.")
@click.option("--user", envvar="ESSENCE_LRS_USER", help="The user, or key, that may read there.")
@click.option("--password", envvar="ESSENCE_LRS_PASSWORD", help="Better in the environment, where no list shows it.")
@click.option("--activity", default="", help="Only this course: the IRI of the module, or that of your LMS's launch.")
@click.option("--xapi-version", default="1.0.3", show_default=True, help="The version of xAPI that the LRS speaks.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "csv", "json")),
    default="text",
    show_default=True,
    help="What to print.",
)
def command(
    file: Path | None,
    lrs: str | None,
    user: str | None,
    password: str | None,
    activity: str,
    xapi_version: str,
    form: str,
) -> int:
    """Print a table of learners, assessments and competences, of what xAPI packages sent.

    FILE holds statements as JSON lines or as a JSON array. Without FILE they are fetched from an LRS, whose address,
    user and password can also stand in the environment: ESSENCE_LRS_ENDPOINT, ESSENCE_LRS_USER, ESSENCE_LRS_PASSWORD.

    Best is the highest score of all tries of an assessment, Latest that of the last one handed in. An assessment is
    passed when one try was. Under a competence stands, for an assessment, what the latest answers to its questions
    earned; for the whole course, the latest result that the course reported. Statements of other programs are left
    out.
    """
    from essence_packager.reporting.errors import ReportingError
    from essence_packager.reporting.evidence import evidence
    from essence_packager.reporting.formats import FORMATS
    from essence_packager.reporting.table import table

    complaints: tuple[str, ...] = ()
    try:
        if file is not None:
            from essence_packager.reporting.statement_file import read

            found, complaints = read(file)
        else:
            from essence_packager.reporting.lrs import Account, statements

            if not (lrs and user and password):
                raise click.UsageError("Name a file of statements, or an LRS with --lrs, --user and --password.")
            found = tuple(statements(Account(lrs, user, password, xapi_version), activity))
    except ReportingError as error:
        raise click.ClickException(f"{error}.") from error
    for complaint in complaints:
        click.echo(complaint, err=True)
    told = [one for one in map(evidence, found) if one is not None]
    ours = [one for one in told if activity in ("", one.course)]
    click.echo(FORMATS[form](table(ours)).encode("utf-8", "replace"), nl=False)
    click.echo(f"{len(found)} statements read, {len(ours)} of them results.", err=True)
    if activity and not ours:
        click.echo("Without --activity all courses are shown; some LRSs cannot search for one.", err=True)
    return 1 if complaints else 0
