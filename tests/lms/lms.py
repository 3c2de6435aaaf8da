"""The tests' LMS as tests see it: launch a package for a learner, break the line, read back what was stored."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, cast
from urllib.parse import urlencode

from playwright.sync_api import Frame, Page

from tests.lms.records import Attempt, Delivery, Fault, LmsKind, MoodleSettings
from tests.lms.server import LmsServer
from tests.lms.state import EVERY_DEVICE, LmsState

Call = dict[str, object]
"""One call of the SCO: method, args, result, error, thrown."""
Violation = dict[str, str]
"""One breach of the standard: call, code, reason."""

COURSE = "course"


class Lms:
    """A running LMS with courses; a context manager."""

    def __init__(self) -> None:
        self.state = LmsState()
        self.server = LmsServer(self.state)

    def __enter__(self) -> Self:
        self.server.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.state.released.set()
        self.server.shutdown()
        self.server.server_close()

    @property
    def origin(self) -> str:
        """Scheme, host and port of every page."""
        return self.server.origin

    @property
    def home_url(self) -> str:
        """Where "Exit activity" leads."""
        return f"{self.origin}/"

    @property
    def moodle(self) -> MoodleSettings:
        """Settings for launches in Moodle mode; change them before a launch."""
        return self.state.moodle

    @property
    def missing(self) -> list[str]:
        """Addresses that were asked for and are not in the package's list of files."""
        return list(self.state.missing)

    def install(self, package: Path, course: str = COURSE) -> None:
        """Make an unpacked package playable, or replace it by another version: attempts stay."""
        with self.state.changed:
            self.state.courses[course] = package

    def content_url(self, name: str = "index.html", course: str = COURSE) -> str:
        """A file of the package without any LMS around it."""
        return f"{self.origin}/content/{course}/{name}"

    def play_url(
        self,
        learner: str = "ana",
        mode: LmsKind | str = LmsKind.STRICT,
        *,
        course: str = COURSE,
        lesson_mode: str = "normal",
        new_attempt: bool = False,
        frame: str = "framed",
        device: str = EVERY_DEVICE,
        without: tuple[str, ...] = (),
        forget: tuple[str, ...] = (),
        depth: int = 0,
        popup: bool = False,
    ) -> str:
        """The player page's address.

        Args:
            learner: lower-case ASCII name, also the student_id.
            mode: which run-time answers.
            course: which package.
            lesson_mode: "normal", "review" or "browse"; in Moodle mode only "browse" can be asked for.
            new_attempt: start a new one, where the LMS allows it.
            frame: "framed" (about 650 x 600 px, as in Moodle) or "full".
            device: name to which a fault can be tied.
            without: beginnings of optional elements that this LMS does not implement (error 401).
            forget: beginnings of elements that this LMS does not keep between sessions.
            depth: how many frames stand between the API's window and the content.
            popup: the content opens in a window of its own.
        """
        query = {"learner": learner, "mode": str(mode), "course": course, "lesson_mode": lesson_mode, "frame": frame}
        optional = {
            "new_attempt": "1" if new_attempt else "",
            "device": device,
            "without": ",".join(without),
            "forget": ",".join(forget),
            "depth": str(depth) if depth else "",
            "popup": "1" if popup else "",
        }
        query.update({name: value for name, value in optional.items() if value})
        return f"{self.origin}/play?{urlencode(query)}"

    def launch(self, page: Page, url: str) -> Frame:
        """Open a player page and hand out the frame with the content, loaded."""
        page.goto(url)
        return self.content_frame(page)

    def content_frame(self, page: Page) -> Frame:
        """The frame that shows the package in an open player page."""
        for _ in range(200):
            found = [frame for frame in page.frames if frame.url.startswith(f"{self.origin}/content/")]
            if found:
                found[0].wait_for_load_state()
                return found[0]
            page.wait_for_timeout(25)
        raise AssertionError(f"no content in {page.url}")

    @contextmanager
    def fault(self, fault: Fault, *, commits: int | None = None, device: str = EVERY_DEVICE) -> Iterator[None]:
        """Let something go wrong inside the `with`, or for a number of commits; everywhere, or on one device."""
        self.state.released.clear()
        start = time.time() * 1000
        with self.state.changed:
            self.state.faults[device] = (fault, commits)
        try:
            yield
        finally:
            self.state.released.set()
            with self.state.changed:
                self.state.faults.pop(device, None)
                if fault is Fault.LINE_DOWN:
                    self.state.outages.append((device, start, time.time() * 1000))
            time.sleep(0.002)  # what is sent from here on bears a later millisecond

    def log_in_again(self) -> None:
        """The learner logs in elsewhere: every player page open now has a stale key and can save nothing more."""
        with self.state.changed:
            for launch in self.state.launches.values():
                launch.logged_in = False

    def attempts(self, learner: str = "ana", course: str = COURSE) -> list[Attempt]:
        """The attempts of a learner, oldest first."""
        with self.state.changed:
            return list(self.state.attempts[course, learner])

    def data(self, learner: str = "ana", attempt: int | None = None, course: str = COURSE) -> dict[str, str]:
        """What is stored for an attempt (the last, unless its number is given): element to value."""
        attempts = self.attempts(learner, course)
        if not attempts:
            return {}
        with self.state.changed:
            return dict(attempts[-1 if attempt is None else attempt - 1].values)

    def deliveries(self, learner: str = "ana", attempt: int | None = None, course: str = COURSE) -> list[Delivery]:
        """Every commit of an attempt that reached the server, in order."""
        attempts = self.attempts(learner, course)
        if not attempts:
            return []
        with self.state.changed:
            return list(attempts[-1 if attempt is None else attempt - 1].deliveries)

    def wait_for(self, reached: "Callable[[Lms], bool]", seconds: float = 10) -> None:
        """Wait until something has arrived; for what a leaving page sends."""
        with self.state.changed:
            if not self.state.changed.wait_for(lambda: reached(self), timeout=seconds):
                raise AssertionError(f"not reached within {seconds} s")

    def delivered_violations(self) -> list[Violation]:
        """Breaches of the standard that came along with commits, in all launches."""
        with self.state.changed:
            return [violation for launch in self.state.launches.values() for violation in launch.violations]

    def calls(self, page: Page) -> list[Call]:
        """Every call of the SCO in the player page that is open."""
        return cast("list[Call]", page.evaluate("window.lmsLog"))

    def written(self, page: Page) -> dict[str, object]:
        """The last value that the SCO has set for each element in the player page that is open."""
        sets = [cast("list[str]", call["args"]) for call in self.calls(page) if call["method"] == "LMSSetValue"]
        return {args[0]: args[1] for args in sets}

    def violations(self, page: Page) -> list[Violation]:
        """Every breach of the standard in the player page that is open, whichever LMS answers."""
        return cast("list[Violation]", page.evaluate("window.lmsViolations"))

    def warnings(self, page: Page) -> list[Violation]:
        """What LMSs accept although the standard's text does not, such as characters outside ASCII."""
        return cast("list[Violation]", page.evaluate("window.lmsWarnings"))
