"""What was seen and heard while one page of a package was played."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from essence_packager.playing.launchable import Launchable
from essence_packager.playing.opening import Opening


class Call(NamedTuple):
    """One call of a SCO."""

    method: str
    """Its name in SCORM 1.2 or 2004, such as ``LMSSetValue``."""
    args: tuple[str, ...]
    """Shortened."""
    code: str
    """The error code of the strict LMS; ``"0"``: none."""
    problem: str | None
    """What is wrong by the standard, in plain words."""
    warning: str | None
    """What the standard does not allow and LMSs take all the same."""
    section: str
    """Where the standard speaks of it, such as ``RTE 4.2.9``; ``""`` where that is not known."""

    @property
    def verb(self) -> str:
        """The same name for both standards: Initialize, Terminate, GetValue, SetValue, Commit."""
        return self.method.removeprefix("LMS").replace("Finish", "Terminate")

    @property
    def element(self) -> str:
        """The element of the data model that is asked for or set."""
        return self.args[0] if self.args else ""

    @property
    def text(self) -> str:
        """The call as it is written in a script."""
        arguments = ", ".join(f'"{arg}"' for arg in self.args)
        return f"{self.method}({arguments})"


class Form(NamedTuple):
    """A call whose arguments were no texts, or too many or few; it was answered as if they were right."""

    method: str
    args: tuple[str, ...]


@dataclass
class Played:
    """One page from its launch until the learner has left."""

    launchable: Launchable
    opening: Opening
    calls: list[Call] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    found: bool = False
    """Whether the content looked for the API."""
    errors: Counter[str] = field(default_factory=Counter)
    """Messages of scripts that stopped, and how often."""
    missing: Counter[str] = field(default_factory=Counter)
    """Addresses that were asked for and are no files of the package: below its root, or beginning with ``/``."""
    hosts: dict[str, str] = field(default_factory=dict)
    """Other servers that the page needs something of, and the first address."""
    programs: set[str] = field(default_factory=set)
    """Those among them that were asked for scripts, or for pages in frames."""
    alerts: list[str] = field(default_factory=list)
    opened: bool = False
    """Whether its page came to be shown."""
    blank: bool = False
    """Whether there was never anything to see."""
    waited: bool = False
    """Whether it had all the time that a loaded page may take to show something and to turn to its LMS."""
    hung: bool = False
    """Whether its scripts went on without end, and the browser was ended."""
    crashed: bool = False
    """Whether the browser gave the page up, as when it has filled all memory."""
    left: bool = False
    """Whether the learner left it, and the LMS could listen to the end: else it had closed or replaced the window."""
    steps: list[str] = field(default_factory=list)
    """What the learner did."""

    @property
    def stranded(self) -> bool:
        """Whether it did not get far without what other servers have, which were out of reach."""
        return bool(self.programs) and (bool(self.errors) or self.blank)

    @property
    def heard(self) -> bool:
        """Whether it turned to its LMS or LRS, if it has one."""
        if not self.launchable.tracked:
            return True
        return self.opening.lrs.is_told if self.opening.lrs else bool(self.calls)
