"""Loads the XSDs that the project ships, each once, when it is first needed."""

from functools import cache

from lxml import etree

from essence_packager.resources import resource

_UNIQUE = "{http://www.w3.org/2001/XMLSchema}unique"
DRIVER = "all.xsd"
"""The file of a schema folder that imports its namespaces; the other files are shipped in packages."""


@cache
def schema(standard: str) -> etree.XMLSchema:
    """Return the schema of a standard by the name of its folder in schemas/, e.g. ``scorm12``.

    Raises FileNotFoundError for a standard without such a folder.
    """
    return etree.XMLSchema(_parsed(standard))


@cache
def shape(standard: str) -> etree.XMLSchema:
    """Return the same schema without what it says must be unique, for files of strangers.

    libxml2 compares all that must be unique with all, which takes minutes for files that are made to take long.
    """
    parsed = _parsed(standard)
    etree.strip_elements(parsed, _UNIQUE, with_tail=False)
    return etree.XMLSchema(parsed)


def _parsed(standard: str) -> "etree._ElementTree":
    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    return etree.parse(str(resource("schemas", standard, DRIVER)), parser)
