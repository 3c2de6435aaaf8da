"""Checks control documents against the project's own XSDs."""

from collections.abc import Iterable
from typing import Any, cast

from lxml import etree

from essence_packager.xsd import schema


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
