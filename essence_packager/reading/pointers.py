"""Checks, when all lessons have been read, what only the whole folder can tell."""

from essence_packager.reading.context import Context
from essence_packager.reading.guess import closest
from essence_packager.reading.yaml_nodes import Document


def check_pointers(context: Context) -> None:
    """Say which links point to headings that their lessons do not have."""
    for pointer in context.pointers:
        headings = context.headings.get(pointer.lesson)
        if headings is None or pointer.fragment in headings:
            continue
        place = pointer.position
        complaints = context.about(place.file)
        if not headings:
            complaints.say("link-no-headings", place.line, place.column, fragment=pointer.fragment)
            continue
        by_words = {words.lower(): id for id, words in headings.items()}
        guess = closest(pointer.fragment, headings) or by_words.get(closest(pointer.fragment, by_words), "")
        known = ", ".join(f"#{id}" for id in headings)
        complaints.say("link-heading", place.line, place.column, fragment=pointer.fragment, guess=guess, known=known)


def check_pages(document: Document | None, context: Context) -> None:
    """Say which assessments have the id of a lesson: both become pages, and a page has one address."""
    lessons = {id: path for path, id in context.lessons.items()}
    for index, id in enumerate(context.assessments or ()):
        if id in lessons and document:
            place = document.place(("assessments", index, "id"))
            context.about("module.yaml").say("page-id-twice", *place, id=id, other=lessons[id])
