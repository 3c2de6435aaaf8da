"""Loads the XSDs that the project ships, each once, when it is first needed."""

from functools import cache

from lxml import etree

from essence_packager.resources import resource

DRIVER = "all.xsd"
"""The file of a schema folder that imports its namespaces; the other files are shipped in packages."""


@cache
def schema(standard: str) -> etree.XMLSchema:
    """Return the schema of a standard by the name of its folder in schemas/, e.g. ``scorm12``.

    Raises FileNotFoundError for a standard without such a folder.
    """
    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    return etree.XMLSchema(etree.parse(str(resource("schemas", standard, DRIVER)), parser))
