"""Says what is wrong with declared values: what pydantic reports, once each, at the author's place."""

from collections.abc import Sequence
from typing import Any

from pydantic_core import ErrorDetails

from essence_packager.model.base import Declared
from essence_packager.reading.complaints import Complaints
from essence_packager.reading.mistake_words import Mistake, Words, words_for
from essence_packager.reading.places import Path, Places


def explain(
    model: type[Declared],
    data: Any,
    errors: Sequence[ErrorDetails],
    places: Places,
    complaints: Complaints,
    under: Path,
) -> None:
    """Say every error once, at its place."""
    seen = set()
    said: list[tuple[Mistake, Words]] = []
    telling = [error for error in errors if error["type"] != "is_instance_of" and not _counted_again(error)]
    for error in telling or errors:
        path = _real_path(error["loc"], data)
        if path in seen:
            continue  # a value that fits no member of a union is reported once for each of them
        seen.add(path)
        mistake = Mistake(
            kind=error["type"],
            path=path,
            given=error["input"],
            written=places.written((*under, *path)),
            context=error.get("ctx", {}),
            known=_known_fields(model, path),
        )
        said.append((mistake, words_for(mistake)))
    meant = {(*mistake.path[:-1], str(values["guess"])) for mistake, (id, values) in said if id == "field-unknown"}
    for mistake, (id, values) in said:
        if id == "field-missing" and mistake.path in meant:
            continue  # it is there under another name
        line, column = places.place((*under, *mistake.path), key=mistake.kind == "extra_forbidden")
        complaints.say(
            id, line, column, **{"field": mistake.field, "value": mistake.written or mistake.given, **values}
        )


def _counted_again(error: ErrorDetails) -> bool:
    """Whether a list is too short only because pydantic left out entries that have errors of their own."""
    return error["type"] == "too_short" and len(error["input"]) >= error.get("ctx", {}).get("min_length", 0)


def _real_path(loc: tuple[str | int, ...], data: Any) -> tuple[str | int, ...]:
    """Cut off the names of types that pydantic adds to a place; the last step may be missing in the data."""
    path: list[str | int] = []
    for index, step in enumerate(loc):
        last = index == len(loc) - 1
        if isinstance(data, dict) and (step in data or last):
            path.append(step)
            data = data.get(step)
        elif isinstance(data, (list, tuple)) and isinstance(step, int) and step < len(data):
            path.append(step)
            data = data[step]
        else:
            break
    return tuple(path)


def _known_fields(model: type[Declared], path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the names that may stand beside the last step of a path."""
    current: type[Declared] | None = model
    for step in path[:-1]:
        if isinstance(step, str) and current is not None:
            field = next((f for n, f in current.model_fields.items() if (f.alias or n) == step), None)
            current = _model_in(field.annotation) if field else None
    if current is None:
        return ()
    return tuple(field.alias or name for name, field in current.model_fields.items())


def _model_in(annotation: Any) -> type[Declared] | None:
    if isinstance(annotation, type) and issubclass(annotation, Declared):
        return annotation
    arguments = getattr(annotation, "__args__", ())
    return next((found for found in map(_model_in, arguments) if found), None)
