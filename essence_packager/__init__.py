"""Compiles plainly written competence modules into learning packages that an LMS imports, and checks them.

The whole public API: four verbs and the types they hand back. Each name is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from essence_packager.api import build, check, load
    from essence_packager.model.finding import Finding, Position, Report, Severity, SourceError
    from essence_packager.model.module import Module
    from essence_packager.packaging.errors import PackagingError
    from essence_packager.packaging.pack import Package
    from essence_packager.playing.errors import CannotPlayError
    from essence_packager.playing.validate import validate
    from essence_packager.validating.limits import Limits

__version__ = "0.1.0"

__all__ = [
    "CannotPlayError",
    "Finding",
    "Limits",
    "Module",
    "Package",
    "PackagingError",
    "Position",
    "Report",
    "Severity",
    "SourceError",
    "build",
    "check",
    "load",
    "validate",
]

_HOMES = {
    "build": "api",
    "check": "api",
    "load": "api",
    "validate": "playing.validate",
    "Finding": "model.finding",
    "Position": "model.finding",
    "Report": "model.finding",
    "Severity": "model.finding",
    "SourceError": "model.finding",
    "Module": "model.module",
    "Limits": "validating.limits",
    "CannotPlayError": "playing.errors",
    "PackagingError": "packaging.errors",
    "Package": "packaging.pack",
}


def __getattr__(name: str) -> Any:
    """Import a name of the API when it is first used, PEP 562: who only wants help waits for nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
