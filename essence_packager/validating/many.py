"""Judges many packages, on all cores when that pays, and finds them in folders."""

import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.process import BaseProcess
from pathlib import Path

from essence_packager.model.finding import Report
from essence_packager.validating.limits import DEFAULT, Limits
from essence_packager.validating.litter import is_litter
from essence_packager.validating.say import Say
from essence_packager.validating.standards import MANIFESTS
from essence_packager.validating.validate import validate

_FEW = 4
"""So many packages are judged sooner than further processes start."""
_NOTES = frozenset(("", ".adoc", ".md", ".rst", ".toml", ".txt", ".yaml", ".yml"))
"""Endings of what people lay beside packages: a folder with nothing else is no course without a manifest."""


def packages_in(path: Path) -> tuple[Path, ...]:
    """Return the packages that a path stands for: itself, or those below a folder that is no package but holds some.

    A folder with other files of its own and a single package in a folder below is that package, laid one too deep.
    A folder that is empty or has nothing but notes stands for none.
    """
    if not path.is_dir() or _is_package(path):
        return (path,)
    below = _below(path)
    if len(below) == 1 and below[0].is_dir() and _has_files(path):
        return (path,)
    return below or (() if _has_only_notes(path) else (path,))


def _below(folder: Path) -> tuple[Path, ...]:
    """Return the zips and the folders with a manifest below a folder; what lies in such a folder belongs to it.

    Folders that cannot be read are among them: what they hold nobody knows.
    """
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: found.append(Path(error.filename))):
        here = Path(place)
        if here != folder and _is_package(here):
            found.append(here)
            folders.clear()
            continue
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(here / name for name in files if _is_zip(here / name))
    return tuple(sorted(found))


def _has_files(folder: Path) -> bool:
    return any(each.is_file() and not each.name.startswith(".") for each in folder.iterdir())


def _has_only_notes(folder: Path) -> bool:
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        if any(Path(name).suffix.lower() not in _NOTES for name in files if not is_litter(name)):
            return False
    return True


def validate_all(
    paths: Sequence[Path], *, profile: str = "generic", limits: Limits = DEFAULT
) -> Iterator[tuple[Path, Report]]:
    """Yield each package with its report, in the order given; one that cannot be read does not stop the others."""
    cores = min(os.cpu_count() or 1, len(paths))
    if len(paths) <= _FEW or cores == 1:
        for path in paths:
            yield path, _report((path, profile, limits))
        return
    with ProcessPoolExecutor(cores, initializer=_end_with_parent) as pool:
        try:
            yield from zip(
                paths, pool.map(_report, ((path, profile, limits) for path in paths), chunksize=4), strict=True
            )
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _report(wanted: tuple[Path, str, Limits]) -> Report:
    path, profile, limits = wanted
    try:
        return validate(path, profile=profile, limits=limits)
    except OSError as error:
        say = Say(path.name, profile=profile)
        say("file-unreadable-in-package", "", reason=error.strerror or error)
        return say.report()


def _end_with_parent() -> None:
    """Let this process end when the one that began it does: a parent that is killed tells its workers nothing."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _is_package(folder: Path) -> bool:
    try:
        return any(each.name.lower() in MANIFESTS for each in folder.iterdir())
    except OSError:
        return False


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() in (".zip", ".pif")
