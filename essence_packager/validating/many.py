"""Judges many packages, on all cores when that pays, and finds them in folders."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from essence_packager.model.finding import Report
from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.standards import MANIFESTS
from essence_packager.validating.validate import validate

_FEW = 4
"""So many packages are judged sooner than further processes start."""


def packages_in(path: Path) -> tuple[Path, ...]:
    """Return the packages that a path stands for: itself, or those in a folder that is no package but holds some."""
    if not path.is_dir() or _is_package(path):
        return (path,)
    try:
        entries = sorted(path.iterdir())
        inner = [each for each in entries if each.is_dir() and not each.is_symlink() and _is_package(each)]
        loose = [each for each in entries if each.is_file() and not _is_zip(each) and not each.name.startswith(".")]
        zips = sorted(each for each in path.rglob("*") if _is_zip(each) and each.is_file())
    except OSError:
        return (path,)
    folders = [] if loose and not zips else inner
    outside = (each for each in zips if not any(folder in each.parents for folder in inner))
    return tuple(sorted((*outside, *folders))) or (path,)


def validate_all(
    paths: Sequence[Path], *, profile: str = "generic", limits: Limits = DEFAULT
) -> Iterator[tuple[Path, Report]]:
    """Yield each package with its report, in the order given. Raises as ``validate`` does."""
    cores = min(os.cpu_count() or 1, len(paths))
    if len(paths) <= _FEW or cores == 1:
        for path in paths:
            yield path, validate(path, profile=profile, limits=limits)
        return
    with ProcessPoolExecutor(cores) as pool:
        try:
            yield from zip(
                paths, pool.map(_report, ((path, profile, limits) for path in paths), chunksize=4), strict=True
            )
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _report(wanted: tuple[Path, str, Limits]) -> Report:
    path, profile, limits = wanted
    return validate(path, profile=profile, limits=limits)


def _is_package(folder: Path) -> bool:
    try:
        return any(each.name.lower() in MANIFESTS for each in folder.iterdir())
    except OSError:
        return False


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() in (".zip", ".pif")
