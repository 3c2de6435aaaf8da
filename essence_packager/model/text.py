"""A text that an author writes in Markdown, inside a declared type."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from essence_packager.model.node import Node, plain_text


class Text(NamedTuple):
    """Markdown as written, and the tree it means (empty until the reading room has parsed it)."""

    source: str
    nodes: tuple[Node, ...] = ()

    @property
    def plain(self) -> str:
        """The words without mark-up, white space folded."""
        return plain_text(self.nodes) if self.nodes else " ".join(self.source.split())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        written = core_schema.chain_schema(
            [
                core_schema.str_schema(strip_whitespace=True, min_length=1),
                core_schema.no_info_plain_validator_function(cls),
            ]
        )
        return core_schema.json_or_python_schema(
            json_schema=written,
            python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), written]),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda text: text.source),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "minLength": 1}


Path = tuple[str | int, ...]
_M = TypeVar("_M", bound=BaseModel)


def map_texts(declared: _M, change: Callable[[Path, Text], Text], path: Path = ()) -> _M:
    """Return a copy of a declared object with every ``Text`` in it replaced by ``change(path, text)``.

    The path is that of the YAML form, e.g. ``("options", 0, "text")``: where a finding points, and a segment's
    stable id.
    """
    update = {name: _mapped(value, change, (*path, name)) for name, value in declared}
    return declared.model_copy(update={n: v for n, v in update.items() if v is not getattr(declared, n)})


def _mapped(value: Any, change: Callable[[Path, Text], Text], path: Path) -> Any:
    if isinstance(value, Text):
        return change(path, value)
    if isinstance(value, BaseModel):
        return map_texts(value, change, path)
    if isinstance(value, tuple) and any(isinstance(entry, (Text, BaseModel)) for entry in value):
        return tuple(_mapped(entry, change, (*path, index)) for index, entry in enumerate(value))
    if isinstance(value, Mapping):
        return {key: _mapped(entry, change, (*path, key)) for key, entry in value.items()}
    return value
