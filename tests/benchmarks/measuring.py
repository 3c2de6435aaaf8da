"""Measures whole processes, two programs in turn, so that a busy machine slows both alike."""

import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

LAUNCH = Path(__file__).with_name("launch.py")

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall time in seconds, peak memory in MiB."""

    wall: float
    peak: float


@dataclass(frozen=True, slots=True)
class Compared:
    """Medians of two programs that ran in turn; ``ratio`` is the median of the ratios pair by pair."""

    floor: Run
    ours: Run
    ratio: float


def run(command: Command) -> Run:
    """Run a command once. Raises RuntimeError when it fails."""
    launched = subprocess.run(
        [sys.executable, "-S", "-E", str(LAUNCH), *command], capture_output=True, text=True, check=True
    )
    wall, peak, status = launched.stdout.split()
    if status != "0":
        raise RuntimeError(f"{' '.join(command)}: exit status {status}\n{launched.stderr}")
    return Run(float(wall), float(peak))


def median(runs: Sequence[Run]) -> Run:
    """Return the median wall time and the median peak, each for itself."""
    return Run(statistics.median(r.wall for r in runs), statistics.median(r.peak for r in runs))


def compare(floor: Command, ours: Command, pairs: int, between: Callable[[], None] = lambda: None) -> Compared:
    """Run both in turn after one unmeasured run of each; ``between`` cleans up before every pair."""
    between()
    run(floor), run(ours)
    measured = []
    for _ in range(pairs):
        between()
        measured.append((run(floor), run(ours)))
    return Compared(
        median([first for first, _ in measured]),
        median([second for _, second in measured]),
        statistics.median(second.wall / first.wall for first, second in measured),
    )
