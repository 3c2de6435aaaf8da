"""Builds the module that is previewed, again and again, and says what came of it."""

import shutil
import zipfile
from pathlib import Path
from typing import NamedTuple, TypedDict

from essence_packager.api import DEFAULT_TARGETS, chosen, examine, pack
from essence_packager.composing.course import Course
from essence_packager.findings.excerpt import excerpt
from essence_packager.findings.summary import summary
from essence_packager.model.finding import Finding, Report
from essence_packager.packaging.errors import PackagingError
from essence_packager.strings import FALLBACK, strings_for

LAUNCH_FILE = "index.html"


class ShownFinding(TypedDict):
    """A finding as the host page shows it."""

    severity: str
    place: str
    message: str
    mend: str
    id: str
    excerpt: str


class Shown(TypedDict):
    """What the host page shows: the JSON of an event. ``page`` is the address of the last good build, or empty."""

    build: int
    title: str
    page: str
    limit: int
    worst: int
    trouble: str
    summary: str
    findings: list[ShownFinding]


class _Built(NamedTuple):
    number: int
    title: str
    worst: int
    limit: int


class Workshop:
    """Holds the last good build of a module, unpacked, and everything found at the last attempt."""

    def __init__(self, folder: Path, workspace: Path) -> None:
        """Build from ``folder`` into ``workspace``, a folder of our own that somebody else removes."""
        self.folder = folder
        self.workspace = workspace
        self._attempts = 0
        self._built: _Built | None = None
        self._report = Report()
        self._trouble = ""

    @property
    def report(self) -> Report:
        """What was found at the last attempt."""
        return self._report

    def site(self) -> Path | None:
        """Return the folder of the unpacked package, or None while no build succeeded."""
        return self._place(self._built.number) if self._built else None

    def build(self) -> None:
        """Read the folder and build it; after a mistake the last good build stays."""
        self._attempts += 1
        targets = chosen(DEFAULT_TARGETS)
        self._trouble = ""
        self._report = Report()
        try:
            examined = examine(self.folder, targets)
            self._report = examined.report
            if examined.course:
                self._unpack(examined.course)
        except (PackagingError, OSError) as error:
            self._trouble = str(error)
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end the server that an author writes with
            self._trouble = (
                f"essence-packager made a mistake of its own ({type(error).__name__}: {error}). Your files are as they "
                "were. The command build tells how to report it."
            )

    def _unpack(self, course: Course) -> None:
        out = self.workspace / "out"
        [package] = pack(course, chosen(DEFAULT_TARGETS), [next(iter(course.texts))], out)
        with zipfile.ZipFile(package.path) as archive:
            archive.extractall(self._place(self._attempts))
        shutil.rmtree(out)
        if self._built:
            shutil.rmtree(self._place(self._built.number), ignore_errors=True)
        title = course.texts[package.language].title
        self._built = _Built(self._attempts, title, package.state, package.state_limit)

    def _place(self, number: int) -> Path:
        return self.workspace / f"build-{number}"

    def shown(self) -> Shown:
        """Return what the host page is to show now."""
        built = self._built
        return {
            "build": self._attempts,
            "title": built.title if built else self.folder.resolve().name,
            "page": f"/package/{built.number}/{LAUNCH_FILE}" if built else "",
            "limit": built.limit if built else 0,
            "worst": built.worst if built else 0,
            "trouble": self._trouble,
            "summary": summary(self._report, strings_for(FALLBACK, "terminal")),
            "findings": [self._finding(finding) for finding in self._report.findings],
        }

    def _finding(self, finding: Finding) -> ShownFinding:
        seen = excerpt(self.folder, finding.position)
        return {
            "severity": finding.severity.value,
            "place": str(finding.position),
            "message": finding.message,
            "mend": finding.mend,
            "id": finding.id,
            "excerpt": seen.drawn() if seen else "",
        }
