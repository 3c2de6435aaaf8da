"""The command ``validate``: judges packages of any maker."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from essence_packager.cli.asked import asked, finding_options
from essence_packager.cli.config import Config, read_config
from essence_packager.validating.profiles import PROFILES

if TYPE_CHECKING:
    from essence_packager.findings.result import Result
    from essence_packager.validating.limits import Limits

LMS = tuple(PROFILES)


@click.command(short_help="Judge packages of any maker.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH...")
@click.option("--lms", type=click.Choice(LMS), help="Judge as this LMS does; adl: by the letter of the standards.")
@finding_options
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
    max_files: int | None,
    max_total: int | None,
    max_ratio: int | None,
    max_manifest: int | None,
) -> int:
    """Say what will go wrong when the packages at PATH are imported into an LMS.

    PATH is a package (SCORM 1.2, SCORM 2004, xAPI with tincan.xml, cmi5) as a zip, the folder it is made from, its
    manifest alone, or a folder of packages. Nothing is unpacked, run or fetched.
    """
    from essence_packager.cli.results import sifted, tell

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
    results = _judged(paths, profile, limits)
    return tell(sifted(results, wanted), wanted, _show)


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


def _judged(paths: Sequence[Path], profile: str, limits: "Limits") -> list["Result"]:
    from essence_packager.findings.result import Result
    from essence_packager.validating.many import packages_in, validate_all

    packages = [package for path in paths for package in packages_in(path)]
    progress = len(packages) > 1 and sys.stderr.isatty()
    results: list[Result] = []
    for package, report in validate_all(packages, profile=profile, limits=limits):
        results.append(Result(package.as_posix(), report, package.is_dir(), package.name or package.resolve().name))
        if progress:
            click.echo(f"\r{len(results)} of {len(packages)} packages", nl=False, err=True)
    if progress:
        click.echo("\r" + " " * 40 + "\r", nl=False, err=True)
    return results


def _show(results: Sequence["Result"]) -> None:
    from essence_packager.cli.findings import show_packages

    show_packages(results)
