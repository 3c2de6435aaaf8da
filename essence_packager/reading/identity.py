"""Checks who a module is: identity, language, licence, contact."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from essence_packager.reading.complaints import Complaints
from essence_packager.reading.languages import language_mistake
from essence_packager.reading.licences import licence_mistake
from essence_packager.reading.yaml_nodes import Document

_CONTACT = re.compile(r"[^\s@<>:]+@[^\s@<>:]+\.[^\s@<>:.]+|https?://[^\s<>\"]+\.[^\s<>\"]+")


def check_identity(data: Mapping[str, Any], document: Document, complaints: Complaints) -> None:
    """Say what is wrong with the fields that tell who a module is; works on plain values, whatever else is wrong."""
    given = [name for name in ("uuid", "iri") if data.get(name) is not None]
    if not given:
        from uuid import uuid4

        complaints.say("identity-missing", uuid=uuid4())
    elif len(given) > 1:
        complaints.say("identity-twice", *document.place(("iri",), key=True))
    for name, check in _CHECKS.items():
        value = data.get(name)
        if isinstance(value, str) and value.strip():
            check(value.strip(), document.place((name,)), complaints)
    if not data.get("contact"):
        complaints.say("contact-missing")


def _language(tag: str, place: tuple[int, int], complaints: Complaints) -> None:
    guess = language_mistake(tag)
    if guess is not None:
        complaints.say("language-unknown", *place, tag=tag, guess=guess)


def _licence(expression: str, place: tuple[int, int], complaints: Complaints) -> None:
    guess = licence_mistake(expression)
    if guess is not None:
        complaints.say("licence-unknown", *place, license=expression, guess=guess)


def is_contact(text: str) -> bool:
    """Whether a text is an e-mail address or a web address."""
    return _CONTACT.fullmatch(text) is not None


def _contact(contact: str, place: tuple[int, int], complaints: Complaints) -> None:
    if not is_contact(contact):
        complaints.withdraw("yaml-quotes", place[0])  # quotation marks alone would not make it a contact
        complaints.say("contact-form", *place, contact=contact)


_CHECKS: dict[str, Callable[[str, tuple[int, int], Complaints], None]] = {
    "language": _language,
    "license": _licence,
    "contact": _contact,
}
