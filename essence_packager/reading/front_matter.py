"""Separates the facts at the head of a lesson from its text."""

import re

from essence_packager.model.module import LessonFacts
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.declare import declare
from essence_packager.reading.yaml_nodes import Document, read_yaml

_START = re.compile(r"(?:---|(?=-{0,2}[—–])[—–-]{1,3})[ \t]*\n")
_END = re.compile(r"^(---|\.\.\.|(?=-{0,2}[—–])[—–-]{1,3})[ \t]*$", re.MULTILINE)


def front_matter(text: str, complaints: Complaints) -> tuple[LessonFacts, Document | None, str, int]:
    """Return a lesson's facts (defaults after findings), where they stand, its text, and the line this starts on."""
    head = _START.match(text)
    if head is None:
        return LessonFacts(), None, text, 1
    if not head[0].startswith("---"):
        complaints.say("front-matter-dash", 1)
    end = _END.search(text, head.end())
    if end is None:
        complaints.say("front-matter-unclosed", 1)
        return LessonFacts(), None, text[head.end() :], 2
    document = read_yaml(text[head.end() : end.start()], complaints, 2)
    data = {} if document.data is None else document.data
    if not isinstance(data, dict):
        complaints.say("front-matter-not-fields", 2)
        data = {}
    facts = declare(LessonFacts, data, document, complaints) or LessonFacts()
    body = text[end.end() + 1 :]
    return facts, document, body, text.count("\n", 0, end.end()) + 2
