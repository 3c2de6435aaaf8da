"""Finds the lessons of a module, in their order."""

import posixpath
from collections.abc import Mapping, Sequence
from typing import Any

from essence_packager.model.module import lesson_id
from essence_packager.reading.context import Context
from essence_packager.reading.files import File, normal
from essence_packager.reading.guess import closest
from essence_packager.reading.links import extension
from essence_packager.reading.media_types import MEDIA
from essence_packager.reading.yaml_nodes import Document

_WORD_PROCESSORS = frozenset(("doc", "docx", "odt", "rtf", "pages"))


def lesson_files(context: Context, document: Document | None) -> list[File]:
    """Return the files of the lessons in their order, after saying what else lies in their folder.

    The context then knows the ids of all lessons.
    """
    found = {file.path: file for file in context.files.under("lessons") if _is_lesson(file, context)}
    if not found and (document or context.files.under("lessons")):  # else this is no module's folder at all
        context.about("lessons").say("lessons-missing")
    wanted = document.data.get("lessons") if document and isinstance(document.data, Mapping) else None
    if document and isinstance(wanted, list) and wanted:
        found = _ordered(found, wanted, document, context)
    ids: dict[str, str] = {}
    for path in found:
        id = lesson_id(posixpath.basename(path))
        first = ids.setdefault(id, path)
        if first != path:
            context.about(path).say("lesson-id-twice", id=id, other=posixpath.basename(first))
        context.lessons[path] = id
    return list(found.values())


def _is_lesson(file: File, context: Context) -> bool:
    complaints = context.about(file.path)
    name = posixpath.basename(file.path)
    ending = extension(name)
    if file.path.count("/") > 1:
        complaints.say("lesson-in-subfolder", name=name)
    elif ending == "md":
        return True
    elif ending in _WORD_PROCESSORS:
        complaints.say("lesson-of-word", name=name, mended=f"{posixpath.splitext(name)[0]}.md")
    elif ending in MEDIA and ending != "txt":
        complaints.say("media-misplaced", name=name)
    else:
        stem = name.split(".")[0]
        complaints.say("lesson-misnamed", name=name, mended=f"{stem}.md")
    return False


def _ordered(found: Mapping[str, File], wanted: Sequence[Any], document: Document, context: Context) -> dict[str, File]:
    """Return the lessons that module.yaml lists, in the order of its list."""
    complaints = context.about("module.yaml")
    listed: dict[str, File] = {}
    for index, name in enumerate(wanted):
        if not isinstance(name, str):
            continue  # said by the type of the field
        place = document.place(("lessons", index))
        path = "lessons/" + normal(name.strip()).removeprefix("lessons/")
        if path not in found and f"{path}.md" in found:
            path = f"{path}.md"
        if path in listed:
            complaints.say("lesson-listed-twice", *place, name=name)
        elif path in found:
            listed[path] = found[path]
        else:
            guess = closest(posixpath.basename(path), map(posixpath.basename, found))
            complaints.say("lesson-not-found", *place, name=name, guess=guess)
    for path in found:
        if path not in listed:
            context.about(path).say("lesson-not-listed", name=posixpath.basename(path))
            context.skipped.add(path)
    return listed
