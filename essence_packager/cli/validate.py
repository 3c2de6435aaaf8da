"""The command ``validate``: judges packages of any maker."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from essence_packager.cli.asked import asked, finding_options
from essence_packager.cli.config import LEAST_SECONDS, Config, read_config
from essence_packager.cli.failures import MISUSED
from essence_packager.cli.folder import MODULE_FILE
from essence_packager.validating.profiles import PROFILES

if TYPE_CHECKING:
    from essence_packager.findings.result import Result
    from essence_packager.model.finding import Report
    from essence_packager.validating.limits import Limits

LMS = tuple(PROFILES)
SECONDS = 30
"""Time for playing one package, where nobody says otherwise."""


@click.command(short_help="Judge packages of any maker.")
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, readable=False, path_type=Path), metavar="PATH..."
)
@click.option("--lms", type=click.Choice(LMS), help="Judge as this LMS does; adl: by the letter of the standards.")
@finding_options
@click.option("--run/--no-run", default=None, help="Play the packages in Chromium, too.")
@click.option("--run-seconds", type=click.IntRange(LEAST_SECONDS), help="Time for playing one package; 30.")
@click.option("--max-files", type=click.IntRange(1), help="Files that a package may have; 100000.")
@click.option("--max-total", type=click.IntRange(1), help="GiB of all files when unpacked; 16.")
@click.option("--max-ratio", type=click.IntRange(1), help="How many times larger files may become; 200.")
@click.option("--max-manifest", type=click.IntRange(1), help="MiB of a manifest; 32.")
def command(
    paths: Sequence[Path],
    lms: str | None,
    format: str | None,
    fail_on: str | None,
    ignore: Sequence[str],
    baseline: Path | None,
    write_baseline: Path | None,
    run: bool | None,
    run_seconds: int | None,
    max_files: int | None,
    max_total: int | None,
    max_ratio: int | None,
    max_manifest: int | None,
) -> int:
    """Say what will go wrong when the packages at PATH are imported into an LMS.

    PATH is a package (SCORM 1.2, SCORM 2004, xAPI with tincan.xml, cmi5) as a zip, the folder it is made from, its
    manifest alone, or a folder of packages. Nothing is unpacked or fetched, nor run unless --run asks for it.
    """
    from essence_packager.cli.results import sifted, tell

    for path in paths:
        if (path / MODULE_FILE).is_file():
            raise click.BadParameter(
                f"{path} is the folder of a module, not a package. Check it: essence-packager check {path}. "
                "Or build it, and validate the zip.",
                param_hint="PATH",
            )
        if not path.is_file() and not path.is_dir():
            raise click.BadParameter(
                f"{path} is neither a file nor a folder. What comes through a pipe has to be saved as a file first.",
                param_hint="PATH",
            )
    config = read_config(Path.cwd())
    wanted = asked(
        config,
        format=format,
        fail_on=fail_on,
        ignore=ignore,
        baseline=baseline,
        write_baseline=write_baseline,
    )
    profile = lms or config.lms or LMS[0]
    if profile not in LMS:
        raise click.UsageError(f"lms = {profile} in the settings: there are {', '.join(LMS)}.")
    limits = _limits(config, max_files, max_total, max_ratio, max_manifest)
    is_run = config.run if run is None else run
    seconds = float(run_seconds or config.run_seconds or SECONDS)
    results = _judged(paths, profile, limits, Playing(profile, limits, seconds) if is_run else None)

    def show(told: Sequence["Result"]) -> None:
        from essence_packager.cli.findings import show_packages

        if told:
            show_packages(told, played=is_run is True)

    return tell(sifted(results, wanted), wanted, show)


def _limits(config: Config, files: int | None, total: int | None, ratio: int | None, manifest: int | None) -> "Limits":
    from essence_packager.validating.limits import DEFAULT, MIB

    gib = total or config.max_total
    mib = manifest or config.max_manifest
    return DEFAULT._replace(
        members=files or config.max_files or DEFAULT.members,
        total=gib << 30 if gib else DEFAULT.total,
        ratio=ratio or config.max_ratio or DEFAULT.ratio,
        manifest=mib * MIB if mib else DEFAULT.manifest,
    )


class MissingToolError(click.ClickException):
    """What was asked for needs something that is not installed."""

    exit_code = MISUSED


class Playing:
    """Plays packages, one after the other, and says once where the browser could not be shut in."""

    def __init__(self, profile: str, limits: "Limits", seconds: float) -> None:
        self._profile = profile
        self._limits = limits
        self._seconds = seconds
        self._sandboxed = True

    def played(self, package: Path, report: "Report") -> "Report":
        """Return a report with what came of playing the package. Raises MissingToolError where there is no browser."""
        from essence_packager.playing.errors import CannotPlayError
        from essence_packager.playing.play import play

        try:
            result = play(package, profile=self._profile, limits=self._limits, seconds=self._seconds)
        except CannotPlayError as error:
            raise MissingToolError(str(error)) from error
        if not result.pages:
            click.echo(f"{package.as_posix()} was not played: no page that it names could be opened.", err=True)
        if self._sandboxed and not result.sandboxed:
            self._sandboxed = False
            click.echo("Chromium runs without its sandbox, which this system does not allow.", err=True)
        return type(report).of((*report.findings, *result.report.findings))


def _judged(paths: Sequence[Path], profile: str, limits: "Limits", playing: "Playing | None") -> list["Result"]:
    from essence_packager.findings.result import Result
    from essence_packager.validating.many import packages_in, validate_all

    packages: list[Path] = []
    for path in paths:
        found = packages_in(path)
        packages.extend(found)
        if not found:
            click.echo(f"No packages in {path.as_posix()}/.", err=True)
    progress = len(packages) > 1 and sys.stderr.isatty()
    results: list[Result] = []
    for package, judged in validate_all(packages, profile=profile, limits=limits):
        report = playing.played(package, judged) if playing and os.access(package, os.R_OK) else judged
        results.append(Result(package.as_posix(), report, package.is_dir(), package.name or package.resolve().name))
        if progress:
            click.echo(f"\r{len(results)} of {len(packages)} packages", nl=False, err=True)
    if progress:
        click.echo("\r" + " " * 40 + "\r", nl=False, err=True)
    return results
