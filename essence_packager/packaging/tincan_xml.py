"""Writes tincan.xml, by which LMSs import an xAPI package (RusticiSoftware/launch, lms_lrs.md, TinCan package)."""

from collections.abc import Iterator, Mapping

from lxml import etree
from tincan import Activity, InteractionComponentList

from essence_packager.composing.course import Course
from essence_packager.packaging.elements import Element, ElementMaker
from essence_packager.packaging.errors import InternalError
from essence_packager.packaging.schema import violations
from essence_packager.packaging.xapi_activities import activities

LAUNCH = "index.html"
NAMESPACE = "http://projecttincan.com/tincan.xsd"
_COMPONENTS = ("choices", "scale", "source", "target")

_make = ElementMaker(NAMESPACE, {None: NAMESPACE})


def tincan_xml(course: Course, language: str) -> bytes:
    """Return the document: the course, which is launched, and all of its parts, in one flat list.

    Raises InternalError when our schema of such documents refuses it.
    """
    made = activities(course, language)
    parts = (made.lessons, made.assessments, made.questions, made.competences)
    root = _make(
        "tincan",
        _make(
            "activities",
            _activity(made.course, language, LAUNCH),
            (_activity(activity, language) for kind in parts for activity in kind.values()),
        ),
    )
    document: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False, pretty_print=True)
    document = b'<?xml version="1.0" encoding="UTF-8"?>\n' + document
    if problems := violations(document, "tincan"):
        raise InternalError(f"tincan.xml is not valid: {problems[0]}")
    return document


def _activity(activity: Activity, language: str, launch: str = "") -> Element:
    definition = activity.definition
    return _make(
        "activity",
        _in_languages("name", definition.name),
        _in_languages("description", definition.description or {}),
        _in_languages("launch", {language: launch} if launch else {}),
        _interaction(activity),
        id=activity.id,
        type=definition.type,
    )


def _interaction(activity: Activity) -> Iterator[Element]:
    definition = activity.definition
    if not definition.interaction_type:
        return
    yield _make("interactionType", definition.interaction_type)
    if definition.correct_responses_pattern is not None:
        # One letter less than in JSON, where it is correctResponsesPattern.
        patterns = (_make("correctResponsePattern", pattern) for pattern in definition.correct_responses_pattern)
        yield _make("correctResponsePatterns", patterns)
    for name in _COMPONENTS:
        components: InteractionComponentList | None = getattr(definition, name)
        if components:
            yield _make(
                name,
                (
                    _make("component", _make("id", entry.id), _in_languages("description", entry.description))
                    for entry in components
                ),
            )


def _in_languages(name: str, texts: Mapping[str, str]) -> Iterator[Element]:
    for language, text in texts.items():
        yield _make(name, text, lang=language)
