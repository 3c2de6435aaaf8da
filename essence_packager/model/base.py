"""The base of all declared types: frozen, and a field we do not know is an error."""

from pydantic import BaseModel, ConfigDict


class Declared(BaseModel):
    """Something that an author declares in YAML or Markdown."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", str_strip_whitespace=True)
