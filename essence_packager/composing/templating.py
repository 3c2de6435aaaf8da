"""The one Jinja2 environment for pages: strict, escaping, from templates/."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

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
    )
