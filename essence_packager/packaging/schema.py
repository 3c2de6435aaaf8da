"""Checks control documents against the project's own XSDs; each schema is loaded once, when first needed."""

from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from lxml import etree

from essence_packager.resources import resource

DRIVER = "all.xsd"
"""The file of a schema folder that imports its namespaces; the other files are shipped in packages."""


@cache
def schema(standard: str) -> etree.XMLSchema:
    """Return the schema of a standard by the name of its folder in schemas/, e.g. ``scorm12``."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    return etree.XMLSchema(etree.parse(str(resource("schemas", standard, DRIVER)), parser))


def violations(document: bytes, standard: str) -> tuple[str, ...]:
    """Return what the schema of ``standard`` forbids in a document: ``line 12: …``, in document order.

    Locations that the document itself names are ignored. Raises lxml.etree.XMLSyntaxError for what is no XML.
    """
    rules = schema(standard)
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False)
    if rules.validate(etree.fromstring(document, parser)):
        return ()
    log = cast("Iterable[Any]", rules.error_log)  # a list, which lxml-stubs do not know
    return tuple(f"line {entry.line}: {entry.message}" for entry in log)
