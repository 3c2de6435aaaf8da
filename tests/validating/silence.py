"""Silences each finding about packages once: some test must then fail, or nothing proves that the rule is there.

python -m tests.validating.silence [ID…]
"""

import os
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from essence_packager.resources import resource

HERE = Path(__file__).resolve().parent
SILENCED = "ESSENCE_SILENCED"
"""The environment variable by which conftest.py learns the id that is not said."""


def noticed(id: str) -> bool:
    """Whether a test fails when nobody says this finding any more."""
    files = [str(path) for path in sorted(HERE.glob("test_*.py")) if f'"{id}"' in path.read_text(encoding="utf-8")]
    if not files:
        return False
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *files],
        cwd=HERE.parents[1],
        env={**os.environ, SILENCED: id},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 1


def main(ids: list[str]) -> int:
    """Try the ids, all when none is given; print those that nobody misses, and return 1 when there are any."""
    known = list(tomllib.loads(resource("schemas", "package-findings.toml").read_text(encoding="utf-8")))
    wanted = ids or known
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        unnoticed = [id for id, seen in zip(wanted, pool.map(noticed, wanted), strict=True) if not seen]
    for id in unnoticed:
        print(f"{id}: no test misses it")
    print(f"{len(wanted) - len(unnoticed)} of {len(wanted)} findings are missed when they are not said")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
