"""Makes the page of all fields from the JSON Schemas of the source format."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docs.site.markdown import MADE, code, table
from essence_packager.model.module import LessonFacts
from essence_packager.model.questions.base import QuestionBase
from schemas.build import schemas

Schema = Mapping[str, Any]

_HEAD = f"""\
# Fields

Every field that module.yaml, the facts of a lesson and questions in YAML may have, with what it may hold. How they are
used together stands in [the source format](format.md). Editors read the same from a JSON Schema:

```console
$ essence-packager schema module --out module.schema.json
module.schema.json  JSON Schema of module
$ essence-packager schema questions --out questions.schema.json
questions.schema.json  JSON Schema of questions
```

{MADE.format(source="essence_packager/model", file="fields.py")}
"""
_SHORT_NAME = "^[a-z0-9][a-z0-9-]{0,59}$"
_PATTERNS = {
    _SHORT_NAME: "a [short name](format.md#ids-and-what-may-change)",
    "^[A-Z]{2}$": "two capital letters",
}
_EXAMPLES = {"version": "three numbers with points between", "iri": "a web address", "tolerance": "a text"}
_EVERY = "Every type of question"


def page() -> str:
    """Return the page: one table for module.yaml, for each type of question, and for each group inside them."""
    module, questions = (json.loads(schemas()[f"{name}.schema.json"]) for name in ("module", "questions"))
    lesson = LessonFacts.model_json_schema()
    common = QuestionBase.model_fields
    asked = questions["definitions"]
    shared = {"properties": {name: asked["TrueFalse"]["properties"][name] for name in common}, "required": ["text"]}
    types = {name: kind for name, kind in asked.items() if "type" in kind.get("properties", ())}
    parts = (
        _group("module.yaml", module, module["definitions"], level=2),
        *_groups(module["definitions"]),
        _group("Facts of a lesson", lesson, module["definitions"], level=2),
        _group(_EVERY, {**shared, "description": "These fields all types have."}, asked, level=2),
        *(_group(_title(kind), _without(kind, common), asked, level=3) for kind in types.values()),
        *_groups({name: kind for name, kind in asked.items() if name not in types}),
    )
    return _HEAD + "\n".join(parts)


def _groups(definitions: Mapping[str, Schema]) -> Iterator[str]:
    for name, kind in definitions.items():
        if "properties" in kind:
            yield _group(name, kind, definitions, level=3)


def _title(kind: Schema) -> str:
    return str(kind["properties"]["type"]["const"])


def _without(kind: Schema, names: Iterable[str]) -> Schema:
    return {**kind, "properties": {name: each for name, each in kind["properties"].items() if name not in names}}


def _group(title: str, kind: Schema, definitions: Mapping[str, Schema], level: int) -> str:
    needed = kind.get("required", ())
    rows = (
        (
            code(name),
            "must be there" if name in needed else _default(field),
            _EXAMPLES.get(name) or _kind(field, definitions),
            field.get("description", "the type") if name == "type" else field["description"],
        )
        for name, field in kind["properties"].items()
    )
    words = "" if level == 2 and title != _EVERY else kind.get("description", "").replace("``", "`") + "\n"
    head = f"{'#' * level} {title}\n"
    return "\n".join(filter(None, (head, words, table(("field", "when left out", "may hold", "meaning"), rows))))


def _default(field: Schema) -> str:
    value = field.get("default")
    return "nothing" if value in (None, {}, [], "") else code(json.dumps(value, ensure_ascii=False).strip('"'))


def _kind(field: Schema, definitions: Mapping[str, Schema]) -> str:
    if "anyOf" in field:
        kinds = [each for each in field["anyOf"] if each != {"type": "null"}]
        return ", or ".join(dict.fromkeys(_kind(each, definitions) for each in kinds))
    if "$ref" in field:
        name = str(field["$ref"]).rpartition("/")[2]
        return f"[{name}](#{name.lower()})" if "properties" in definitions[name] else _kind(definitions[name], {})
    if "const" in field:
        return code(str(field["const"]))
    if "enum" in field:
        return ", ".join(code(str(each)) for each in field["enum"])
    return _plain(field, definitions)


def _plain(field: Schema, definitions: Mapping[str, Schema]) -> str:
    match field.get("type"):
        case "array":
            return _list(field, definitions)
        case "object":
            return f"a group of names, each with {_kind(field['additionalProperties'], definitions)}"
        case "boolean":
            return "`true`, `false`"
        case "integer":
            return "a whole number" + _limits(field)
        case "number":
            return "a number" + _limits(field)
        case _:
            return _text(field)


def _list(field: Schema, definitions: Mapping[str, Schema]) -> str:
    inside = field.get("items", {})
    if isinstance(inside, list):
        return f"a list of {len(inside)}: {', '.join(dict.fromkeys(_kind(each, definitions) for each in inside))}"
    least = field.get("minItems", 0)
    return f"a list{f' of {least} or more' if least else ''}: {_kind(inside, definitions)}"


def _limits(field: Schema) -> str:
    low, high = field.get("minimum"), field.get("maximum")
    if low is not None and high is not None:
        return f", {low} to {high}"
    return f" from {low} on" if low is not None else ""


def _text(field: Schema) -> str:
    if "pattern" in field:
        return _PATTERNS.get(field["pattern"], "a text")
    return "a text" + (f" of up to {field['maxLength']} characters" if "maxLength" in field else "")
