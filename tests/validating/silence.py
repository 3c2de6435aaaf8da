"""Leaves each finding about packages unsaid once: some test must then fail, or nothing proves that the rule is there.

Every test runs as always first. Then it runs anew for each finding that was said meanwhile, with that finding taken
out of every report: the finding is proven once a test fails. One process does it all. What a browser plays is played
once; the other times the test gets the report of that time.

python -m tests.validating.silence [ID…]
"""

import sys
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from essence_packager.model.finding import Report
from essence_packager.playing import play as playing
from essence_packager.resources import resource
from essence_packager.validating.say import Say

HERE = Path(__file__).resolve().parent
CHANCE = ("test_strangers.py",)
"""Tests that try what chance brings, which prove no rule and take long."""
AWAY = "shared"
"""Tests that are skipped without the folder of this name need what not every checkout has, and do not count."""


class Silence:
    """A plug-in of pytest that runs each test again for each finding it heard and that is not proven yet."""

    def __init__(self, ids: Collection[str]) -> None:
        self.unproven = set(ids)
        self.failing: list[str] = []
        """Tests that fail anyway, and prove nothing."""
        self._heard: set[str] = set()
        self._unsaid = ""
        self._played: list[playing.PlayReport] = []
        self._replayed: Iterator[playing.PlayReport] | None = None

    def listen(self, patch: pytest.MonkeyPatch) -> None:
        """Let every report pass through here."""
        report = Say.report

        play = playing.play

        def sifted(say: Say) -> Report:
            return self._sifted(report(say))

        def once(*args: Any, **options: Any) -> playing.PlayReport:
            if self._replayed is None:
                self._played.append(play(*args, **options))
                return self._played[-1]
            result = next(self._replayed)
            return result._replace(report=self._sifted(result.report))

        patch.setattr(Say, "report", sifted)
        patch.setattr(playing, "play", once)

    def _sifted(self, whole: Report) -> Report:
        self._heard.update(finding.id for finding in whole.findings)
        return whole._replace(findings=tuple(each for each in whole.findings if each.id != self._unsaid))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave away what does not count."""
        items[:] = [item for item in items if not any(AWAY in str(mark.kwargs) for mark in item.iter_markers("skipif"))]

    def pytest_runtest_protocol(self, item: pytest.Function, nextitem: pytest.Item | None) -> bool:
        """Run a test, and again for each finding that it may prove."""
        self._heard.clear()
        self._played.clear()
        self._replayed = None
        if not self._passes(item, nextitem):
            self.failing.append(item.nodeid)
            return True
        for id in sorted(self._heard & self.unproven):
            if not self._passes(item, nextitem, unsaid=id) and self._passes(item, nextitem):
                self.unproven.discard(id)
        return True

    def _passes(self, item: pytest.Function, nextitem: pytest.Item | None, unsaid: str = "") -> bool:
        self._unsaid = unsaid
        if self._heard:
            self._replayed = iter(self._played)
        item._initrequest()
        return not any(part.failed for part in runtestprotocol(item, log=False, nextitem=nextitem))


def known() -> list[str]:
    """Return the ids of all findings about packages."""
    return list(tomllib.loads(resource("schemas", "package-findings.toml").read_text(encoding="utf-8")))


def main(ids: list[str]) -> int:
    """Try the ids, all when none is given; print those that nobody misses, and return 1 when there are any."""
    wanted = ids or known()
    silence = Silence(wanted)
    rooms = (HERE, HERE.with_name("playing"))
    files = [str(path) for room in rooms for path in sorted(room.glob("test_*.py")) if path.name not in CHANCE]
    with pytest.MonkeyPatch.context() as patch:
        silence.listen(patch)
        pytest.main(["-q", "-q", "-n0", "-p", "no:cacheprovider", *files], plugins=[silence])
    for id in wanted:
        if id in silence.unproven:
            print(f"{id}: no test misses it")
    for test in silence.failing:
        print(f"{test}: fails anyway")
    print(f"{len(wanted) - len(silence.unproven)} of {len(wanted)} findings are missed when they are not said")
    return 1 if silence.unproven or silence.failing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
