"""Finds the metadata (LOM) of a package, in the manifest and in files of their own, and has each record judged."""

from collections.abc import Iterator

from essence_packager.validating.lom_records import judge_record
from essence_packager.validating.say import Say
from essence_packager.validating.standards import ADLCP_12, ADLCP_2004, IMSMD, LOM, Standard
from essence_packager.validating.subject import Subject
from essence_packager.validating.tree import Document, Element
from essence_packager.validating.xml_reader import parse

_MOST_FILES = 100
_MOST_BYTES = 8 << 20
"""Bytes of all these files together."""


def lom(subject: Subject, say: Say) -> None:
    """Say what is wrong with metadata (SCORM 1.2 CAM 2.2; SCORM 2004 CAM 4; IEEE 1484.12.3)."""
    root = subject.document.root
    for holder in root.walk():
        for record in holder.named("lom"):
            own = subject.standard is Standard.SCORM12
            if record.space == (LOM if own else IMSMD):
                say("lom-of-other-version", record, standard=subject.standard.label)
            judge_record(record, say, of_course=own and any(holder is each for each in root.named("metadata")))
    for path, at in dict(_files(subject)).items():
        document = _read(subject, path)
        if document is None or document.root.name != "lom":
            say("lom-file-unreadable", at, path=path)
        else:
            judge_record(document.root, say.of(subject.place(path)), of_course=False)


def _files(subject: Subject) -> Iterator[tuple[str, Element]]:
    left, room = _MOST_FILES, _MOST_BYTES
    for element in subject.document.root.walk():
        if element.name == "location" and element.space in {ADLCP_12, ADLCP_2004}:
            path = subject.found(element.text.strip()) if element.text.strip() else None
            if path is not None and left and room > 0:
                left -= 1
                room -= subject.size(path)
                yield path, element


def _read(subject: Subject, path: str) -> Document | None:
    data = subject.read(path)
    # No LMS reads these files at import: what is wrong with their XML is one warning here, and not an error.
    return None if data is None else parse(data, path, Say(path))
