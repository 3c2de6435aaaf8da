"""The memory of the tests' LMS, shared by its server's threads and the test."""

import threading
from collections import defaultdict
from pathlib import Path
from urllib.parse import quote

from tests.lms import pages
from tests.lms.grading import store_as_moodle
from tests.lms.launching import launch_values, open_attempt
from tests.lms.manifest import read_manifest
from tests.lms.records import Attempt, Delivery, Fault, Launch, LmsKind, MoodleSettings

EVERY_DEVICE = ""


class LmsState:
    """Courses, attempts, open player pages and faults; every method may be called from any thread."""

    def __init__(self) -> None:
        self.changed = threading.Condition(threading.RLock())
        self.courses: dict[str, Path] = {}
        self.attempts: dict[tuple[str, str], list[Attempt]] = defaultdict(list)
        self.launches: dict[str, Launch] = {}
        self.faults: dict[str, tuple[Fault, int | None]] = {}
        self.outages: list[tuple[str, float, float]] = []
        self.released = threading.Event()
        self.missing: list[str] = []
        self.moodle = MoodleSettings()

    def open_player(self, query: dict[str, str]) -> tuple[str, str]:
        """The player page for a learner, and the name of the learner's device."""
        kind = LmsKind(query["mode"])
        course = query.get("course", "")
        with self.changed:
            attempt, lesson_mode = open_attempt(
                self.attempts[course, query["learner"]],
                kind,
                self.moodle,
                query.get("lesson_mode", "normal"),
                "new_attempt" in query,
            )
            key = f"launch-{len(self.launches) + 1}"
            self.launches[key] = Launch(key, query["learner"], course, kind, attempt, lesson_mode)
            page = self._player_page(query, self.launches[key])
            self.changed.notify_all()
        return page, query.get("device", EVERY_DEVICE)

    def _player_page(self, query: dict[str, str], launch: Launch) -> str:
        title, content, values = "Bench", "", {}
        if launch.course:
            manifest = read_manifest(self.courses[launch.course])
            title, content = manifest.title, f"/content/{launch.course}/{manifest.href}"
            forget = query.get("forget", "").split(",") if "forget" in query else ()
            values = launch_values(launch.attempt, manifest, launch.learner, launch.kind, launch.lesson_mode, forget)
            if launch.kind is LmsKind.MOODLE:
                content = (
                    f"{pages.LOADER}?a={launch.course}&scoid=1&currentorg=&mode={launch.lesson_mode}"
                    f"&attempt={launch.attempt.number}&to={quote(content, safe='')}"
                )
            if "depth" in query:
                content = f"/nest?depth={query['depth']}&to={quote(content, safe='')}"
        config = {
            "mode": launch.kind,
            "launch": {"values": values, "without": query["without"].split(",") if "without" in query else []},
            "commitUrl": f"/commit?launch={launch.key}",
            "content": content,
            "moodle": {
                "masteryOverride": self.moodle.mastery_override,
                "standardSizes": self.moodle.standard_sizes,
            },
        }
        return pages.player_page(config, title, query.get("frame", "framed"), launch.kind, "popup" in query)

    def package_file(self, path: str) -> Path | None:
        """The file behind a `/content/COURSE/NAME` address, if the manifest lists it; else it is noted as missing."""
        _, prefix, course, name = [*path.split("/", 3), "", "", ""][:4]
        with self.changed:
            folder = self.courses.get(course)
            if prefix == "content" and folder is not None:
                file = folder / name
                if name in read_manifest(folder).files and file.is_file():
                    return file
            if path != "/favicon.ico":  # the browser's own wish, not the package's
                self.missing.append(path)
            return None

    def receive(self, launch: Launch, delivery: Delivery, violations: object) -> None:
        """Note a commit that arrived, and keep its elements if it counts."""
        with self.changed:
            if isinstance(violations, list):
                launch.violations.extend(violations)
            launch.attempt.deliveries.append(delivery)
            if delivery.stored and launch.kind is LmsKind.MOODLE:
                store_as_moodle(launch.attempt, delivery.elements)
            elif delivery.stored:
                launch.attempt.values.update(delivery.elements)
            self.changed.notify_all()

    def fault_of(self, device: str, is_commit: bool, sent: int | None) -> Fault | None:
        """The fault that meets this request, counting down those set for a number of commits.

        `sent` is the browser's time in milliseconds: a beacon that set out while the line was down is lost,
        however late the browser gets to it.
        """
        with self.changed:
            for name, start, end in self.outages:
                if sent is not None and name in (device, EVERY_DEVICE) and start <= sent + 1 and sent <= end:
                    return Fault.LINE_DOWN
            for name in (device, EVERY_DEVICE):
                if name not in self.faults:
                    continue
                fault, left = self.faults[name]
                if is_commit and left is not None:
                    if left <= 1:
                        del self.faults[name]
                    else:
                        self.faults[name] = (fault, left - 1)
                return fault
            return None

    def wait_while_slow(self) -> None:
        """Hold an answer back until the test ends the fault, or ten seconds are over."""
        self.released.wait(10)
