"""Prepares a fresh machine: makes the virtual environment and finds or installs the tools that the tests drive.

Run by ``make`` with any Python from 3.11 on; uses the standard library only. What is done already is not done again.

    python tests/setup_tools.py demo    the environment with essence-packager in it
    python tests/setup_tools.py docs    the same, and what makes the site of the docs
    python tests/setup_tools.py test    all of that, and Chromium, Node, Java, the npm packages of tests/, an LRS
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
BROWSER_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)
OLDEST_NODE = 20

INSTALLERS: dict[str, tuple[str, ...]] = {
    "apt-get": ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q", "--no-install-recommends"),
    "dnf": ("dnf", "install", "-y", "-q"),
    "brew": ("brew", "install"),
}
PACKAGES: dict[str, dict[str, tuple[str, ...]]] = {
    "browser": {"apt-get": ("chromium", "fonts-dejavu-core"), "dnf": ("chromium",)},
    "node": {"apt-get": ("nodejs", "npm"), "dnf": ("nodejs", "npm"), "brew": ("node",)},
    "java": {"apt-get": ("default-jre-headless",), "dnf": ("java-latest-openjdk-headless",)},
    "venv": {"apt-get": ("python3-venv",)},
}


def main(arguments: Sequence[str]) -> int:
    """Prepare what was asked for; return 0, or 1 after saying what is missing."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs this may have an older Python
        print(f"essence-packager needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    steps: dict[str, tuple[Callable[[], None], ...]] = {
        "demo": (lambda: install(""),),
        "docs": (lambda: install("[docs]"),),
        "test": (lambda: install("[dev,docs]"), need_browser, need_node, npm_packages, want_java, want_lrs),
    }
    if len(arguments) != 1 or arguments[0] not in steps:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        for step in steps[arguments[0]]:
            step()
    except MissingToolError as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


class MissingToolError(Exception):
    """A tool that cannot be had here; the text says what to install by hand."""


def install(extras: str) -> None:
    """Put essence-packager and its dependencies into .venv, editable."""
    stamp = Stamp(f"install{extras}", [ROOT / "pyproject.toml"])
    if PYTHON.exists() and (stamp.fresh or Stamp("install[dev,docs]", stamp.files).fresh):
        return
    if not PYTHON.exists() or run(PYTHON, "-m", "pip", "--version", quiet=True):
        say("making .venv")
        make_venv()
    say(f"installing essence-packager{extras} into .venv")
    if run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", f"{ROOT}{extras}"):
        raise MissingToolError("pip could not install the dependencies; its message above says why.")
    # What pip installs is compiled; so is this checkout, also where Python is told not to write bytecode by itself.
    run(PYTHON, "-m", "compileall", "-q", ROOT / "essence_packager", quiet=True)
    stamp.set()


def make_venv() -> None:
    """Make .venv; Debian keeps a part of the standard library for it in a package of its own."""
    if importlib.util.find_spec("ensurepip") is None:
        system_install("venv")
    if run(sys.executable, "-m", "venv", "--clear", VENV):
        raise MissingToolError("python -m venv does not work here. On Debian and Ubuntu: apt install python3-venv")


def find_browser() -> str | None:
    """Return a Chromium or Chrome of this machine; None: Playwright shall use its own."""
    given = os.environ.get("ESSENCE_CHROMIUM")
    found = (given, *map(shutil.which, BROWSERS), *(p for p in BROWSER_PLACES if Path(p).exists()))
    return next((path for path in found if path), None)


def need_browser() -> None:
    """Find Chromium, else install it: the system's package first, Playwright's download otherwise."""
    stamp = Stamp("playwright-browser", [])
    if find_browser() or stamp.fresh:
        return
    # Ubuntu's chromium is a wrapper around a snap, which does not start in containers.
    if "ubuntu" not in os_release() and system_install("browser") and find_browser():
        return
    say("downloading Chromium with Playwright")
    options = ("--with-deps",) if sys.platform == "linux" and privilege() is not None else ()
    if run(PYTHON, "-m", "playwright", "install", *options, "chromium"):
        raise MissingToolError("The tests need Chromium: install it, or set ESSENCE_CHROMIUM to its path.")
    stamp.set()


def need_node() -> None:
    """Find Node, else install it; it builds and checks the player and never reaches users."""
    if node_version() < OLDEST_NODE and not (system_install("node") and node_version() >= OLDEST_NODE):
        raise MissingToolError(f"The tests need Node {OLDEST_NODE} or newer with npm: install it and run this again.")


def node_version() -> int:
    """Return the major version of Node, 0 when Node or npm is missing."""
    if not (shutil.which("node") and shutil.which("npm")):
        return 0
    printed = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)", printed)
    return int(found[1]) if found else 0


def npm_packages() -> None:
    """Install tests/node_modules exactly as package-lock.json says."""
    folder = ROOT / "tests"
    stamp = Stamp("npm", [folder / "package.json", folder / "package-lock.json"])
    if stamp.fresh and (folder / "node_modules").is_dir():
        return
    say("installing the npm packages of tests/")
    if run(shutil.which("npm") or "npm", "ci", "--silent", cwd=folder):
        raise MissingToolError("npm ci failed in tests/; its message above says why.")
    stamp.set()


def want_java() -> None:
    """Find Java for the HTML checker; without it the tests that check HTML are skipped, and fail in CI."""
    if not shutil.which("java") and not system_install("java"):
        say("no Java here: the tests that check HTML with vnu will be skipped")


def want_lrs() -> None:
    """Install the LRS of the xAPI tests in an environment of its own; without it they are skipped, and fail in CI."""
    home = VENV / "lrs"
    wanted = ROOT / "tests" / "support" / "ralph_app" / "requirements.txt"
    stamp = Stamp("lrs", [wanted])
    if stamp.fresh and home.is_dir():
        return
    say("installing an LRS (Ralph) for the tests into .venv/lrs")
    python = home / PYTHON.relative_to(VENV)
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if run(PYTHON, "-m", "venv", "--clear", home) or run(*pip, "--requirement", wanted):
        say("Ralph could not be installed: the tests that need an LRS will be skipped")
        return
    stamp.set()


def system_install(what: str) -> bool:
    """Install packages with the system's package manager; return whether that worked."""
    for manager, packages in PACKAGES[what].items():
        rights = () if manager == "brew" else privilege()
        if not shutil.which(manager) or rights is None:
            continue
        say(f"installing {' '.join(packages)} with {manager}")
        if manager == "apt-get":
            run(*rights, "apt-get", "update", "-qq", quiet=True)
        return run(*rights, *INSTALLERS[manager], *packages, quiet=True) == 0
    return False


def privilege() -> tuple[str, ...] | None:
    """Return what goes before a command that needs rights: nothing, sudo, or None when there are none."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ()
    if shutil.which("sudo") and run("sudo", "-n", "true", quiet=True) == 0:
        return ("sudo", "-n")
    return None


def os_release() -> str:
    """Return the id of the Linux distribution, in small letters."""
    path = Path("/etc/os-release")
    lines = path.read_text(encoding="utf-8").lower().splitlines() if path.exists() else []
    return next((line.removeprefix("id=").strip('"') for line in lines if line.startswith("id=")), "")


class Stamp:
    """Remembers in .venv that a step was done with these files as they are."""

    def __init__(self, step: str, files: Sequence[Path]) -> None:
        self.files = files
        self._path = VENV / f".done-{re.sub(r'[^a-z-]', '', step)}"
        self._value = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()

    @property
    def fresh(self) -> bool:
        """Whether the step was done with the same files."""
        return self._path.exists() and self._path.read_text(encoding="ascii") == self._value

    def set(self) -> None:
        """Say that the step is done."""
        self._path.write_text(self._value, encoding="ascii")


def run(*command: str | Path, cwd: Path = ROOT, quiet: bool = False) -> int:
    """Run a command and return its status; ``quiet`` shows its output only when it fails."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, check=False, capture_output=quiet)
    if quiet and done.returncode and command[0] != "sudo":
        sys.stderr.write(done.stderr.decode("utf-8", "replace"))
    return done.returncode


def say(text: str) -> None:
    """Tell what takes a while."""
    print(f"setup: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
