"""Judges what learners read in the menu: titles, and which items are hidden. Source: CAM 2.3.4, 2.3.5.3."""

import re
from html import unescape

from essence_packager.validating.imscp import children, course, stripped
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject

LONGEST = 200
"""Characters of a title that every LMS takes (CAM 2.3.4; 2004: smallest permitted maximum)."""

LONGEST_OF_MOODLE = 255
"""Characters of a title that Moodle's table has room for (mod/scorm/db/install.xml, scorm_scoes.title)."""

_ENCODED = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>")


def titles(subject: Subject, say: Say) -> None:
    """Say which organizations and items have no title, an empty one, or one that cannot be shown."""
    known = course(subject)
    for element in (*known.organizations, *(item.element for item in known.items)):
        identifier = stripped(element.get("identifier"))
        title = next(children(element, "title"), None)
        text = " ".join(title.text.split()) if title else ""
        if title is None:
            say("title-missing", element, tag=element.tag, identifier=identifier)
        elif not text:
            say("title-empty", title, tag=element.tag, identifier=identifier)
        elif len(text) > LONGEST_OF_MOODLE:
            say("title-longer-than-tables", title, length=len(text), most=LONGEST_OF_MOODLE)
        elif len(text) > LONGEST:
            say("title-long", title, length=len(text), most=LONGEST)
        elif _MARKUP.search(text):
            say("title-markup", title, title=text)
        elif _ENCODED.search(text):
            say("title-encoded-twice", title, title=text, guess=unescape(text))
        elif meant := _meant(text):
            say("title-letters-wrong", title, title=text, guess=meant)


def _meant(text: str) -> str:
    """Return the text whose UTF-8 was read as an old encoding, or ``""`` where it was not."""
    for encoding in ("cp1252", "latin-1", "cp1257"):
        try:
            meant = text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        return meant if meant != text else ""
    return ""


def visible(subject: Subject, say: Say) -> None:
    """Say where every item is hidden from the menu."""
    known = course(subject)
    for organization in known.organizations:
        items = [item for item in known.items if item.organization is organization and item.identifierref]
        if len(items) > 1 and all(stripped(item.element.get("isvisible")).lower() in ("false", "0") for item in items):
            say("items-all-hidden", organization, count=len(items))
