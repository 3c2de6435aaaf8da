"""Runs one command and prints its wall seconds, peak MiB and exit status: a process so small that it hides nothing.

    python -S -E tests/benchmarks/launch.py COMMAND...

The kernel counts the memory of the process that forks towards the child's peak, so the one that forks must be small.
"""

import os
import sys
import time


def main() -> int:
    """Run the command with its output thrown away."""
    started = time.perf_counter()
    child = os.fork()
    if child == 0:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.execvp(sys.argv[1], sys.argv[1:])
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - started
    unit = 1 if sys.platform == "darwin" else 1024
    print(wall, usage.ru_maxrss * unit / 2**20, os.waitstatus_to_exitcode(status))
    return 0


if __name__ == "__main__":
    sys.exit(main())
