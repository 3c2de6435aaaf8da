"""Finds the project's templates/, schemas/ and examples/, in a checkout and when installed from a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. ``resource("schemas", "findings.toml")``.

    In a wheel, templates/, schemas/ and examples/ lie inside the package; in a checkout, beside it.
    Raises FileNotFoundError when there is no such file: the installation is damaged.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"essence-packager is not installed completely: {'/'.join(parts)} is missing")
