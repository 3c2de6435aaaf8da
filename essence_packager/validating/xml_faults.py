"""Turns what the XML reader stumbled over into words that name the mistake."""

import re
from xml.parsers import expat
from xml.parsers.expat import errors

from essence_packager.model.finding import Position
from essence_packager.validating.say import Say

_CODES: dict[int, str] = {code: message for message, code in errors.codes.items()}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_CLOSING = re.compile(r"</\s*([^\s>]{1,80})")
_REFERENCE = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,30});")
_AROUND = 400
"""Bytes on both sides of the place that are looked at."""


def say_fault(
    error: expat.ExpatError, data: bytes, offset: int, encoding: str, still: list[tuple[str, int]], say: Say
) -> None:
    """Say why an XML file could not be read to its end.

    ``offset`` is the byte where reading ended, ``still`` the open elements with their lines.
    """
    place = Position(say.file, error.lineno, error.offset + 1)
    reason = expat.ErrorString(error.code)
    before = data[max(0, offset - _AROUND) : offset].decode(encoding, "replace")
    here = data[offset : offset + _AROUND].decode(encoding, "replace")
    if reason == errors.XML_ERROR_NO_ELEMENTS or (reason == errors.XML_ERROR_UNCLOSED_TOKEN and not here.strip()):
        if still:
            say("xml-unclosed", place, tag=still[-1][0], line=still[-1][1])
        else:
            say("xml-empty", say.file)
    elif reason == errors.XML_ERROR_TAG_MISMATCH and still:
        closing = _CLOSING.match(before[before.rfind("<") :] + here)
        closed = closing[1] if closing else "another"
        say("xml-tags-crossed", place, closed=closed, tag=still[-1][0], line=still[-1][1])
    elif reason == errors.XML_ERROR_UNDEFINED_ENTITY:
        named = _REFERENCE.search(here)
        say("xml-entity-unknown", place, name=named[1] if named else "?")
    elif reason == errors.XML_ERROR_INVALID_TOKEN and (back := _ampersand(before, here)):
        say("xml-ampersand", place._replace(column=place.column - back + 1))
    elif reason == errors.XML_ERROR_UNKNOWN_ENCODING:
        say("xml-encoding-unknown", place, encoding="this one", reason="")
    elif reason == errors.XML_ERROR_INVALID_TOKEN and (control := _CONTROL.match(here)):
        say("xml-control", place, code=f"{ord(control[0]):02X}")
    else:
        say("xml-not-well-formed", place, reason=_REASONS.get(reason, reason))


def _ampersand(before: str, here: str) -> int:
    """Return how many letters before the end of the place a bare & begins, counted from 1; 0 when none does."""
    near = before[-60:] + here[:1]
    place = near.rfind("&")
    between = near[place + 1 : -1]
    return len(near) - place if place >= 0 and (not between or between.isalnum()) else 0


_REASONS = {
    errors.XML_ERROR_INVALID_TOKEN: "there is a character that may not stand here, often a < in a text, "
    "which is written &lt;",
    errors.XML_ERROR_DUPLICATE_ATTRIBUTE: "an attribute stands twice in one element",
    errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "something follows after the end of the document",
    errors.XML_ERROR_MISPLACED_XML_PI: "something stands before <?xml, often an empty line or a space",
    errors.XML_ERROR_UNCLOSED_TOKEN: "a tag or comment is not closed",
    errors.XML_ERROR_UNCLOSED_CDATA_SECTION: "a CDATA section is not closed",
    errors.XML_ERROR_PARTIAL_CHAR: "the file ends in the middle of a letter",
    errors.XML_ERROR_BAD_CHAR_REF: "a numbered character is none that XML allows",
    errors.XML_ERROR_SYNTAX: "this is not how XML is written; perhaps it is another kind of file",
    errors.XML_ERROR_INCORRECT_ENCODING: "the encoding named in the first line is not the one of the file",
}
