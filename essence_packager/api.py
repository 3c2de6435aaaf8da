"""The verbs that other programs call: load, check and build."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from essence_packager.composing.compose import compose
from essence_packager.composing.course import Course
from essence_packager.model.finding import Report, SourceError
from essence_packager.model.module import Module
from essence_packager.packaging.limits import limit_findings
from essence_packager.packaging.pack import Package, pack_all
from essence_packager.packaging.target import Target
from essence_packager.packaging.targets import TARGETS
from essence_packager.reading.folder import read

DEFAULT_TARGETS = ("scorm12",)


class Examined(NamedTuple):
    """A source after reading and composing: everything found in it, and the course unless the findings forbid one."""

    course: Course | None
    report: Report


def load(folder: str | os.PathLike[str]) -> Module:
    """Read a module's folder.

    Raises SourceError, whose ``report`` holds all findings, when the folder has errors; warnings do not keep a
    module from being loaded, ``check`` returns them.
    """
    module, report = read(Path(folder))
    if module is None or not report.ok:
        raise SourceError(report)
    return module


def check(folder: str | os.PathLike[str]) -> Report:
    """Return everything that is wrong or doubtful in a module's folder, in the order of files and lines.

    Writes nothing. Never raises for what an author wrote.
    """
    return examine(Path(folder), chosen(DEFAULT_TARGETS)).report


def build(
    source: str | os.PathLike[str] | Module,
    *,
    targets: Sequence[str] = DEFAULT_TARGETS,
    languages: Sequence[str] | None = None,
    out: str | os.PathLike[str] = "out",
) -> list[Package]:
    """Make the packages of a module, one per target and language, and what goes with them, in the folder ``out``.

    Args:
        source: the module's folder, or the module that ``load`` returned.
        targets: names of standards: ``scorm12`` (SCORM 1.2), ``xapi`` (xAPI 1.0.3), ``xapi2`` (xAPI 2.0).
        languages: BCP 47 tags; all that the module has when left out.
        out: is made when it is not there. All files of a build appear in it together, or none: after any error
            the earlier ones are untouched.

    Raises:
        SourceError: the module has errors; its ``report`` says which.
        PackagingError: the packages cannot be written, or a media file vanished meanwhile.
        ValueError: there is no such target, or the module has no such language.
    """
    standards = chosen(targets)
    examined = examine(source if isinstance(source, Module) else Path(source), standards)
    if examined.course is None:
        raise SourceError(examined.report)
    return pack(examined.course, standards, languages, Path(out))


def chosen(names: Sequence[str]) -> tuple[Target, ...]:
    """Return the targets of these names, each once. Raises ValueError for a name that is none."""
    unknown = [name for name in names if name not in TARGETS]
    if unknown or not names:
        raise ValueError(f"no such target: {', '.join(unknown) or 'none given'}; there are {', '.join(TARGETS)}")
    return tuple(TARGETS[name] for name in dict.fromkeys(names))


def examine(source: Path | Module, targets: Sequence[Target]) -> Examined:
    """Read what is a path, compose it, and hold it to the limits of the targets."""
    module, report = (source, Report()) if isinstance(source, Module) else read(source)
    if module is None or not report.ok:
        return Examined(None, report)
    course, findings = compose(module)
    limits = (found for target in targets for found in limit_findings(course, target))
    report = Report.of((*report.findings, *findings, *limits))
    return Examined(course if report.ok else None, report)


def pack(course: Course, targets: Sequence[Target], languages: Sequence[str] | None, out: Path) -> list[Package]:
    """Write the packages of a course. Raises PackagingError and ValueError as ``build`` does."""
    wanted = tuple(dict.fromkeys(languages or course.texts))
    missing = [tag for tag in wanted if tag not in course.texts]
    if missing:
        raise ValueError(f"the module has no language {', '.join(missing)}; it has {', '.join(course.texts)}")
    return list(pack_all(course, targets, wanted, out))
