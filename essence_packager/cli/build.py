"""The command ``build``: makes the packages of a module and says what was made."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from essence_packager.cli.asked import TEXT, Asked, asked, finding_options
from essence_packager.cli.config import read_config
from essence_packager.cli.folder import folder_argument
from essence_packager.cli.language import words

if TYPE_CHECKING:
    from essence_packager.model.finding import Report
    from essence_packager.packaging.pack import Package
    from essence_packager.packaging.target import Target


@click.command(short_help="Make the packages for an LMS.")
@folder_argument
@click.option(
    "--target",
    "targets",
    multiple=True,
    help="What to build: scorm12 (the default), xapi (1.0.3), xapi2 (2.0). May be given several times.",
)
@click.option("--language", "languages", multiple=True, help="Build this language only, e.g. lv; all when left out.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="The folder for the packages; it is made when it is not there.",
)
@finding_options
def command(folder: Path, targets: Sequence[str], languages: Sequence[str], out: Path, **options: Any) -> int:
    """Make the packages of the module in FOLDER, ready to import into an LMS.

    FOLDER is the present folder when left out. With mistakes in it nothing is written.
    """
    from essence_packager.api import DEFAULT_TARGETS, chosen, examine, pack

    try:
        standards = chosen(targets or DEFAULT_TARGETS)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--target") from error
    wanted = asked(read_config(Path.cwd()), **options)
    examined = examine(folder, standards)
    status = _tell(examined.report, folder, wanted)
    aside = wanted.format != TEXT
    if examined.course is None or status:
        click.echo(words().t("nothing-built"), err=aside)
        return 1
    try:
        packages = pack(examined.course, standards, languages or None, out)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--language") from error
    targets_by_name = {standard.name: standard for standard in standards}
    shown: set[Path] = set()
    for package in packages:
        _show(package, aside, targets_by_name[package.target], [path for path in package.beside if path not in shown])
        shown.update(package.beside)
    return 0


def _tell(report: "Report", folder: Path, wanted: Asked) -> int:
    """Tell what was found, in text only when there is something; return 1 when nothing may be built."""
    from essence_packager.cli.findings import show
    from essence_packager.cli.results import sifted, tell
    from essence_packager.findings.result import Result

    def shown(results: Sequence[Result]) -> None:
        if results[0].report.findings:
            show(results[0].report, folder)
            click.echo()

    return tell(sifted([Result(folder.as_posix(), report, folder=True)], wanted), wanted, shown)


def _show(package: "Package", aside: bool, target: "Target", beside: Sequence[Path]) -> None:
    """Say what was made; on stderr where stdout belongs to a machine."""
    t = words().t
    ready = t(f"ready-{target.guide}", size=_number(package.size), title=target.title)
    click.echo(f"{click.style(str(package.path), bold=True)}  {ready}", err=aside)
    for path in beside:
        click.echo(str(path), err=aside)
    click.echo(t("state", worst=_number(package.state), limit=_number(package.state_limit)), err=aside)
    click.echo(t("digest", digest=package.digest), err=aside)


def _number(number: int) -> str:
    return f"{number:,}".replace(",", words().t("thousands"))
