"""Writes people and organisations as vCards 3.0 (RFC 2426), which learning object metadata want."""


def person_card(name: str) -> str:
    """Return the card of a person by full name; which part is the family name is not ours to guess."""
    return _card(f"N:{_escaped(name)};;;;", f"FN:{_escaped(name)}")


def organisation_card(name: str, country: str | None) -> str:
    """Return the card of an organisation; ``country`` is an ISO 3166-1 code."""
    address = [f"ADR:;;;;;;{country}"] if country else []
    return _card("N:;;;;", f"FN:{_escaped(name)}", f"ORG:{_escaped(name)}", *address)


def _card(*lines: str) -> str:
    return "\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD"))


def _escaped(text: str) -> str:
    folded = " ".join(text.split())
    return folded.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
