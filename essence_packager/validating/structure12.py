"""Compares a manifest of SCORM 1.2 with the project's own XSD; what rules say in better words is left to them."""

from typing import TYPE_CHECKING

from essence_packager.validating.imscp import adl
from essence_packager.validating.say import Say
from essence_packager.validating.standards import ADLCP_12, IMSCP_12, IMSMD
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

if TYPE_CHECKING:
    from essence_packager.model.finding import Position

_OWN_RULES = ("@identifier", "@default", "@scormtype", "title", "schema", "schemaversion")
"""Values that identifiers.py, references.py, spelling.py, titles.py and manifest_metadata.py judge."""


def structure12(subject: Subject, say: Say) -> None:
    """Say what does not fit the schema of SCORM 1.2. Nothing, where the manifest has another namespace."""
    from essence_packager.validating.structure import structure

    root = subject.document.root
    if root.space == IMSCP_12:
        structure(root, _Rest(say), "scorm12", but=_OWN_RULES, without=(IMSMD,))


class _Rest(Say):
    """Says all but what the rules of meaning say themselves; elements of other makers are a remark only."""

    def __init__(self, say: Say) -> None:
        self.__dict__.update(say.__dict__)

    def __call__(self, id: str, at: "Element | Position | str", /, **values: object) -> None:
        if isinstance(at, Element):
            if adl(at) and id not in ("scorm12-attribute-missing", "scorm12-attribute-unknown"):
                return
            if str(values.get("attribute", "")).lower() == "scormtype":
                return
            if at.space not in (IMSCP_12, ADLCP_12):
                if at.space not in (IMSMD, "") and id == "scorm12-element-misplaced":
                    super().__call__("element-of-others", at, tag=at.tag, space=at.space)
                    return
                if at.space == IMSMD:
                    return
        super().__call__(id, at, **values)
