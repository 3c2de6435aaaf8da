"""Compares a manifest of SCORM 1.2 with the project's own XSD; what rules say in better words is left to them."""

from essence_packager.validating.added_places import too_early
from essence_packager.validating.imscp import adl
from essence_packager.validating.say import Say
from essence_packager.validating.standards import ADLCP_12, IMSCP_12, IMSMD
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Element

_OWN_RULES = ("@identifier", "@default", "@scormtype", "title", "schema", "schemaversion")
"""Values that identifiers.py, references.py, spelling.py, titles.py and manifest_metadata.py judge."""
_ANYWHERE = ("metadata", "file", "dependency")
"""Elements whose place matters to no LMS; packagers that many use write them where the schema does not."""


def structure12(subject: Subject, say: Say) -> None:
    """Say what does not fit the schema of SCORM 1.2. Nothing, where the manifest has another namespace."""
    from essence_packager.validating.structure import structure

    root = subject.document.root
    after_added = {id(following) for _, following in too_early(root)}

    def say_rest(finding: str, at: Element, /, **values: object) -> None:
        """Say all but what the rules of meaning say themselves; elements of other makers are a remark only."""
        misplaced = finding == "scorm12-element-misplaced"
        if adl(at) and finding not in ("scorm12-attribute-missing", "scorm12-attribute-unknown"):
            return
        if misplaced and (id(at) in after_added or (at.prefix and not at.space)):
            return  # added_places.py speaks of what stands before it, xml_reader.py of its prefix
        if str(values.get("attribute", "")).lower() == "scormtype" or at.space == IMSMD:
            return
        if misplaced and at.space not in (IMSCP_12, ADLCP_12, ""):
            if at.name != "lom":  # lom.py speaks of it
                say("element-of-others", at, tag=at.tag, space=at.space)
            return
        say("scorm12-order" if misplaced and at.name in _ANYWHERE else finding, at, **values)

    if root.space == IMSCP_12:
        structure(root, say_rest, "scorm12", but=_OWN_RULES, without=(IMSMD,))
