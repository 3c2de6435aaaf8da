"""The one Jinja2 environment for pages: strict, escaping, from templates/."""

from contextlib import suppress
from functools import cache

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from essence_packager.resources import resource


@cache
def environment() -> Environment:
    """Return the environment; an undefined name in a template is an error, and all text is escaped."""
    return Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=_cache(),
    )


class _Cache(FileSystemBytecodeCache):
    """Compiled templates in the user's own temporary folder: compiling them is a tenth of a small build."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):  # a full or read-only disk costs time, not the package
            super().dump_bytecode(bucket)


def _cache() -> BytecodeCache | None:
    with suppress(OSError, RuntimeError):  # no temporary folder that only this user can write to
        return _Cache()
    return None
