"""Makes the JSON Schemas of the source format from the model: ``python schemas/build.py``."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from essence_packager.model.module import Facts
from essence_packager.model.questions import Question

HERE = Path(__file__).resolve().parent

_DIALECT = "http://json-schema.org/draft-07/schema#"  # what editors' YAML support understands best
_MADE_WHEN_MISSING = ("id",)
_REFERENCE = "#/definitions/{model}"
_SAYS_NOTHING: tuple[Any, ...] = (None, "", [], {"right": None, "wrong": None})


def schemas() -> dict[str, str]:
    """Return the text of each schema by its file name."""
    facts = Facts.model_json_schema(ref_template=_REFERENCE)
    questions = TypeAdapter(list[Question]).json_schema(ref_template=_REFERENCE)
    for kind in questions["$defs"].values():
        if "properties" in kind:
            required = [field for field in kind.get("required", ()) if field not in _MADE_WHEN_MISSING]
            kind["required"] = required + (["type"] if "type" in kind["properties"] else [])
    _shorten(questions["$defs"])
    return {
        "module.schema.json": _text("module.yaml of a learning module", facts),
        "questions.schema.json": _text("questions/*.yaml of a learning module", questions),
    }


def _shorten(kinds: dict[str, Any]) -> None:
    """Add what the reading room turns into the model: steps that are words alone, pictures of options."""
    steps = kinds["Ordering"]["properties"]["items"]
    steps["items"] = {"anyOf": [{"type": "string", "minLength": 1}, steps["items"]]}
    scale = kinds["Likert"]["properties"]["scale"]
    scale["anyOf"][-1]["minItems"] = scale.pop("minLength")
    option = kinds["Option"]
    option["properties"] |= {
        "image": {"type": "string", "description": "a picture: its file, such as ../media/circle.png"},
        "alt": {"type": "string", "description": "what the picture shows, for those who do not see it"},
    }
    option["required"].remove("text")
    option["anyOf"] = [{"required": ["text"]}, {"required": ["image"]}]


def _text(title: str, schema: dict[str, Any]) -> str:
    plain = _plain({**schema, "definitions": schema["$defs"]})
    return json.dumps({"$schema": _DIALECT, "title": title, **plain}, indent=2, ensure_ascii=False) + "\n"


def _plain(part: Any, inside: str = "") -> Any:
    """Return a part of a schema as draft 7 has it, without what pydantic adds for programs."""
    if isinstance(part, list):
        return [_plain(entry) for entry in part]
    if not isinstance(part, dict):
        return part
    plain = {name: _plain(value, name) for name, value in part.items() if inside == "properties" or _wanted(name)}
    if "default" in plain and plain["default"] in _SAYS_NOTHING:
        del plain["default"]
    if "prefixItems" in plain:
        plain["items"] = plain.pop("prefixItems")
    return _without_null(plain)


def _wanted(name: str) -> bool:
    # `ge` and the like are no words of JSON Schema; `discriminator` belongs to OpenAPI.
    return name not in ("title", "ge", "le", "decimal_places", "discriminator", "$defs")


def _without_null(part: dict[str, Any]) -> dict[str, Any]:
    """Leave a field out rather than writing null: that is what authors do."""
    choices = [entry for entry in part.get("anyOf", []) if entry != {"type": "null"}]
    if len(choices) == len(part.get("anyOf", [])):
        return part
    rest = {name: value for name, value in part.items() if name != "anyOf"}
    return {**choices[0], **rest} if len(choices) == 1 else {"anyOf": choices, **rest}


if __name__ == "__main__":
    for name, text in schemas().items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")
