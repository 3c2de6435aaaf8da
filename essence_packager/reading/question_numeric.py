"""Reads the numbers of a numeric question in YAML, as people and programs write them."""

from typing import Any

from essence_packager.reading.complaints import Complaints
from essence_packager.reading.numbers import MINUS, is_ambiguous, plain_number
from essence_packager.reading.question_number import ambiguous
from essence_packager.reading.yaml_nodes import Document


def numeric_fields(facts: dict[str, Any], index: int, document: Document, complaints: Complaints) -> dict[str, Any]:
    """Return the fields with plain numbers in place of written ones; what is no number stays as it is.

    A number that YAML itself knows, such as ``1.250``, has a decimal point; words such as ``1,250`` may be ambiguous.
    """

    def number(value: Any, *path: str | int) -> Any:
        place = document.place((index, *path))
        if isinstance(value, str) and is_ambiguous(value):
            line = value if path[0] == "range" else f"{path[0]}: {value}"
            complaints.say("number-ambiguous", *place, **ambiguous(value.strip(), line))
            return plain_number(value)
        written = document.written((index, *path)) if isinstance(value, (int, float)) else value
        return (plain_number(written) if isinstance(written, str) else None) or value

    facts = {**facts}
    if "answer" in facts:
        facts["answer"] = number(facts["answer"], "answer")
    if isinstance(facts.get("range"), list):
        facts["range"] = [number(value, "range", end) for end, value in enumerate(facts["range"])]
    tolerance = facts.get("tolerance")
    if isinstance(tolerance, (str, int, float)) and not isinstance(tolerance, bool):
        text = str(tolerance).strip().removeprefix("±").strip()
        if text[:1] and text[0] in MINUS:
            place = document.place((index, "tolerance"))
            complaints.say("numeric-tolerance-negative", *place, value=text, tolerance=text)
            text = text[1:]
        percent = "%" if text.endswith("%") else ""
        bare = text.removesuffix("%").strip()
        read = number(bare if isinstance(tolerance, str) else tolerance, "tolerance")
        facts["tolerance"] = f"{read}{percent}".lstrip(MINUS)
    return facts
