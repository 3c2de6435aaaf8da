"""Makes declared types from plain values; pydantic's complaints are said in our own words, at the author's line."""

from typing import Any, TypeVar

from pydantic import ValidationError

from essence_packager.model.base import Declared
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.places import Path, Places

_D = TypeVar("_D", bound=Declared)


def declare(kind: type[_D], data: Any, places: Places, complaints: Complaints, under: Path = ()) -> _D | None:
    """Return ``data`` as a declared type, or None after saying everything that is wrong with it.

    ``under`` is the path at which ``data`` stands in ``places``.
    """
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        from essence_packager.reading.mistakes import explain

        explain(kind, data, error.errors(include_url=False), places, complaints, under)
        return None
