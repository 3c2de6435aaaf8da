"""Watches what judging a stranger's package does to the machine: writing, running, calling, memory and time.

The watch is the system's: no file can grow, whoever writes it, and what Python opens for writing, runs or calls is told
by its audit events. Memory and time are measured from outside where the system can (Linux; time on POSIX).
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

MOST_SECONDS = 10
MOST_BYTES = 200 << 20
_FORBIDDEN = (
    "os.", "shutil.", "socket.", "subprocess.", "tempfile.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.",
    "pty.", "ctypes.", "pickle.",
)  # fmt: skip
_ALLOWED = frozenset({"os.listdir", "os.scandir", "os.fwalk", "os.walk"})
_WRITING = 0o1 | 0o2 | 0o100 | 0o1000 | 0o2000  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND on Linux
_STATUS = Path("/proc/self/status")


class _Watch:
    """The audit hook, which cannot be taken away again: it listens while somebody asks it to."""

    def __init__(self) -> None:
        self.listening = False
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, values: tuple[object, ...]) -> None:
        if not self.listening:
            return
        if event == "open":
            flags = values[2] if len(values) > 2 else 0
            if isinstance(flags, int) and flags & _WRITING:
                self.seen.append(f"opens {values[0]!r} for writing")
        elif event.startswith(_FORBIDDEN) and event not in _ALLOWED:
            self.seen.append(f"{event} {values!r}")


_watch = _Watch()


@contextmanager
def guarded() -> Iterator[None]:
    """Raise AssertionError when what happens inside writes, runs or calls anything, or takes too much."""
    before = _memory("VmRSS")
    _forget_peak()
    with _no_growing(), _in_time():
        _watch.seen.clear()
        _watch.listening = True
        try:
            yield
        finally:
            _watch.listening = False
    assert not _watch.seen, _watch.seen
    assert _memory("VmHWM") - before < MOST_BYTES, "it takes more than 200 MiB"


@contextmanager
def _in_time() -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return

    def late(number: int, frame: FrameType | None) -> None:
        raise AssertionError(f"it takes more than {MOST_SECONDS} seconds of the processor")

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def _no_growing() -> Iterator[None]:
    """Let no file of this process grow, also where a library in C writes it."""
    if sys.platform == "win32":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _memory(name: str) -> int:
    """Return what the kernel says in bytes, 0 where it does not."""
    if not _STATUS.exists():
        return 0
    line = next(each for each in _STATUS.read_text(encoding="ascii").splitlines() if each.startswith(name))
    return int(line.split()[1]) << 10


def _forget_peak() -> None:
    """Let the kernel count the peak of memory anew."""
    if _STATUS.exists():
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
