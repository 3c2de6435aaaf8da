"""Calls a run-time of the tests' LMS directly, many calls at a time, in one page without content."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from playwright.sync_api import Page

from tests.lms.lms import Lms, Violation
from tests.lms.records import Delivery, LmsKind

Argument = str | int | None
ApiCall = tuple[Argument, ...]

RUN = """({config, calls}) => {
  createApi(config);
  const answers = calls.map(([method, ...args]) => {
    try {
      const result = window.API[method](...args);
      return { result: result === undefined ? null : result, error: window.API.LMSGetLastError() };
    } catch (error) {
      return { result: `thrown ${error.name}`, error: window.API.LMSGetLastError() };
    }
  });
  return { answers, violations: lmsViolations, warnings: lmsWarnings };
}"""

INITIALIZE: ApiCall = ("LMSInitialize", "")
COMMIT: ApiCall = ("LMSCommit", "")
FINISH: ApiCall = ("LMSFinish", "")


def write(element: Argument, value: Argument) -> ApiCall:
    """A call of LMSSetValue."""
    return ("LMSSetValue", element, value)


def read(element: Argument) -> ApiCall:
    """A call of LMSGetValue."""
    return ("LMSGetValue", element)


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a row of calls."""

    answers: list[dict[str, object]]
    violations: list[Violation]
    warnings: list[Violation]
    deliveries: list[Delivery]

    @property
    def last(self) -> tuple[object, object]:
        """Result and error code of the last call."""
        return self.answers[-1]["result"], self.answers[-1]["error"]

    @property
    def results(self) -> list[object]:
        """The result of every call."""
        return [answer["result"] for answer in self.answers]

    @property
    def codes(self) -> list[str]:
        """The error code of every violation."""
        return [violation["code"] for violation in self.violations]


class Bench:
    """One page with the run-times loaded; every run starts with a fresh one."""

    def __init__(self, lms: Lms, page: Page) -> None:
        self.lms = lms
        self.page = page
        page.goto(lms.play_url("bench", LmsKind.SCORM_AGAIN, course=""))

    def run(
        self,
        *calls: ApiCall,
        mode: LmsKind = LmsKind.STRICT,
        values: Mapping[str, str] | None = None,
        without: tuple[str, ...] = (),
        mastery_override: bool = True,
        standard_sizes: bool = False,
    ) -> Run:
        """Make the calls to a fresh run-time that knows `values` at its start."""
        before = len(self._deliveries())
        config = {
            "mode": mode,
            "launch": {"values": dict(values or {}), "without": list(without)},
            "commitUrl": "/commit?launch=launch-1",
            "content": "",
            "moodle": {"masteryOverride": mastery_override, "standardSizes": standard_sizes},
        }
        found = cast(
            "dict[str, list[dict[str, object]]]", self.page.evaluate(RUN, {"config": config, "calls": list(calls)})
        )
        return Run(
            answers=found["answers"],
            violations=cast("list[Violation]", found["violations"]),
            warnings=cast("list[Violation]", found["warnings"]),
            deliveries=self._deliveries()[before:],
        )

    def session(self, *calls: ApiCall, mode: LmsKind = LmsKind.STRICT, values: Mapping[str, str] | None = None) -> Run:
        """The same after a successful LMSInitialize."""
        return self.run(INITIALIZE, *calls, mode=mode, values=values)

    def _deliveries(self) -> list[Delivery]:
        return self.lms.deliveries("bench", course="")
