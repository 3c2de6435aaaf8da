"""Calls run-times of SCORM 2004 directly, many calls at a time, in one page without content."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NotRequired, TypedDict, cast

from playwright.sync_api import Page

from essence_packager.playing.host import SCORM2004
from essence_packager.resources import resource

Argument = str | int | float | bool | None
Call = tuple[Argument, ...]

SCORM_AGAIN = Path(__file__).parent.parent / "node_modules" / "scorm-again" / "dist" / "scorm2004.min.js"

RUN = """({again, launch, calls, answer}) => {
  const deliveries = [];
  let lms;
  if (again) {
    lms = new Scorm2004API({ logLevel: 5 });
    lms.loadFromFlattenedJSON(launch.values);
  } else {
    lms = new Strict2004(launch, (commit) => { deliveries.push(commit); return answer; });
  }
  const answers = calls.map(([method, ...args]) => {
    const result = String(lms[method](...args));
    const code = String(again ? lms.GetLastError() : lms.errorCode);
    return { result, code, problem: lms.problem, warning: lms.warning, section: lms.section };
  });
  return { answers, deliveries };
}"""

INITIALIZE: Call = ("Initialize", "")
COMMIT: Call = ("Commit", "")
TERMINATE: Call = ("Terminate", "")


class Answer(TypedDict):
    """What came of one call."""

    result: str
    code: str
    problem: str | None
    warning: str | None
    section: str


class Delivery(TypedDict):
    """What the run-time hands to the server."""

    finish: bool
    elements: dict[str, str]


class Launch(TypedDict):
    """What a run-time is told at its start."""

    values: dict[str, str]
    edition: NotRequired[int]
    shared: NotRequired[list[dict[str, bool]]]


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a row of calls."""

    answers: list[Answer]
    deliveries: list[Delivery]

    @property
    def last(self) -> tuple[str, str]:
        """Result and error code of the last call."""
        return self.answers[-1]["result"], self.answers[-1]["code"]

    @property
    def problems(self) -> list[str]:
        """Why calls were refused."""
        return [answer["problem"] for answer in self.answers if answer["problem"] is not None]

    @property
    def warnings(self) -> list[str]:
        """What LMSs may not like."""
        return [answer["warning"] for answer in self.answers if answer["warning"] is not None]


def write(element: str, value: Argument) -> Call:
    """A call of SetValue."""
    return ("SetValue", element, value)


def read(element: str) -> Call:
    """A call of GetValue."""
    return ("GetValue", element)


class Bench2004:
    """One page with the run-times loaded; every run starts with a fresh one."""

    def __init__(self, page: Page) -> None:
        self.page = page
        for name in SCORM2004:
            page.add_script_tag(content=resource("templates", "lms", f"{name}.js").read_text(encoding="utf-8"))
        page.add_script_tag(path=SCORM_AGAIN)

    def run(
        self,
        *calls: Call,
        values: Mapping[str, str] | None = None,
        edition: int | None = None,
        shared: list[dict[str, bool]] | None = None,
        answer: str = "true",
        again: bool = False,
    ) -> Run:
        """Make the calls to a fresh run-time, our own or scorm-again's; `answer` is what the server says to commits."""
        launch: Launch = {"values": dict(values or {})}
        if edition is not None:
            launch["edition"] = edition
        if shared is not None:
            launch["shared"] = shared
        asked = {"again": again, "launch": launch, "calls": calls, "answer": answer}
        found = self.page.evaluate(RUN, asked)
        return Run(cast("list[Answer]", found["answers"]), cast("list[Delivery]", found["deliveries"]))

    def session(self, *calls: Call, values: Mapping[str, str] | None = None, again: bool = False) -> Run:
        """The same after a successful Initialize."""
        return self.run(INITIALIZE, *calls, values=values, again=again)
